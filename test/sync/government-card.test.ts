import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFacts } from '../../src/app/facts/read-facts.ts';
import { governmentScore } from '../../src/domain/scoring/government-score.ts';
import { governmentQuestion } from '../../src/domain/scoring/questions/government-question.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { storedFacts } from '../../src/endpoint/rows/stored-facts.ts';
import { indicator, NOW, SOURCED, TENANT } from '../support/builders.ts';
import { GOVERNOR } from '../support/people.ts';
import { startEndpoint, type TestServer, testSet } from '../support/server.ts';
import { syncedDevice } from '../support/synced-device.ts';

const YEARS = [2023, 2024, 2025];
const INDICATORS = [
  indicator('A', { owner: 'disdik', weight: '3' }),
  indicator('B', { owner: 'disdik', polarity: 'lower', formula: 'regressive-2t', perspective: 'financial' }),
  indicator('C', { owner: 'dinkes', aggregation: 'average' }),
  indicator('D', { owner: 'setda', polarity: 'lower', formula: 'regressive-ratio' }),
];

/** Amounts with any number of digits, below zero too; null = the quarter was never published. */
const amounts = fc.sample(
  fc.option(
    fc
      .tuple(fc.integer({ min: -200, max: 9000 }), fc.nat({ max: 9999 }))
      .map(([whole, part]) => `${whole}.${part}`),
    { freq: 4 },
  ),
  { seed: 20_260_701, numRuns: INDICATORS.length * YEARS.length * 8 },
);

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
  const slots = INDICATORS.flatMap(({ code, owner }) =>
    YEARS.flatMap((year) =>
      ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => ({ code, owner, period: `${year}-${quarter}` })),
    ),
  );
  const set = {
    ...testSet(TENANT),
    indicators: INDICATORS,
    measurements: slots.flatMap(({ code, owner, period }, i) => {
      const amount = amounts[2 * i] ?? null;
      const place = { indicator: code, unit: owner, area: '52', period, disaggregation: '' };
      return amount === null ? [] : [{ ...place, amount, release: 1, claim: 1, ...SOURCED }];
    }),
    targets: slots.flatMap(({ code, period }, i) => {
      const amount = amounts[2 * i + 1] ?? null;
      const rule = { operator: '=' as const, upper: null, stage: null, statedOn: null };
      const target = { id: `${code}-${period}`, indicator: code, area: '52', period, ...rule, ...SOURCED };
      return amount === null ? [] : [{ ...target, amount }];
    }),
  };
  await importExchange(server.endpoint.storage, TENANT, set, { now: NOW, replace: true });
}, 180_000);
afterAll(() => server.stop());

test("the governor's device and the endpoint give the whole government the same digits, on every stage and year", async () => {
  const device = await syncedDevice(server, GOVERNOR.person);
  expect(await device.round()).toEqual({ kind: 'done' });
  const owner = {
    tenant: TENANT,
    person: GOVERNOR.person,
    timeZone: 'Asia/Makassar',
    example: true,
  } as const;
  const held = await readFacts(owner, device.replica, []);
  const stored = await server.endpoint.storage.read(TENANT, storedFacts);
  for (const year of YEARS) {
    const [here, there] = [held, stored].map((facts) => governmentQuestion(facts, TENANT, year, NOW));
    if (!here || !there) throw new Error('The packs of the year are there.');
    const card = governmentScore(here);
    expect(card).toEqual(governmentScore(there));
    expect(card.approved.units.map(({ unit }) => unit)).toEqual(['dinkes', 'disdik', 'setda']);
    expect(card.approved.total).not.toBeNull();
  }
});
