import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetEfficiency } from '../../../src/domain/value-for-money/budget-efficiency.ts';
import { DEFAULT_VALUE_FOR_MONEY_PACK as PACK } from '../../../src/domain/value-for-money/default-value-for-money-pack.ts';
import type { Judged } from '../../../src/domain/value-for-money/judged.ts';
import { reportEfficiency } from '../../../src/domain/value-for-money/report-efficiency.ts';
import {
  classOfPercent,
  economy,
  effectiveness,
  efficiency,
} from '../../../src/domain/value-for-money/three-e.ts';
import { quadrantOf, unitCost } from '../../../src/domain/value-for-money/unit-cost.ts';
import { readValueForMoneyPack } from '../../../src/domain/value-for-money/value-for-money-pack-check.ts';
import { workUnitScore } from '../../../src/domain/value-for-money/work-unit-score.ts';
import { evaluateWorking, numberOf, type Working } from '../../../src/domain/working/working.ts';

const titles = (
  kind: 'efficiency' | 'effectiveness',
  list: readonly string[],
): readonly (string | undefined)[] => list.map((percent) => classOfPercent(kind, percent, PACK).class?.title);
const seen = ({ value, class: found, reason, isOverAbsorbed }: Judged) => [
  value?.display ?? null,
  found?.title ?? null,
  reason,
  isOverAbsorbed,
];

test('VFM-01: effectiveness classes include their upper bound', () => {
  expect(titles('effectiveness', ['31.19', '60', '80', '90', '100', '100.01'])).toEqual([
    'Tidak efektif',
    'Tidak efektif',
    'Kurang efektif',
    'Cukup efektif',
    'Efektif',
    'Sangat efektif',
  ]);
});

test('VFM-02: efficiency classes include their upper bound', () => {
  expect(titles('efficiency', ['59', '60.01', '85', '95', '100.01'])).toEqual([
    'Sangat efisien',
    'Efisien',
    'Cukup efisien',
    'Kurang efisien',
    'Tidak efisien',
  ]);
  expect(titles('efficiency', ['60', '80', '90', '100'])).toEqual([
    'Sangat efisien',
    'Efisien',
    'Cukup efisien',
    'Kurang efisien',
  ]);
});

test('VFM-03: below the budget is economical, on it balanced, above it not, and marked as over-absorbed', () => {
  expect(['950', '1000', '1010'].map((realized) => seen(economy('1000', realized, PACK)))).toEqual([
    ['95.00', 'Ekonomis', null, false],
    ['100.00', 'Ekonomis berimbang', null, false],
    ['101.00', 'Tidak ekonomis', null, true],
  ]);
  // 100.00 on paper, and still above the budget.
  expect(seen(economy('1000000', '1000000.01', PACK))).toEqual(['100.00', 'Tidak ekonomis', null, true]);
});

test('without a budget there is no economy, and the reason tells blank, zero and money spent anyway apart', () => {
  const reasons = [
    economy(null, '5', PACK),
    economy('0', '0', PACK),
    economy('0', '5', PACK),
    economy('5', null, PACK),
    economy('-5', '1', PACK),
    economy('x', '1', PACK),
  ].map(({ reason, value, class: found }) => [reason, value, found]);
  expect(reasons.map(([reason]) => reason)).toEqual([
    'no-budget',
    'budget-zero',
    'spent-without-budget',
    'no-spending',
    'amount-negative',
    'not-a-number',
  ]);
  expect(reasons.every(([, value, found]) => value === null && found === null)).toBe(true);
  expect(seen(economy('5', '0', PACK))).toEqual(['0.00', 'Ekonomis', null, false]);
});

test('input without any output has no efficiency, a target of zero no effectiveness', () => {
  expect(seen(efficiency('92', '110', PACK))).toEqual(['83.64', 'Cukup efisien', null, false]);
  expect(seen(efficiency('50', '0', PACK))).toEqual([null, null, 'output-zero', false]);
  expect(seen(efficiency('50', null, PACK))).toEqual([null, null, 'no-output', false]);
  expect(seen(efficiency('104', '104', PACK))).toEqual(['100.00', 'Kurang efisien', null, true]);
  expect(seen(effectiveness('31.19', '100', PACK))).toEqual(['31.19', 'Tidak efektif', null, false]);
  expect(seen(effectiveness('0', '10', PACK))).toEqual(['0.00', 'Tidak efektif', null, false]);
  expect(seen(effectiveness('10', '0', PACK))).toEqual([null, null, 'target-zero', false]);
});

const output = (ceiling: string | null, attainment: string | null, realized: string | null, id = '1') => ({
  id,
  ceiling,
  attainment,
  realized,
});

test.for([
  ['VFM-04', output('1000', '1', '900'), '10.0000', '75.0000', null],
  ['VFM-05', output('1000', '0.8', '900'), '-12.5000', '18.7500', null],
  ['VFM-06', output('1000', '1', '700'), '20.0000', '100.0000', 'cap'],
  ['over-absorbed', output('1000', '1', '1300'), '-20.0000', '0.0000', 'floor'],
  ['exactly the limit', output('1000', '1', '800'), '20.0000', '100.0000', null],
  ['neither saved nor lost', output('1000', '1', '1000'), '0.0000', '50.0000', null],
] as const)('%s: SMART efficiency within its limits', ([, one, e, ne, limited]) => {
  const found = budgetEfficiency([one], PACK);
  expect([found.efficiency?.display, found.score?.display, found.limited]).toEqual([e, ne, limited]);
});

test('SMART adds outputs up, leaves incomplete ones out by name, and names overspending', () => {
  const found = budgetEfficiency(
    [output('1000', '1', '1100', 'a'), output('500', null, '400', 'b'), output('1000', '1', '700', 'c')],
    PACK,
  );
  expect(found).toMatchObject({
    efficiency: { display: '10.0000' },
    leftOut: [{ id: 'b', reason: 'no-output' }],
    overAbsorbed: ['a'],
  });
  const reason = (...list: Parameters<typeof budgetEfficiency>[0]): string | null =>
    budgetEfficiency(list, PACK).reason;
  expect(reason(output('1000', '0', '900'))).toBe('output-zero');
  expect(reason(output('0', '1', '0'))).toBe('budget-zero');
  expect(reason(output(null, '1', '0'))).toBe('no-budget');
  expect(reason()).toBe('nothing-to-score');
});

test('VFM-08: the score of a work unit weighs its four measures; one blank and there is none', () => {
  const measures = { absorption: '95', consistency: '90', output: '100', efficiency: '75' };
  expect(seen(workUnitScore(measures, PACK))).toEqual(['90.5450', 'Sangat Baik', null, false]);
  expect(seen(workUnitScore({ ...measures, output: null }, PACK))).toEqual([null, null, 'no-output', false]);
  expect(
    seen(workUnitScore({ absorption: '0', consistency: '0', output: '0', efficiency: '0' }, PACK))[0],
  ).toBe('0.0000');
});

test.for([
  ['VFM-09', '110', '92', '18.00', '16.3636', 'efisien', false],
  ['met with all the money', '100', '100', '0.00', '0.0000', 'tidak efisien', false],
  ['money moved no faster than results', '80', '80', '0.00', '0.0000', 'gagal serap', false],
  ['results behind the money', '80', '90', '-10.00', '-12.5000', 'tidak efisien', false],
  ['over-absorbed', '120', '101', '19.00', '15.8333', 'tidak efisien', true],
  ['nothing came of it', '0', '50', '-50.00', null, 'tidak efisien', false],
  ['nothing done, nothing spent', '0', '0', '0.00', null, 'gagal serap', false],
] as const)(
  '%s: attainment beside absorption',
  ([, attainment, absorption, difference, ratio, title, isOver]) => {
    const found = reportEfficiency(attainment, absorption, PACK);
    expect([
      found.difference?.display,
      found.ratio?.display ?? null,
      found.verdict?.title,
      found.isOverAbsorbed,
    ]).toEqual([difference, ratio, title, isOver]);
    expect(found.ratioReason).toBe(ratio === null ? 'output-zero' : null);
  },
);

test('a blank attainment or absorption has no verdict', () => {
  expect(reportEfficiency(null, '5', PACK)).toMatchObject({
    reason: 'no-output',
    verdict: null,
    difference: null,
    ratio: null,
  });
  expect(reportEfficiency('5', null, PACK)).toMatchObject({
    reason: 'no-spending',
    verdict: null,
    ratioReason: 'no-spending',
  });
});

test('a unit of outcome costs whole rupiah; money that brought nothing has a reason instead', () => {
  expect(unitCost('1000000', '3', PACK).value?.display).toBe('333333');
  expect(unitCost('0', '3', PACK).value?.display).toBe('0');
  const reasons = [
    unitCost('5', '0', PACK),
    unitCost('5', null, PACK),
    unitCost(null, '1', PACK),
    unitCost('5', '-1', PACK),
  ].map(({ reason }) => reason);
  expect(reasons).toEqual(['outcome-zero', 'no-outcome', 'no-spending', 'outcome-negative']);
});

test('a programme is cheap or expensive and works or fails, and says which it cannot tell', () => {
  const place = (
    compared: string | null,
    outcome: string | null,
    spent = '1000',
  ): readonly (string | null)[] => {
    const { quadrant, reason } = quadrantOf(unitCost(spent, '10', PACK), compared, outcome, PACK);
    return [quadrant, reason];
  };
  expect(place('100', '100')).toEqual(['cheap-works', null]);
  expect(place('150', '99.99')).toEqual(['cheap-fails', null]);
  expect(place('99.99', '120')).toEqual(['expensive-works', null]);
  expect(place('50', '31.19')).toEqual(['expensive-fails', null]);
  expect(place(null, '100')).toEqual([null, 'no-comparison']);
  expect(place('0', '100')).toEqual([null, 'comparison-zero']);
  expect(place('100', null)).toEqual([null, 'no-outcome']);
  expect(quadrantOf(unitCost('5', '0', PACK), '1', '0', PACK)).toMatchObject({
    quadrant: null,
    reason: 'outcome-zero',
  });
});

const amount = fc.option(
  fc
    .tuple(fc.integer({ min: -2, max: 3000 }), fc.stringMatching(/^\d{0,3}$/))
    .map(([n, f]) => (f ? `${n}.${f}` : `${n}`)),
  { freq: 8 },
);
const again = (tree: Working): string | null => evaluateWorking(JSON.parse(JSON.stringify(tree)) as Working);

test('every tree evaluates to its class and its number, and there is a reason exactly when there is none', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const measures = { absorption: a, consistency: b, output: a, efficiency: b };
      for (const one of [
        economy(a, b, PACK),
        efficiency(a, b, PACK),
        effectiveness(a, b, PACK),
        workUnitScore(measures, PACK),
      ]) {
        expect(again(one.working)).toBe(one.class?.id ?? null);
        expect(one.reason === null).toBe(one.value !== null && one.class !== null);
      }
      const cost = unitCost(a, b, PACK);
      expect(again(cost.working)).toBe(cost.value?.exact ?? null);
      const placed = quadrantOf(cost, b, a, PACK);
      expect(again(placed.working)).toBe(placed.quadrant);
      const report = reportEfficiency(a, b, PACK);
      expect(again(report.workings.difference)).toBe(report.difference?.exact ?? null);
      expect(again(report.workings.ratio)).toBe(report.ratio?.exact ?? null);
      expect(again(report.workings.verdict)).toBe(report.verdict?.id ?? null);
    }),
    { numRuns: 500 },
  );
});

test('SMART stays between 0 and 100 whatever comes in, in any order, and its tree gives it again', () => {
  const outputs = fc.array(fc.record({ ceiling: amount, attainment: amount, realized: amount }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(outputs, (list) => {
      const named = list.map((one, i) => ({ ...one, id: `${i}` }));
      const found = budgetEfficiency(named, PACK);
      expect(again(found.working)).toBe(found.score?.exact ?? null);
      expect(budgetEfficiency([...named].reverse(), PACK).score).toEqual(found.score);
      const score = numberOf(found.working);
      expect(score === null).toBe(found.reason !== null);
      if (score) expect(score.n >= 0n && score.n <= 100n * score.d).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('the pack that ships is sound, a malformed one is refused with every fault', () => {
  expect(readValueForMoneyPack(PACK)).toEqual({ ok: true, value: PACK });
  const { weights } = PACK.workUnit;
  const broken = {
    ...PACK,
    efficiency: { ...PACK.efficiency, rows: PACK.efficiency.rows.slice(0, 2) },
    workUnit: { ...PACK.workUnit, weights: { ...weights, output: '40' } },
    smart: { ...PACK.smart, limit: '0' },
  };
  const read = readValueForMoneyPack(broken);
  expect(read.ok ? [] : read.problem.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'efficiency.rows.1.above last-bound-not-open',
    'smart.limit below-0.01',
    'workUnit.weights weights-are-not-100',
  ]);
});
