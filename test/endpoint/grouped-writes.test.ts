import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroupedWrites } from '../../src/endpoint/grouped-writes.ts';
import type { Storage } from '../../src/endpoint/storage/port.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 30_000);
afterAll(() => server.stop());

/** The real storage, and how many transactions it was asked for. */
function counted() {
  const { storage } = server.endpoint;
  const begun = { count: 0 };
  const counting: Pick<Storage, 'write'> = {
    write: (tenant, work) => {
      begun.count += 1;
      return storage.write(tenant, work);
    },
  };
  return { begun, grouped: new GroupedWrites({ ...storage, ...counting } as Storage) };
}

const head = async (tenant: string) =>
  (await server.endpoint.storage.read(tenant, (view) => view.head())).seq;

test('writes that arrive together share one transaction and each gets its own answer', async () => {
  const { begun, grouped } = counted();
  const before = await head('ntb');
  const bases = await Promise.all([1, 2, 3].map((n) => grouped.write('ntb', (to) => to.raiseHead(n))));
  expect(bases).toEqual([before, before + 1, before + 3]);
  expect(begun.count).toBe(1);
});

test('one that fails takes none of the others with it', async () => {
  const { grouped } = counted();
  const before = await head('ntb');
  const ended = await Promise.allSettled([
    grouped.write('ntb', (to) => to.raiseHead(1)),
    grouped.write('ntb', async (to) => {
      await to.raiseHead(100);
      throw new Error('sabotage');
    }),
    grouped.write('ntb', (to) => to.raiseHead(1)),
  ]);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await head('ntb')).toBe(before + 2);
});

test('tenants never share a transaction', async () => {
  const { begun, grouped } = counted();
  const before = [await head('ntb'), await head('sumbawa')];
  await Promise.all([
    grouped.write('ntb', (to) => to.raiseHead(1)),
    grouped.write('sumbawa', (to) => to.raiseHead(5)),
  ]);
  expect(begun.count).toBe(2);
  expect([await head('ntb'), await head('sumbawa')]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 5]);
});
