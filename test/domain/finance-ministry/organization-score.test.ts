import { expect, test } from 'vitest';
import { KMK_127 } from '../../../src/domain/finance-ministry/kmk-127-pack.ts';
import {
  indicatorLimit,
  organizationPredicate,
  organizationScore,
  scoreStatus,
  strategyScore,
} from '../../../src/domain/finance-ministry/organization-score.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const values = (...list: readonly (string | null)[]) =>
  KMK_127.perspectives.weights.map(({ id, weight }, i) => ({ id, weight, value: list[i] ?? null }));

test('worked case BSC-22: the organization is the weighted mean of its perspectives', () => {
  const { score, leftOut } = organizationScore(values('105', '100', '98', '110'), KMK_127);
  expect([score.display, leftOut]).toEqual(['103.6500', []]);
  expect(scoreStatus(score, KMK_127).value).toBe('hijau');
  expect(evaluateWorking(JSON.parse(JSON.stringify(score)))).toBe(score.value);
});

test('a perspective without a value is left out by name, and no perspective means no score', () => {
  const { score, leftOut } = organizationScore(values('100', null, '80', null), KMK_127);
  expect([score.display, leftOut]).toEqual(['89.0909', ['customer', 'learning-growth']]);
  expect(organizationScore(values(), KMK_127).score).toMatchObject({
    value: null,
    reason: 'nothing-to-score',
  });
});

test('indicators are weighted into objectives, objectives averaged into perspectives', () => {
  const part = (id: string, weight: string, value: string | null) => ({ id, weight, value });
  const { score, leftOut } = strategyScore(
    [
      {
        id: 'customer',
        weight: '40',
        objectives: [
          { id: 'a', indicators: [part('a1', '0.75', '100'), part('a2', '0.25', '60')] },
          { id: 'b', indicators: [part('b1', '1', '110'), part('b2', '1', null)] },
          { id: 'c', indicators: [part('c1', '1', null)] },
        ],
      },
      {
        id: 'internal-process',
        weight: '60',
        objectives: [{ id: 'd', indicators: [part('d1', '1', '80')] }],
      },
    ],
    KMK_127,
  );
  expect(score.display).toBe('88.0000');
  expect(leftOut).toEqual(['b2', 'c1']);
  expect(evaluateWorking(JSON.parse(JSON.stringify(score)))).toBe(score.value);
});

test.for([
  ['100', 'hijau', 'Baik'],
  ['99.99', 'kuning', 'Cukup'],
  ['80', 'kuning', 'Kurang'],
  ['79.99', 'merah', 'Buruk'],
  ['120', 'hijau', 'Sangat Baik'],
] as const)('worked case BSC-23: a score of %s is %s and %s', ([value, status, predicate]) => {
  expect(scoreStatus(value, KMK_127).value).toBe(status);
  expect(organizationPredicate(value, KMK_127).value).toBe(predicate);
  expect(scoreStatus(null, KMK_127)).toMatchObject({ value: null, reason: 'nothing-to-score' });
});

test('a unit with more indicators than its level allows is told so', () => {
  expect(indicatorLimit('UPK-Two', 20, KMK_127).value).toBe('within');
  expect(indicatorLimit('UPK-Two', 21, KMK_127).value).toBe('over');
  expect(indicatorLimit('constructor', 1, KMK_127).reason).toBe('level-unknown');
});
