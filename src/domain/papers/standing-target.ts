import type { Indicator } from '../indicator.ts';
import { type Frequency, type PeriodId, parsePeriod, periodsOfYear } from '../period.ts';
import { chooseTarget } from '../scoring/target-choice.ts';
import type { Target } from '../target.ts';
import { targetsOf } from '../targets-of.ts';

interface TargetFacts {
  readonly area: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: readonly Target[];
}

/**
 * The target of an indicator for a year or a quarter in the government's own area: the one stated for that period;
 * without one, that of the last shorter period in it, if the value of the whole is that of its last part or if all
 * parts have the same. Never a sum or a mean: that would be a figure nobody stated. Null when nothing is stated, or
 * two statements disagree.
 */
export function standingTarget(facts: TargetFacts, code: string, period: PeriodId): Target | null {
  const own = targetsOf(facts.targets, code, facts.area);
  const stated = chooseTarget(own, period);
  const indicator = facts.indicators.get(code);
  if (stated.reason !== 'no-target' || !indicator || indicator.aggregation === 'sum') return stated.used;
  const parts = partsOf(period, indicator.frequency).map((part) => chooseTarget(own, part).used);
  const last = parts.at(-1) ?? null;
  if (indicator.aggregation === 'last') return last;
  const isSame =
    last && parts.every((part) => part?.amount === last.amount && part.operator === last.operator);
  return isSame ? last : null;
}

/** Quarters a period of each length reaches the end of: months 1–3 are in the first, the first semester ends the second. */
function partsOf(period: PeriodId, frequency: Frequency): readonly PeriodId[] {
  const whole = parsePeriod(period);
  if (!whole) return [];
  const all = periodsOfYear(whole.year, frequency);
  if (whole.kind === 'FY') return all;
  return all.filter((_, i) => Math.ceil(((i + 1) * 4) / all.length) === whole.index);
}
