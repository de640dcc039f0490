import { expect, test } from 'vitest';
import { FORECAST_PACK } from '../../../src/domain/improvement/forecast-pack.ts';
import { INTEGRITY_PACK } from '../../../src/domain/improvement/integrity-pack.ts';
import { readForecastPack, readIntegrityPack } from '../../../src/domain/improvement/pack-checks.ts';

const travelled = (pack: object): unknown => JSON.parse(JSON.stringify(pack));

test('the built-in packs are sound after travelling as text', () => {
  expect([
    readForecastPack(travelled(FORECAST_PACK)).ok,
    readIntegrityPack(travelled(INTEGRITY_PACK)).ok,
  ]).toEqual([true, true]);
});

test('quantiles that do not rise, or lack a column, are refused row by row', () => {
  const rows = [
    { freedom: 12, t: ['1', '2'] },
    { freedom: 11, t: ['1'] },
  ];
  expect(readForecastPack({ ...FORECAST_PACK, quantiles: { ...FORECAST_PACK.quantiles, rows } })).toEqual({
    ok: false,
    problem: [
      { path: 'quantiles.rows.1.freedom', reason: 'not-rising' },
      { path: 'quantiles.rows.1.t', reason: 'column-missing' },
    ],
  });
});

test('every threshold out of bounds is told, not only the first', () => {
  const broken = {
    ...INTEGRITY_PACK,
    churn: { ...INTEGRITY_PACK.churn, percent: '130' },
    identical: { ...INTEGRITY_PACK.identical, run: 1 },
    mood: 'good',
  };
  const read = readIntegrityPack(broken);
  expect(!read.ok && read.problem.map((one) => [one.path, one.reason])).toEqual([
    ['churn.percent', 'above-100'],
    ['identical.run', 'below-2'],
    ['mood', 'unknown-field'],
  ]);
});
