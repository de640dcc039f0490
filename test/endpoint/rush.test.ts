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

/** Four devices of which each writes a figure of its own 100 times over, all at once; the value they end with. */
async function rush(ends: readonly [string, string, string, string]) {
  const devices = await Promise.all(ends.map(() => server.device(OFFICER.person)));
  const periods = ends.map(() => fresh());
  const answers = await Promise.all(
    devices.map((device, n) =>
      device.push(
        Array.from({ length: 100 }, (_, i) =>
          device.set(i === 99 ? (ends[n] ?? '') : String(i), periods[n] ?? {}, {
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
  expect(whole.values).toMatchObject(['1', '2', '3', '4'].map((amount) => ({ v: 100, value: { amount } })));
  const after = await numbers();
  expect(after.length).toBe(before.length + 400);
  expect(after).toEqual(after.map((_, i) => (after[0] ?? 0) + i));
  const database = await byHand(server.dataDir);
  const letIn = await database.refuse('facet_version', "NEW.value LIKE '%666%'");
  const { refused, values } = await rush(['666', '2', '3', '666']);
  await letIn();
  await database.close();
  const failed = { s: 'quarantined', problem: { code: 'failed-inside' }, rseq: 100 };
  expect(refused).toMatchObject([failed, failed]);
  const spoilt = { v: 99, value: { amount: '98' } };
  expect(values).toMatchObject([spoilt, { v: 100 }, { v: 100 }, spoilt]);
});
