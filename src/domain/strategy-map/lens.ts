import { roundHalfUp } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import type { PeriodId } from '../period.ts';
import { commonStep, type DataSeries, levelPairsOf, pairsOf, type Step } from './changes.ts';
import { type LinkTest, linkTest } from './link-test.ts';

export const LENS_MODES = ['levels', 'changes'] as const;
/** What stands, which shows how areas differ; or what changed, which is not fooled by two things that merely rise. */
export type LensMode = (typeof LENS_MODES)[number];

export interface LensQuestion {
  readonly first: readonly DataSeries[];
  readonly second: readonly DataSeries[];
  /** Steps the second is looked at later. */
  readonly lag: number;
  readonly mode: LensMode;
}

export interface LensPair {
  readonly area: string;
  /** Period of the first. */
  readonly period: PeriodId;
  readonly first: Decimal;
  readonly second: Decimal;
}

/** Plain JSON. */
export interface Lens {
  /** As if both were expected to rise together: `as-expected` = they do, `opposite` = one falls where the other rises. */
  readonly test: LinkTest;
  readonly step: Step;
  readonly pairs: readonly LensPair[];
}

/** Two indicators side by side in every area that has both. A relation at most, never a cause. */
export function lensOf({ first, second, lag, mode }: LensQuestion): Lens {
  const joined = first.flatMap((one) =>
    second.filter(({ area }) => area === one.area).map((other) => [one, other] as const),
  );
  const read = mode === 'levels' ? levelPairsOf : pairsOf;
  const pairs = joined.flatMap(([one, other]) => read(one, other, lag));
  const [known] = joined;
  return {
    test: linkTest(pairs, '+'),
    step: known ? commonStep(...known) : 'year',
    pairs: pairs.map(({ area, period, cause, effect }) => ({
      area,
      period,
      first: roundHalfUp(cause, 4),
      second: roundHalfUp(effect, 4),
    })),
  };
}
