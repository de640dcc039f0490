import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecimal, type Rational, roundHalfUp, sum, toFraction } from '../../../src/domain/decimal.ts';
import { AKIP_2021_PACK } from '../../../src/domain/sakip/akip-2021-pack.ts';
import { AKIP_TRENGGALEK_PACK } from '../../../src/domain/sakip/akip-trenggalek-pack.ts';
import { type Assessment, NOTHING_ASSESSED } from '../../../src/domain/sakip/assessment.ts';
import { assessmentGap } from '../../../src/domain/sakip/assessment-gap.ts';
import { sumComponents } from '../../../src/domain/sakip/component-sum.ts';
import { evaluateSakip, openCriteria } from '../../../src/domain/sakip/evaluation.ts';
import {
  type EvaluationPack,
  type SubComponent,
  subComponentsOf,
} from '../../../src/domain/sakip/evaluation-pack.ts';
import { gradeFromFulfilment } from '../../../src/domain/sakip/fulfilment.ts';
import { predicateOf } from '../../../src/domain/sakip/predicate.ts';
import { scoreSubComponent } from '../../../src/domain/sakip/sub-component-score.ts';
import { exactly } from '../../../src/domain/scoring/figure.ts';
import { evaluateWorking, type Working } from '../../../src/domain/working/working.ts';
import { anyAssessment, anyPack } from './any-pack.ts';

const SUBS = subComponentsOf(AKIP_2021_PACK);
const number = (text: string): Rational => fromDecimal(text) as Rational;
const graded = (grades: readonly (string | null)[]): Assessment => ({
  ...NOTHING_ASSESSED,
  grades: Object.fromEntries(SUBS.map(({ id }, i) => [id, grades[i] ?? null])),
});
const travelled = (tree: Working): Working => JSON.parse(JSON.stringify(tree)) as Working;

const BINJAI = ['A', 'BB', 'BB', 'BB', 'BB', 'A', 'BB', 'A', 'AA', 'A', 'A', 'AA'];

test('LKE-01: the evaluator of PA Binjai comes to 87.80, an A', () => {
  const { components, total, predicate, missing } = evaluateSakip(graded(BINJAI), AKIP_2021_PACK);
  expect(components.map(({ value }) => value?.display)).toEqual(['24.60', '25.50', '13.95', '23.75']);
  expect(total?.display).toBe('87.80');
  expect(predicate).toEqual({ grade: 'A', title: 'Memuaskan' });
  expect(missing).toEqual([]);
});

test.for([
  ['LKE-04', 'AA', '100.00', 'AA'],
  ['all A', 'A', '90.00', 'A'],
  ['LKE-06', 'BB', '80.00', 'BB'],
  ['LKE-07', 'B', '70.00', 'B'],
  ['all CC', 'CC', '60.00', 'CC'],
  ['LKE-09', 'C', '50.00', 'C'],
  ['LKE-10', 'D', '30.00', 'D'],
  ['LKE-11', 'E', '0.00', 'E'],
])('%s: twelve times %s is %s and, on the bound, %s', ([, grade, total, predicate]) => {
  const found = evaluateSakip(graded(Array.from({ length: 12 }, () => grade as string)), AKIP_2021_PACK);
  expect([found.total?.display, found.predicate?.grade]).toEqual([total, predicate]);
});

test.for([
  ['LKE-02', ['26.2', '28.33', '13.93', '21.19'], '89.65'],
  ['LKE-03', ['30', '25.93', '14.46', '19.09'], '89.48'],
  ['three digits', ['29.996', '25.934', '14.464', '19.094'], '89.49'],
] as const)('%s: components are added unrounded and rounded once', ([, points, total]) => {
  const found = sumComponents(points, AKIP_2021_PACK);
  expect([found.total?.display, found.predicate?.grade]).toEqual([total, 'A']);
});

test('an evaluation says beside its total what its rounded components add up to', () => {
  const answers = { '1.b.1': 'Y', '2.b.1': 'Y', '4.a.1': 'Y' };
  // 9 ÷ 11, 9 ÷ 7 and 5 ÷ 3 points.
  const found = evaluateSakip({ ...NOTHING_ASSESSED, answers }, AKIP_TRENGGALEK_PACK);
  expect([found.total?.display, found.sumOfRounded]).toEqual(['3.77', '3.78']);
});

test('LKE-12: a predicate begins above its bound, the bound itself belongs to the one below', () => {
  const of = (value: string): string | undefined => predicateOf(number(value), AKIP_2021_PACK)?.grade;
  expect(['90.01', '80.01', '70.01', '60.01', '50.01', '30.01', '0.01'].map(of)).toEqual([
    'AA',
    'A',
    'BB',
    'B',
    'CC',
    'C',
    'D',
  ]);
  expect(['90', '80', '70', '60', '50', '30', '0'].map(of)).toEqual(['A', 'BB', 'B', 'CC', 'C', 'D', 'E']);
  expect(of('80.000000000000000000001')).toBe('A');
  expect(['-0.01', '100.01'].map(of)).toEqual([undefined, undefined]);
});

test('LKE-13: fulfilment earns a grade, years lift only a full one', () => {
  const of = (percent: string, flag: string | null): string | null =>
    gradeFromFulfilment(number(percent), 'existence', flag, AKIP_2021_PACK).value;
  expect([of('100', '5y'), of('100', '1y'), of('100', null)]).toEqual(['AA', 'A', 'BB']);
  expect([of('80', null), of('75', null), of('50', null), of('25', null), of('0', null)]).toEqual([
    'B',
    'CC',
    'C',
    'D',
    'E',
  ]);
  expect([of('99.99', '5y'), of('75.01', '5y')]).toEqual(['B', 'B']);
  expect([of('100.01', null), of('-1', null), of('100', '9y')]).toEqual([null, null, null]);
});

test('LKE-14: answers are averaged and weighed; a blank earns nothing, what does not apply leaves the divisor', () => {
  const of = (answers: readonly (string | null)[]): string | undefined => {
    const one = { ...SUBS[1], weight: '9', method: 'average' } as (typeof SUBS)[number];
    const found = Object.fromEntries(one.criteria.map(({ id }, i) => [id, answers[i] ?? 'not-applicable']));
    answers.forEach((answer, i) => {
      if (answer === null) found[`1.b.${i + 1}`] = null as unknown as string;
    });
    return scoreSubComponent(one, { ...NOTHING_ASSESSED, answers: found }, AKIP_TRENGGALEK_PACK).value
      ?.decimal;
  };
  expect(of(['A', 'B', 'C', 'Y'])).toBe('6.7275');
  expect(of(['A', 'B', 'C', 'Y', null])).toBe('5.382');
  expect(of(['A'])).toBe('9');
  expect(of([])).toBeUndefined();
});

test('shares count under accumulate and only there', () => {
  const one = {
    ...SUBS[0],
    weight: '6',
    criteria: [
      { id: 'x', text: 'x', share: '2' },
      { id: 'y', text: 'y', share: null },
    ],
  } as (typeof SUBS)[number];
  const found = { ...NOTHING_ASSESSED, answers: { x: 'Y', y: 'T' } };
  const of = (method: 'accumulate' | 'average'): string | undefined =>
    scoreSubComponent({ ...one, method }, found, AKIP_2021_PACK).value?.display;
  expect([of('accumulate'), of('average')]).toEqual(['4.00', '3.00']);
});

test('a grade given stands above the one the criteria support, and both are shown', () => {
  const answers = Object.fromEntries((SUBS[0] as (typeof SUBS)[number]).criteria.map(({ id }) => [id, 'Y']));
  const { components } = evaluateSakip(
    { answers, grades: { '1.a': 'B' }, distinctions: { '1.a': '1y' } },
    AKIP_2021_PACK,
  );
  expect(components[0]?.subComponents[0]).toMatchObject({
    grade: 'B',
    gradeFrom: 'given',
    supported: 'A',
    value: { display: '4.20' },
  });
});

test('what nobody assessed has no points, is named as missing, and is not zero', () => {
  const none = evaluateSakip(NOTHING_ASSESSED, AKIP_2021_PACK);
  expect(none).toMatchObject({ total: null, reason: 'no-answer', predicate: null, sumOfRounded: null });
  expect(none.missing).toHaveLength(12);
  const part = evaluateSakip({ ...NOTHING_ASSESSED, grades: { '1.a': 'AA', '1.b': 'X' } }, AKIP_2021_PACK);
  expect(part.total?.display).toBe('6.00');
  expect(part.components[0]?.subComponents[1]).toMatchObject({ value: null, reason: 'unknown-grade' });
  expect(part.missing).toHaveLength(11);
  const hostile = { ...NOTHING_ASSESSED, grades: Object.create({ '1.a': 'AA' }) as Record<string, string> };
  expect(evaluateSakip(hostile, AKIP_2021_PACK).total).toBeNull();
});

test('criteria without an answer are counted where answers count, not beneath a grade given outright', () => {
  const [first, second] = SUBS as [SubComponent, SubComponent];
  const half = {
    ...graded([null, 'B']),
    answers: { [first.criteria[0]?.id ?? '']: 'Y' },
  };
  const open = openCriteria(evaluateSakip(half, AKIP_2021_PACK));
  expect(open).toContain(first.criteria[1]?.id);
  expect(open).not.toContain(first.criteria[0]?.id);
  expect(open).not.toContain(second.criteria[0]?.id);
  expect(openCriteria(evaluateSakip(graded(BINJAI), AKIP_2021_PACK))).toEqual([]);
});

test('the gap of self to evaluator is optimism, widest first, over what both have scored', () => {
  const self = graded(Array.from({ length: 12 }, () => 'AA'));
  const gap = assessmentGap(self, graded(BINJAI), AKIP_2021_PACK);
  expect([gap.total.self?.display, gap.total.evaluator?.display, gap.total.gap?.display]).toEqual([
    '100.00',
    '87.80',
    '12.20',
  ]);
  expect(gap.optimistic.slice(0, 3)).toEqual(['1.c', '1.b', '2.b']);
  expect(gap.optimistic).not.toContain('4.c');
  const half = assessmentGap(self, graded(['BB']), AKIP_2021_PACK);
  expect([half.total.self?.display, half.total.gap?.display]).toEqual(['6.00', '1.20']);
  expect(half.subComponents[1]?.gap).toBeNull();
});

const anyQuestion = anyPack.chain((pack) => anyAssessment(pack).map((assessment) => ({ pack, assessment })));

test('evaluating the tree again gives the predicate and, one step down, the exact total and every part', () => {
  fc.assert(
    fc.property(anyQuestion, ({ pack, assessment }) => {
      const found = evaluateSakip(assessment, pack);
      const tree = travelled(found.working);
      expect(evaluateWorking(tree)).toBe(found.predicate?.grade ?? null);
      const total = tree.children[0];
      expect(total && evaluateWorking(total)).toBe(found.total?.exact ?? null);
      for (const one of found.components.flatMap(({ subComponents }) => subComponents)) {
        const again = evaluateWorking(travelled(one.working));
        expect(again).toBe(one.value?.exact ?? null);
        expect(one.value === null).toBe(one.reason !== null);
      }
    }),
    { numRuns: 400 },
  );
});

test('every sub-component stays within its weight, and the total is their sum in any order', () => {
  fc.assert(
    fc.property(anyQuestion, ({ pack, assessment }) => {
      const found = evaluateSakip(assessment, pack);
      const turned: EvaluationPack = { ...pack, components: [...pack.components].reverse() };
      expect(evaluateSakip(assessment, turned).total).toEqual(found.total);
      const parts = found.components.flatMap(({ subComponents }) => subComponents);
      const values = parts.flatMap(({ value }) => (value ? [exactly(value) as Rational] : []));
      if (found.total) expect(found.total.exact).toBe(toFraction(sum(values)));
      for (const { value, weight } of parts) {
        if (!value) continue;
        const exact = exactly(value) as Rational;
        expect(exact.n >= 0n && exact.n * number(weight).d <= number(weight).n * exact.d).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the local variant has a sub-component of its own and still a hundred points', () => {
  const weights = subComponentsOf(AKIP_TRENGGALEK_PACK).map(({ weight }) => number(weight));
  expect(roundHalfUp(sum(weights), 2)).toBe('100.00');
  expect(subComponentsOf(AKIP_TRENGGALEK_PACK).map(({ id }) => id)).toContain('4.d');
});
