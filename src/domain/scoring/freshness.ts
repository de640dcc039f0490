import { dayNumber } from '../calendar.ts';
import { compare, fromDecimal, fromInteger } from '../decimal.ts';
import { type Frequency, type PeriodId, periodEnd } from '../period.ts';
import type { RulePack } from './rule-pack.ts';

/** Words on screen: baru, wajar, lama, usang. */
export const FRESHNESS = ['new', 'fine', 'old', 'stale'] as const;
export type Freshness = (typeof FRESHNESS)[number];

export interface Age {
  readonly freshness: Freshness;
  /** Days from the end of the period to the day of looking; negative while the period runs. */
  readonly days: number;
}

/** Days in a period of each frequency, rounded up. */
const LENGTH: Readonly<Record<Frequency, number>> = {
  annual: 366,
  semester: 184,
  quarterly: 92,
  monthly: 31,
};

const daysOf = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, date);
};

/**
 * Age of a figure as of a day (`YYYY-MM-DD`), measured in lengths of its own period: a yearly figure may be a year
 * and a half old and still be what one expects. Null when the period does not exist.
 */
export function ageOf(period: PeriodId, frequency: Frequency, asOf: string, pack: RulePack): Age | null {
  const end = periodEnd(period);
  if (!end) return null;
  const days = daysOf(asOf) - daysOf(end);
  const lengths = { n: BigInt(days), d: BigInt(LENGTH[frequency]) };
  const within = pack.freshness.bounds.find(
    ({ upTo }) => upTo === null || compare(lengths, fromDecimal(upTo) ?? fromInteger(0)) <= 0,
  );
  return { freshness: within?.id ?? 'stale', days };
}
