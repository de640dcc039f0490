import { dayNumber } from '../calendar.ts';
import { type Frequency, type PeriodId, periodEnd } from '../period.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import type { RulePack } from './rule-pack.ts';

/** Words on screen: baru, wajar, lama, usang. */
export const FRESHNESS = ['new', 'fine', 'old', 'stale'] as const;
export type Freshness = (typeof FRESHNESS)[number];

export interface Age {
  readonly freshness: Freshness;
  /** Days from the end of the period to the day of looking; negative while the period runs. */
  readonly days: number;
  /** How the word came about. */
  readonly working: Working;
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
  const working = freshnessWorking(days, LENGTH[frequency], pack);
  const found = FRESHNESS.find((one) => one === working.value);
  return { freshness: found ?? 'stale', days, working };
}

/** Days in lengths of the period; an age above the bound of one word has the next. */
function freshnessWorking(days: number, length: number, pack: RulePack): Working {
  const { bounds } = pack.freshness;
  const rule = stamp(pack, pack.freshness);
  const lengths = work({
    rule: 'age-in-periods',
    operation: 'quotient',
    inputs: [given('days', String(days)), ruled('period-days', String(length))],
    digits: 2,
    pack: rule,
  });
  const table = bounds.map(({ id }, i) => ({ at: bounds[i - 1]?.upTo ?? null, gives: id })).reverse();
  return work({ rule: 'freshness', operation: 'above', inputs: [['lengths', lengths]], table, pack: rule });
}
