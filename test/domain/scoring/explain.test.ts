import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp, toFraction } from '../../../src/domain/decimal.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { type Explanation, evaluate } from '../../../src/domain/scoring/explain.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import { scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { BASES } from '../../../src/domain/scoring/scored-entry.ts';
import { anyItem } from './any-item.ts';
import { entry, indicator, item, target } from './builders.ts';

const travelled = (tree: Explanation): Explanation => JSON.parse(JSON.stringify(tree));
const revenue = item({
  entries: [entry('2024-FY', '6621', { source: 'https://suarantb.com/2025/06/30/', state: 'approved' })],
  targets: [target({ amount: '6180', stage: 'KUA-PPAS' }), target({ amount: '6737', stage: 'final' })],
});

test('every explanation, as text and back, evaluates to exactly the number it explains', () => {
  fc.assert(
    fc.property(anyItem, (one) => {
      for (const basis of BASES) {
        const { capped, explanation, reason } = scoreIndicator(one, DEFAULT_PACK).scores[basis];
        const again = evaluate(travelled(explanation));
        expect(again && toFraction(again)).toBe(capped?.exact ?? null);
        expect(explanation.reason).toBe(reason);
        expect(capped === null).toBe(reason !== null);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the tree of a whole card evaluates to its total, and each branch to its perspective', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 8 }), (list) => {
      const items = list.map((one, i) => ({
        ...one,
        area: `${i}`,
        targets: one.targets.map((t) => ({ ...t, area: `${i}` })),
      }));
      const card = scorecard({ unit: 'U', year: 2024, items, perspectiveWeights: null, pack: DEFAULT_PACK });
      for (const basis of BASES) {
        const { total, explanation, perspectives } = card[basis];
        const again = evaluate(travelled(explanation));
        expect(again && toFraction(again)).toBe(total?.exact ?? null);
        perspectives.forEach((part, i) => {
          const child = evaluate(explanation.children[i] as Explanation);
          expect(child && toFraction(child)).toBe(part.value?.exact ?? null);
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('changing one input of the tree changes what it evaluates to', () => {
  const tree = travelled(scoreIndicator(revenue, DEFAULT_PACK).scores.approved.explanation);
  const inputs = tree.inputs.map((one) => (one.name === 'realization' ? { ...one, value: '6000' } : one));
  expect(toFraction(evaluate({ ...tree, inputs }) ?? { n: 0n, d: 1n })).toBe('600000/6737');
});

test('the revenue of 2024 is explained: fraction, origin, the target not used, and why 98,27 was printed', () => {
  const { capped, explanation } = scoreIndicator(revenue, DEFAULT_PACK).scores.approved;
  expect(capped?.display).toBe('98.28');
  expect(explanation.formulaId).toBe('progressive');
  expect(explanation.steps).toEqual([
    { id: 'fraction', branch: 'ordinary', numerator: '6621', denominator: '6737' },
    { id: 'raw', value: '98.278165355499' },
  ]);
  expect(explanation.inputs.find((one) => one.name === 'realization')).toMatchObject({
    value: '6621',
    origin: {
      kind: 'entry',
      id: 'entry/2024-FY',
      status: 'approved',
      source: 'https://suarantb.com/2025/06/30/',
    },
  });
  expect(explanation.inputs.find((one) => one.name === 'target')).toMatchObject({
    value: '6737',
    origin: { kind: 'target', status: 'final' },
  });
  expect(explanation.unused).toMatchObject([
    { amount: '6180', stage: 'KUA-PPAS', why: 'earlier-stage', wouldGive: { display: '107.14' } },
  ]);
  expect(explanation.rounding).toMatchObject({
    mode: 'half-up',
    digits: 2,
    written: { low: { display: '98.26' }, high: { display: '98.29' } },
  });
  expect(explanation.pack).toMatchObject({ id: 'sakip-bsc', version: '2026.1' });
});

test('a dispute shows both targets and what each would give', () => {
  const visitors = item({
    entries: [entry('2024-FY', '1250000')],
    targets: [target({ amount: '1000000' }), target({ amount: '1300000' })],
  });
  const { reason, explanation } = scoreIndicator(visitors, DEFAULT_PACK).scores.approved;
  expect(reason).toBe('disputed-target');
  expect(explanation.unused.map((one) => one.wouldGive?.display)).toEqual(['125.00', '96.15']);
});

test('a year summed from quarters is explained quarter by quarter', () => {
  const quarters = item({
    indicator: indicator({ frequency: 'quarterly' }),
    expected: ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'],
    entries: [entry('2024-Q2', '18'), entry('2024-Q1', '8')],
    targets: [1, 2, 3, 4].map((q) => target({ period: `2024-Q${q}`, amount: `${q * 10}` })),
  });
  const { capped, missing, explanation } = scoreIndicator(quarters, DEFAULT_PACK).scores.approved;
  expect(capped?.display).toBe('86.67');
  expect(missing).toEqual(['2024-Q3', '2024-Q4']);
  const [realization, goal] = explanation.children;
  expect(realization?.inputs.map((one) => [one.origin.period, one.value])).toEqual([
    ['2024-Q1', '8'],
    ['2024-Q2', '18'],
  ]);
  expect(realization?.steps).toEqual([
    { id: 'periods', filled: ['2024-Q1', '2024-Q2'], blank: ['2024-Q3', '2024-Q4'] },
  ]);
  expect(roundHalfUp(evaluate(goal as Explanation) ?? { n: 0n, d: 1n }, 0)).toBe('30');
});

test('a cumulative position within the year is set against the target of the year', () => {
  const may = item({ entries: [entry('2024-D0509', '2015')], targets: [target({ amount: '6737' })] });
  expect(scoreIndicator(may, DEFAULT_PACK).scores.approved).toMatchObject({
    capped: { display: '29.91' },
    filled: ['2024-D0509'],
  });
});

test('the figure of the whole year is never added to positions within the year', () => {
  const both = item({
    entries: [entry('2024-D0509', '2015'), entry('2024-FY', '6621')],
    targets: [target({ amount: '6737' })],
  });
  expect(scoreIndicator(both, DEFAULT_PACK).scores.approved).toMatchObject({ realization: '6621' });
});

test('figures and targets of another area or year do not leak in', () => {
  const one = item({
    entries: [entry('2023-FY', '1'), entry('2024-FY', '50')],
    targets: [target({ amount: '100' }), target({ id: 'x', amount: '5', area: '52.71', stage: 'final' })],
  });
  expect(scoreIndicator(one, DEFAULT_PACK).scores.approved.capped?.display).toBe('50.00');
});
