import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { dayIndex } from '../working/civil-day.ts';
import { given, unworked, type Working, type WorkingInput, work } from '../working/working.ts';
import { PLAN_2022 } from './plan-packs.ts';

/** Days of a year that somebody spent in a post, both ends included; 0 where the post lies outside the year. */
export function daysInPost(from: string, to: string, year: number): number {
  const first = Math.max(dayIndex(from) ?? 0, dayIndex(`${year}-01-01`) ?? 0);
  const last = Math.min(dayIndex(to) ?? Number.POSITIVE_INFINITY, dayIndex(`${year}-12-31`) ?? 0);
  return Math.max(0, last - first + 1);
}

/** Mean attainment in percent of the aspects that have one; reason `nothing-measured` where none has. */
export function meanAttainment(attainments: readonly (Decimal | null)[]): Working {
  const pack = stamp(PLAN_2022);
  const inputs = attainments
    .filter((one) => one !== null)
    .map((one, i): WorkingInput => given(`aspect-${i + 1}`, one));
  if (inputs.length === 0) return unworked('mean-attainment', 'nothing-measured', inputs, pack);
  return work({ rule: 'mean-attainment', operation: 'mean', inputs, digits: 2, pack });
}

export interface PostPart {
  readonly days: number;
  readonly attainment: Decimal | null;
}

/** A year in several posts, in their order; `whole` in percent, null as long as one of them is not measured. */
export interface YearInPosts {
  readonly posts: readonly (PostPart & { readonly unit: string })[];
  readonly whole: Decimal | null;
}

/**
 * Attainment of a year in several posts: each counts by its days (hand-over within a year). Reason `part-unmeasured`
 * as long as one of them has none, so that a missing half never passes for a whole.
 */
export function attainmentByDays(parts: readonly PostPart[]): Working {
  const pack = stamp(PLAN_2022);
  const held = parts.filter(({ days }) => days > 0);
  const days = held.map((part, i): WorkingInput => given(`days-${i + 1}`, String(part.days)));
  const isWhole = held.length > 0 && held.every(({ attainment }) => attainment !== null);
  if (!isWhole) return unworked('attainment-by-days', 'part-unmeasured', days, pack);
  const weighted = work({
    rule: 'attainment-times-days',
    operation: 'sum-of-products',
    inputs: held.flatMap(({ attainment }, i) => [
      days[i] as WorkingInput,
      given(`attainment-${i + 1}`, attainment),
    ]),
    pack,
  });
  const all = work({ rule: 'days', operation: 'sum', inputs: days, pack });
  return work({
    rule: 'attainment-by-days',
    operation: 'quotient',
    inputs: [
      ['weighted', weighted],
      ['days', all],
    ],
    digits: 2,
    pack,
  });
}
