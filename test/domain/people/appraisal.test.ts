import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APPRAISAL_2022, APPRAISAL_LOCAL_EXAMPLE } from '../../../src/domain/people/appraisal-pack.ts';
import { appraisalScore } from '../../../src/domain/people/appraisal-score.ts';
import { APPRAISAL_SCORE_2019 } from '../../../src/domain/people/appraisal-score-pack.ts';
import { distribution, organizationPredicate } from '../../../src/domain/people/distribution.ts';
import {
  DISTRIBUTION_2019,
  DISTRIBUTION_2022,
  DISTRIBUTION_LOCAL_EXAMPLE,
} from '../../../src/domain/people/distribution-packs.ts';
import { readAppraisalPack } from '../../../src/domain/people/pack-checks.ts';
import { gradedScore, rangeAttainment } from '../../../src/domain/people/plan-attainment.ts';
import { PLAN_2021, PLAN_2022 } from '../../../src/domain/people/plan-packs.ts';
import { creditOf, PREDICATES, predicateOf, ratingOf } from '../../../src/domain/people/predicate.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

test.for([
  ['above', 'above', 'Sangat Baik'],
  ['above', 'as-expected', 'Baik'],
  ['as-expected', 'above', 'Baik'],
  ['as-expected', 'as-expected', 'Baik'],
  ['below', 'above', 'Butuh Perbaikan'],
  ['below', 'as-expected', 'Butuh Perbaikan'],
  ['above', 'below', 'Kurang'],
  ['as-expected', 'below', 'Kurang'],
  ['below', 'below', 'Sangat Kurang'],
] as const)('ASN-01: results %s and behaviour %s make %s', ([results, behaviour, label]) => {
  expect(predicateOf(results, behaviour, APPRAISAL_2022)).toMatchObject({
    label,
    working: { pack: { verified: false } },
  });
});

test('a rating nobody knows, or none, has no predicate and says so', () => {
  for (const rating of ['excellent', null]) {
    const { predicate, working } = predicateOf(rating, 'above', APPRAISAL_2022);
    expect([predicate, working.reason]).toEqual([null, 'rating-unknown']);
  }
});

test('ASN-05: credit is the coefficient times the percentage of the predicate, two digits, half up', () => {
  const credits = PREDICATES.map((one) => creditOf('3.75', one, APPRAISAL_2022).display);
  expect(credits).toEqual(['5.63', '3.75', '2.81', '1.88', '0.94']);
  expect(creditOf('-1', 'good', APPRAISAL_2022).reason).toBe('coefficient-invalid');
  expect(creditOf('1', null, APPRAISAL_2022).reason).toBe('predicate-unknown');
});

const range = (realization: string | null, condition: 'normal' | 'special' = 'normal') =>
  rangeAttainment({ low: '80', high: '90', realization }, condition, PLAN_2021).display;

test('ASN-02: outside a range the nearer bound counts; inside it is 100', () => {
  expect(['92', '70', '80', '85', '90'].map((r) => range(r))).toEqual([
    '102.22',
    '87.50',
    '100.00',
    '100.00',
    '100.00',
  ]);
});

test('under the special condition less is better, against the same bounds', () => {
  expect(['92', '70', '85'].map((r) => range(r, 'special'))).toEqual(['97.78', '112.50', '100.00']);
});

test('a range that is turned round, or not above zero, gives a named reason', () => {
  const reason = (low: string, high: string, realization: string | null) =>
    rangeAttainment({ low, high, realization }, 'normal', PLAN_2021).reason;
  expect([
    reason('90', '80', '85'),
    reason('0', '10', '-1'),
    reason('80', '90', null),
    reason('x', '90', '1'),
  ]).toEqual(['range-reversed', 'target-not-positive', 'no-realization', 'not-a-number']);
});

test('only the bound a realization is held against has to be above zero', () => {
  const percent = (realization: string) =>
    rangeAttainment({ low: '0', high: '10', realization }, 'normal', PLAN_2021).display;
  expect(['0', '5', '10', '12'].map(percent)).toEqual(['100.00', '100.00', '100.00', '120.00']);
});

test('ASN-04: the graded score runs straight between its points and stays at its ends', () => {
  const score = (x: string) => gradedScore(x, PLAN_2021).display;
  expect(['120', '100', '98', '85', '70', '59', '30'].map(score)).toEqual([
    '120.00',
    '109.00',
    '88.00',
    '75.00',
    '60.00',
    '49.00',
    '24.92',
  ]);
  expect(['-5', '0', '99.5', '110', '1000'].map(score)).toEqual([
    '0.00',
    '0.00',
    '99.00',
    '120.00',
    '120.00',
  ]);
});

test('more attainment never earns a lower graded score', () => {
  const amount = fc.integer({ min: 0, max: 15_000 });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((x) => {
        const tree = gradedScore((x / 100).toFixed(2), PLAN_2021);
        expect(evaluateWorking(JSON.parse(JSON.stringify(tree)))).toBe(tree.value);
        return Number(tree.display);
      });
      expect(Number(low)).toBeLessThanOrEqual(Number(high));
    }),
  );
});

test('the rules since 2022 have no graded score', () => {
  expect(gradedScore('100', PLAN_2022).reason).toBe('no-graded-score');
});

const counts = (...list: number[]) =>
  Object.fromEntries(PREDICATES.map((one, i) => [one, list[i] ?? 0])) as Record<
    (typeof PREDICATES)[number],
    number
  >;

test('the pattern of 2022 has no numeric quota: it only asks where the peak is', () => {
  const all = distribution('good', counts(9, 1, 0, 0, 0), DISTRIBUTION_2022);
  expect(all).toMatchObject({
    isNumeric: false,
    people: 10,
    findings: [{ code: 'peak-elsewhere', predicates: ['good'], share: { display: '10.00' } }],
  });
  expect(distribution('good', counts(1, 9, 0, 0, 0), DISTRIBUTION_2022).findings).toEqual([]);
});

test('the shares of 2019 are numbers, and both ends are held', () => {
  expect(
    distribution('good', counts(3, 7, 0, 0, 0), DISTRIBUTION_2019).findings.map((one) => [
      one.code,
      one.bound,
    ]),
  ).toEqual([['share-too-high', '20']]);
  expect(
    distribution('good', counts(2, 5, 1, 1, 1), DISTRIBUTION_2019).findings.map((one) => [
      one.code,
      one.bound,
    ]),
  ).toEqual([
    ['share-too-low', '60'],
    ['share-too-high', '20'],
  ]);
  expect(distribution('good', counts(2, 6, 1, 1, 0), DISTRIBUTION_2019).findings).toEqual([]);
});

test('nobody appraised, and a count that is none, are named', () => {
  expect(distribution('good', counts(), DISTRIBUTION_2019).reason).toBe('nobody-appraised');
  expect(distribution('good', counts(-1, 2), DISTRIBUTION_2019).reason).toBe('count-invalid');
});

test('the predicate of an organisation has numbers only where a region set them', () => {
  const local = ['100.01', '100', '70', '69.99', '50', '30', '29'].map(
    (score) => organizationPredicate(score, DISTRIBUTION_LOCAL_EXAMPLE).value,
  );
  expect(local).toEqual([
    'very-good',
    'good',
    'good',
    'needs-improvement',
    'needs-improvement',
    'poor',
    'very-poor',
  ]);
  expect(organizationPredicate('90', DISTRIBUTION_2022).reason).toBe('no-bounds');
});

test('an organisation is called by words of its own: the best one is Istimewa, not Sangat Baik', () => {
  expect([DISTRIBUTION_2022.labels['very-good'], APPRAISAL_2022.labels['very-good']]).toEqual([
    'Istimewa',
    'Sangat Baik',
  ]);
});

test('results are rated by numbers only where a region set them', () => {
  const ratings = ['90', '89.99', '50', '49.99', '-1'].map(
    (one) => ratingOf(one, APPRAISAL_LOCAL_EXAMPLE).value,
  );
  expect(ratings).toEqual(['above', 'as-expected', 'as-expected', 'below', 'below']);
  expect(ratingOf('90', APPRAISAL_2022).reason).toBe('no-bounds');
  expect(ratingOf(null, APPRAISAL_LOCAL_EXAMPLE).reason).toBe('not-a-number');
});

const appraised = (plan: string | null, behaviour: string, hasNewIdea: boolean, weights = '70-30') => {
  const { score, predicate, isIdeaMissing } = appraisalScore(
    { plan, behaviour, weights, hasNewIdea },
    APPRAISAL_SCORE_2019,
  );
  return [score.display, predicate.value ?? predicate.reason, isIdeaMissing];
};

test('the score of 2019 weighs plan and behaviour, and its top band asks for a new idea', () => {
  expect(appraised('120', '100', true)).toEqual(['114.00', 'Sangat Baik', false]);
  expect(appraised('120', '100', false)).toEqual(['114.00', 'Baik', true]);
  expect(appraised('120', '100', true, '60-40')).toEqual(['112.00', 'Sangat Baik', false]);
  expect(appraised('60', '40', false)).toEqual(['54.00', 'Kurang', false]);
  expect(appraised(null, '40', false)).toEqual([null, 'not-a-number', false]);
  expect(appraised('60', '40', false, '50-50')).toEqual([null, 'weights-unknown', false]);
});

test('a pack with missing cells, an unknown predicate or a negative percentage is refused with every fault', () => {
  const broken = {
    ...APPRAISAL_2022,
    matrix: { ...APPRAISAL_2022.matrix, cells: [{ at: 'above/above', gives: 'splendid' }] },
    credit: { ...APPRAISAL_2022.credit, percent: { ...APPRAISAL_2022.credit.percent, good: '-1' } },
  };
  const read = readAppraisalPack(broken);
  expect(!read.ok && read.problem.map((one) => one.path)).toEqual([
    'matrix.cells.0.gives',
    'credit.percent.good',
  ]);
  const short = {
    ...APPRAISAL_2022,
    matrix: { ...APPRAISAL_2022.matrix, cells: APPRAISAL_2022.matrix.cells.slice(2) },
  };
  expect(readAppraisalPack(short)).toMatchObject({
    problem: [
      { path: 'matrix.cells.above/above', reason: 'cell-missing' },
      { path: 'matrix.cells.above/as-expected', reason: 'cell-missing' },
    ],
  });
  expect([APPRAISAL_2022, APPRAISAL_LOCAL_EXAMPLE].map((pack) => readAppraisalPack(pack).ok)).toEqual([
    true,
    true,
  ]);
});
