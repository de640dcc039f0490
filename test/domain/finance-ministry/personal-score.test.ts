import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KMK_127 } from '../../../src/domain/finance-ministry/kmk-127-pack.ts';
import { type PersonalQuestion, personalScore } from '../../../src/domain/finance-ministry/personal-score.ts';
import {
  calibrated,
  conductScore,
  type ResultItem,
  resultsScore,
} from '../../../src/domain/finance-ministry/results-score.ts';
import {
  countingSanction,
  sanctionCut,
  sanctionStanding,
  subordinateImpact,
} from '../../../src/domain/finance-ministry/sanction-cut.ts';
import { evaluateWorking, type Working } from '../../../src/domain/working/working.ts';

const shown = (working: Working): number | null => (working.value === null ? null : Number(working.display));
const items = (...pairs: readonly (readonly [string | null, string | null, string?])[]): ResultItem[] =>
  pairs.map(([attainment, k3, days], i) => ({ id: `${i}`, attainment, k3, days: days ?? null }));
const BSC_14 = items(['80', '1.05'], ['120', '0.9'], ['104.69', '1'], ['120', '1'], ['100', '1.1']);
const score = (fields: Partial<PersonalQuestion>) =>
  personalScore(
    {
      results: '115',
      conduct: '115',
      organization: '110',
      tier: '1',
      sanction: '0',
      impact: '0',
      correction: '0',
      ...fields,
    },
    KMK_127,
  );

test('worked case BSC-14: results are attainment times K3, at most 120, weighted by K3', () => {
  const { score: nhk } = resultsScore(BSC_14, KMK_127);
  expect([shown(nhk), shown(calibrated(nhk, KMK_127))]).toEqual([105.1663, 103.8748]);
});

test('with days each item weighs K3 times its days, and equal days change nothing', () => {
  const some = items(['100', '1', '73'], ['50', '1', '292']);
  expect(shown(resultsScore(some, KMK_127).score)).toBe(60);
  const even = BSC_14.map((one) => ({ ...one, days: '91' }));
  expect(resultsScore(even, KMK_127).score.value).toBe(resultsScore(BSC_14, KMK_127).score.value);
});

test('an item without attainment or K3 is left out by name and the others weigh more', () => {
  const { score: nhk, leftOut } = resultsScore(items(['90', '1'], [null, '1'], ['80', null]), KMK_127);
  expect([shown(nhk), leftOut]).toEqual([90, ['1', '2']]);
  expect(resultsScore(items([null, '1']), KMK_127).score).toMatchObject({
    value: null,
    reason: 'nothing-to-score',
  });
});

test.for([
  ['0', 0],
  ['99.99', 99.99],
  ['100', 100],
  ['110', 107.5],
  ['120', 115],
] as const)('a score of %s is calibrated to %s', ([value, expected]) => {
  const raw = conductScore([value], KMK_127);
  expect(shown(calibrated(raw, KMK_127))).toBe(expected);
});

test('worked case BSC-15: conduct is the mean of the core values, then calibrated and joined with results', () => {
  const npk = conductScore(['82', '100', '98', '105', '100', '115', '105'], KMK_127);
  const even = calibrated(npk, KMK_127);
  expect([shown(npk), shown(even)]).toEqual([100.7143, 100.5357]);
  expect(shown(score({ results: '103.87', conduct: even }).first)).toBe(103.0364);
  expect(conductScore(['82', null], KMK_127)).toMatchObject({ value: null, reason: 'core-value-missing' });
});

test.for([
  [
    'BSC-16',
    { results: '108', conduct: '96', organization: '102', tier: '2', correction: '-5' },
    100.2,
    'Baik',
  ],
  ['BSC-18', {}, 112.5, 'Sangat Baik'],
  ['BSC-19', { tier: '2' }, 113.5, 'Sangat Baik'],
  ['BSC-24', { sanction: '3' }, 111, 'Sangat Baik'],
  ['', { sanction: '3', tier: '2' }, 111.4, 'Sangat Baik'],
  ['', { results: '100', conduct: '100' }, 101, 'Sangat Baik'],
  ['', { results: '60', conduct: '120', organization: '100' }, 77.5, 'Butuh Perbaikan'],
  ['', { results: '110', conduct: '60', organization: '80' }, 88.75, 'Kurang'],
  ['', { results: '50', conduct: '50', organization: '80' }, 53, 'Sangat Kurang'],
  ['', { results: '90', conduct: '90', organization: '90' }, 90, 'Baik'],
  ['', { results: '100', conduct: '100', organization: '100' }, 100, 'Baik'],
  ['', { results: '100.5', conduct: '100.5', organization: '100' }, 100.25, 'Sangat Baik'],
  ['', { results: '99.5', conduct: '99.5', organization: '100' }, 99.55, 'Baik'],
] as const)('%s a person with %j scores %s and is %s', ([, fields, nkp, predicate]) => {
  const result = score(fields);
  expect([shown(result.score), result.predicate.value]).toEqual([nkp, predicate]);
});

test('worked case BSC-16 shows its steps: first score, after correction, share of the organization', () => {
  const { first, adjusted, organizationShare } = score({
    results: '108',
    conduct: '96',
    organization: '102',
    tier: '2',
    correction: '-5',
  });
  expect([shown(first), shown(adjusted), organizationShare.value]).toEqual([105, 100, '0.1']);
});

test('a correction beyond five points is cut off, up and down', () => {
  expect(shown(score({ correction: '9' }).adjusted)).toBe(120);
  expect(shown(score({ correction: '-9' }).adjusted)).toBe(110);
});

test('without the score of the organization there is no score of the person', () => {
  const result = score({ organization: null });
  expect([result.score.value, result.predicate.value]).toEqual([null, null]);
  expect(result.score.reason).not.toBeNull();
});

test('the score stays within 0 and 120 and every step evaluates to itself again', () => {
  const points = fc
    .integer({ min: -20_000, max: 20_000 })
    .map((n) => `${n < 0 ? '-' : ''}${Math.abs(n) / 100}`);
  const question = fc.record({
    results: points,
    conduct: points,
    organization: points,
    tier: fc.constantFrom('1' as const, '2' as const),
    sanction: points,
    impact: points,
    correction: points,
  });
  fc.assert(
    fc.property(question, (fields) => {
      const { score: nkp, predicate } = score(fields);
      expect(Number(nkp.display)).toBeGreaterThanOrEqual(0);
      expect(Number(nkp.display)).toBeLessThanOrEqual(120);
      for (const tree of [nkp, predicate]) {
        expect(evaluateWorking(JSON.parse(JSON.stringify(tree)))).toBe(tree.value);
      }
    }),
  );
});

test.for([
  ['medium', '38', 9.5],
  ['light', '16', 1.6],
  ['medium', '57', 14.25],
  ['severe', '65', 26],
] as const)('worked case BSC-21: a %s sanction of %s takes off %s', ([level, points, expected]) => {
  expect(shown(sanctionCut({ level, score: points }, KMK_127))).toBe(expected);
});

test('worked case BSC-21: five percent of the cuts of subordinates, at most five points', () => {
  expect(shown(subordinateImpact(['26'], KMK_127))).toBe(1.3);
  expect(shown(subordinateImpact(['26', '40', '40'], KMK_127))).toBe(5);
  expect(shown(subordinateImpact([], KMK_127))).toBe(0);
});

test('sanctions are not added up: the heaviest counts, of equals the one with the highest score', () => {
  const light = { level: 'light', score: '90' } as const;
  const lower = { level: 'medium', score: '38' } as const;
  const higher = { level: 'medium', score: '57' } as const;
  for (const order of [
    [light, lower, higher],
    [higher, lower, light],
    [lower, light, higher],
  ]) {
    const found = countingSanction(order, KMK_127);
    expect([found?.counting, found && shown(found.cut)]).toEqual([higher, 14.25]);
  }
  expect(countingSanction([], KMK_127)).toBeNull();
});

test.for([
  ['light', 2],
  ['medium', 3],
  ['severe', 4],
] as const)('a %s sanction counts for %s quarters, across the turn of the year', ([level, quarters]) => {
  const one = { level, score: '10', year: 2026, quarter: 4 };
  const counted = [3, 4, 5, 6, 7, 8, 9].filter(
    (n) =>
      sanctionStanding(one, 2026 + Math.floor((n - 1) / 4), ((n - 1) % 4) + 1, KMK_127).value === 'in-force',
  );
  expect(counted).toEqual(Array.from({ length: quarters }, (_, i) => 4 + i));
});
