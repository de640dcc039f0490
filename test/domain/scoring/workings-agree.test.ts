import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecimal, toFraction } from '../../../src/domain/decimal.ts';
import { coverageOf, together } from '../../../src/domain/scoring/coverage.ts';
import { coverageWorking, unitsCoverageWorking } from '../../../src/domain/scoring/coverage-working.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import { plausibility } from '../../../src/domain/scoring/plausibility.ts';
import { plausibilityWorking } from '../../../src/domain/scoring/plausibility-working.ts';
import { trend } from '../../../src/domain/scoring/trend.ts';
import { trendWorking } from '../../../src/domain/scoring/trend-working.ts';
import { numberOf, type Working } from '../../../src/domain/working/working.ts';
import { anyItem } from './any-item.ts';
import { plausibilityQuestion, trendQuestion } from './any-series.ts';

/** The same number, however it is written. */
function sameNumber(tree: Working | null, decimal: string | null): void {
  const [one, other] = [tree && numberOf(tree), decimal === null ? null : fromDecimal(decimal)];
  expect(one && toFraction(one)).toBe(other && toFraction(other));
}

test('the trees of a trend come to the trend', () => {
  fc.assert(
    fc.property(trendQuestion, (question) => {
      const [found, trees] = [trend(question), trendWorking(question)];
      sameNumber(trees.change, found.change);
      expect(trees.percent.display).toBe(found.percent?.display ?? null);
      expect(trees.direction.value ?? 'unknown').toBe(found.direction);
      expect(trees.judgement.value ?? 'unclear').toBe(found.judgement);
      const signal = trees.signals.find(({ value }) => value !== null)?.value ?? 'ordinary';
      expect(trees.points.value === 'enough' ? signal : 'too-few').toBe(found.signal);
    }),
    { numRuns: 300 },
  );
});

test('the trees of a plausibility come to its findings, each of them', () => {
  fc.assert(
    fc.property(plausibilityQuestion, (question) => {
      const [found, trees] = [plausibility(...question), plausibilityWorking(...question)];
      if (!found || !trees) throw new Error('the values are decimals');
      sameNumber(trees.change, found.change);
      expect(trees.percent?.display ?? null).toBe(found.percent?.display ?? null);
      expect(trees.judgement?.value ?? 'unclear').toBe(found.judgement);
      expect(trees.ofTarget?.display ?? null).toBe(found.ofTarget?.display ?? null);
      const holding = trees.findings
        .map(({ value }) => value)
        .filter((one) => one !== null && one !== 'enough');
      expect(new Set(holding)).toEqual(new Set(found.codes));
    }),
    { numRuns: 500 },
  );
});

test('the trees of a government come to the sum of what its units count and miss', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyItem, { maxLength: 3 }), { maxLength: 4 }), (offices) => {
      const units = offices.map((items, i) => ({
        unit: `U${i}`,
        coverage: coverageOf(
          items.map((item) => scoreIndicator(item, DEFAULT_PACK)),
          'provisional',
        ),
      }));
      const trees = unitsCoverageWorking(units);
      const counts = Object.entries(trees).map(([name, tree]) => [name, Number((tree as Working).display)]);
      expect(together(units.map(({ coverage }) => coverage))).toMatchObject(Object.fromEntries(counts));
    }),
    { numRuns: 60 },
  );
});

test('the trees of a coverage come to its counts', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 4 }), (items) => {
      const scored = items.map((item) => scoreIndicator(item, DEFAULT_PACK));
      const found = coverageOf(scored, 'provisional');
      const trees = coverageWorking(scored.map((one) => ({ ...one, score: one.scores.provisional })));
      const counts = Object.entries(trees).map(([name, tree]) => [name, Number((tree as Working).display)]);
      expect(found).toMatchObject(Object.fromEntries(counts));
    }),
    { numRuns: 100 },
  );
});
