import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { keyOf } from '../support/builders.ts';
import { byHand } from '../support/by-hand.ts';
import { OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
});
afterAll(() => server.stop());

let year = 2000;
const fresh = (): { period: string } => {
  year += 1;
  return { period: `${year}-Q1` };
};

const valueAt = (period: { period: string }) =>
  server.endpoint.storage.read('ntb', async (view) => {
    const id = entryId('ntb', keyOf(period));
    return ((await view.rows([id])).get(id)?.body as Entry | undefined)?.value;
  });

const numbers = async () => {
  const lines = await server.endpoint.storage.read('ntb', (view) => view.ledger(0, 10_000));
  return lines.map(({ seq }) => seq);
};

/** Four devices of which each writes a figure of its own 60 times over, all at once; the value they end with. */
async function rush(ends: readonly [string, string, string, string]) {
  const devices = await Promise.all(ends.map(() => server.device(OFFICER.person)));
  const periods = ends.map(() => fresh());
  const answers = await Promise.all(
    devices.map((device, n) =>
      device.push(
        Array.from({ length: 60 }, (_, i) =>
          device.set(i === 59 ? (ends[n] ?? '') : String(i), periods[n] ?? {}, {
            ahead: i,
            base: { value: { v: i } },
          }),
        ),
      ),
    ),
  );
  return {
    refused: answers.flatMap(({ body }) => body.results).filter(({ s }) => s !== 'ok'),
    values: await Promise.all(periods.map(valueAt)),
  };
}

test('a rush, of which a part is handed over before the rest is decided, stands whole, but for what cannot be written', async () => {
  const before = await numbers();
  const whole = await rush(['1', '2', '3', '4']);
  expect(whole.refused).toEqual([]);
  expect(whole.values).toMatchObject(['1', '2', '3', '4'].map((amount) => ({ v: 60, value: { amount } })));
  const after = await numbers();
  expect(after.length).toBe(before.length + 240);
  expect(after).toEqual(after.map((_, i) => (after[0] ?? 0) + i));
  const database = await byHand(server.dataDir);
  const letIn = await database.refuse('facet_version', "NEW.value LIKE '%666%'");
  const { refused, values } = await rush(['1', '2', '3', '666']);
  await letIn();
  await database.close();
  expect(refused).toMatchObject([{ s: 'quarantined', problem: { code: 'failed-inside' }, rseq: 60 }]);
  expect(values).toMatchObject([{ v: 60 }, { v: 60 }, { v: 60 }, { v: 59, value: { amount: '58' } }]);
});
