import { expect, test } from 'vitest';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { ageOf } from '../../../src/domain/scoring/freshness.ts';

test.for([
  ['poverty of September', '2025-M09', 'semester', 'new'],
  ['roads of this year', '2025-FY', 'annual', 'new'],
  ['human development of last year', '2024-FY', 'annual', 'fine'],
  ['stunting survey of the year before', '2023-FY', 'annual', 'old'],
  ['environment of 2020', '2020-FY', 'annual', 'stale'],
  ['a quarter just ended', '2025-Q3', 'quarterly', 'new'],
  ['the quarter before', '2025-Q2', 'quarterly', 'fine'],
  ['spending of October', '2025-M10', 'monthly', 'new'],
  ['spending of July', '2025-M07', 'monthly', 'stale'],
] as const)('on 13 November 2025 %s is %s', ([, period, frequency, freshness]) => {
  expect(ageOf(period, frequency, '2025-11-13', DEFAULT_PACK)?.freshness).toBe(freshness);
});

test('age is counted in days from the end of the period', () => {
  expect(ageOf('2024-FY', 'annual', '2025-03-01', DEFAULT_PACK)?.days).toBe(60);
  expect(ageOf('2025-FY', 'annual', '2025-12-01', DEFAULT_PACK)?.days).toBe(-30);
  expect(ageOf('nonsense', 'annual', '2025-12-01', DEFAULT_PACK)).toBeNull();
});
