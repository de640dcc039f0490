import { normalizeDecimal } from '../decimal.ts';
import { type PeriodId, periodEnd } from '../period.ts';
import { TARGET_STAGES, type Target } from '../target.ts';

const UNUSED_REASONS = [
  'earlier-stage',
  'earlier-statement',
  'stated-after-period',
  'disputed',
  'same',
] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

export interface UnusedTarget {
  readonly target: Target;
  readonly why: UnusedReason;
}

/** Which of several targets is scored against. `disputed` = two stand with equal right and differ. */
export interface TargetChoice {
  readonly used: Target | null;
  readonly reason: 'no-target' | 'disputed-target' | null;
  readonly unused: readonly UnusedTarget[];
}

const rank = (target: Target): number => (target.stage === null ? -1 : TARGET_STAGES.indexOf(target.stage));

/** Same operator, same number: two sources that agree. */
const meaning = (t: Target): string =>
  [
    t.operator,
    normalizeDecimal(t.amount) ?? t.amount,
    t.upper === null ? '' : normalizeDecimal(t.upper),
  ].join(' ');

/**
 * The target of one indicator and area in force at the end of a period: the last stage, then the last statement.
 * What was stated after the period ended never counts. Where the order is unknown and the numbers differ nobody
 * picks: the choice is `disputed-target`.
 */
export function chooseTarget(targets: readonly Target[], period: PeriodId): TargetChoice {
  const end = periodEnd(period);
  const own = targets.filter((target) => target.period === period).sort((a, b) => (a.id < b.id ? -1 : 1));
  const isLate = (t: Target): boolean => end !== null && t.statedOn !== null && t.statedOn > end;
  const inForce = own.filter((target) => !isLate(target));
  const top = Math.max(...inForce.map(rank));
  const last = inForce.filter((target) => rank(target) === top);
  const standing = latestStated(last);
  const aside = own
    .filter((target) => !standing.includes(target))
    .map((target): UnusedTarget => {
      if (isLate(target)) return { target, why: 'stated-after-period' };
      return { target, why: last.includes(target) ? 'earlier-statement' : 'earlier-stage' };
    });
  if (standing.length === 0) return { used: null, reason: 'no-target', unused: aside };
  if (new Set(standing.map(meaning)).size > 1) {
    const disputed = standing.map((target): UnusedTarget => ({ target, why: 'disputed' }));
    return { used: null, reason: 'disputed-target', unused: [...disputed, ...aside] };
  }
  const used = standing.find((target) => target.verified) ?? (standing[0] as Target);
  const same = standing.filter((t) => t !== used).map((target): UnusedTarget => ({ target, why: 'same' }));
  return { used, reason: null, unused: [...same, ...aside] };
}

/** Undated statements cannot be put in order, so one of them keeps all of them standing. */
function latestStated(targets: readonly Target[]): readonly Target[] {
  if (targets.some((target) => target.statedOn === null)) return targets;
  const latest = targets.reduce(
    (day, t) => ((t.statedOn as string) > day ? (t.statedOn as string) : day),
    '',
  );
  return targets.filter((target) => target.statedOn === latest);
}
