import fc from 'fast-check';
import { coverageWorking, unitsCoverageWorking } from '../../../src/domain/scoring/coverage-working.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { ageOf } from '../../../src/domain/scoring/freshness.ts';
import { plausibilityWorking } from '../../../src/domain/scoring/plausibility-working.ts';
import { trendWorking } from '../../../src/domain/scoring/trend-working.ts';
import { coverageQuestion, plausibilityQuestion, trendQuestion } from '../scoring/any-series.ts';
import { from } from './arbitraries.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const month = fc
  .tuple(fc.integer({ min: 2018, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, index]) => `${year}-M${two(index)}`);

const count = fc.nat({ max: 500 });
const anyUnit = fc.record({
  unit: fc.constantFrom('DINKES', 'BAPPEDA', 'DIKPORA', 'SETDA'),
  coverage: fc.record({
    counted: count,
    missing: count,
    missingWhy: fc.constant({}),
    outOfScope: count,
    entriesExpected: count,
    entriesMissing: count,
  }),
});

/** Results about figures that are no attainment: how old, where they go, whether they are likely, what is missing. */
export const SCORING_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ageOf: from(
    ageOf,
    month,
    fc.constantFrom('annual', 'semester', 'quarterly', 'monthly'),
    fc.integer({ min: 1, max: 28 }).map((day) => `2026-07-${two(day)}`),
    fc.constant(DEFAULT_PACK),
  ),
  trendWorking: from(trendWorking, trendQuestion),
  plausibilityWorking: plausibilityQuestion.map((question) => plausibilityWorking(...question)),
  coverageWorking: from(coverageWorking, coverageQuestion),
  unitsCoverageWorking: from(unitsCoverageWorking, fc.array(anyUnit, { maxLength: 5 })),
};
