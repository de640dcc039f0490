import fc from 'fast-check';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { ageOf } from '../../../src/domain/scoring/freshness.ts';
import { from } from './arbitraries.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const month = fc
  .tuple(fc.integer({ min: 2018, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, index]) => `${year}-M${two(index)}`);

/** Results about figures that are no attainment: how old they are. */
export const SCORING_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ageOf: from(
    ageOf,
    month,
    fc.constantFrom('annual', 'semester', 'quarterly', 'monthly'),
    fc.integer({ min: 1, max: 28 }).map((day) => `2026-07-${two(day)}`),
    fc.constant(DEFAULT_PACK),
  ),
};
