import { type PeriodId, periodEnd } from '../period.ts';
import { fail, ok, type Result } from '../result.ts';
import { type PackFrame, packName } from './frame.ts';

/** Pack names `id@version` that periods were scored with, written down when the score was made. */
export type ScoredWith = Readonly<Record<PeriodId, string>>;

export type PackProblem =
  /** The period names a pack that is not at hand; another one must not stand in for it. */
  | { readonly code: 'pack-missing'; readonly pack: string }
  | { readonly code: 'no-pack-in-force'; readonly day: string }
  | { readonly code: 'period-unknown'; readonly period: string };

/** The pack in force on a day; the one that came into force last when several are. Null when none is. */
export function packOn<P extends PackFrame>(day: string, packs: readonly P[]): P | null {
  const inForce = packs.filter((pack) => pack.from <= day && (pack.to === null || day <= pack.to));
  const order = (pack: P): string => `${pack.from} ${pack.version} ${pack.id}`;
  return inForce.length === 0 ? null : inForce.reduce((a, b) => (order(b) > order(a) ? b : a));
}

/**
 * The pack a period is scored with: the one it was scored with before, else the one in force on the last day of the
 * period. A new pack therefore never changes a score that stands.
 */
export function packFor<P extends PackFrame>(
  period: PeriodId,
  packs: readonly P[],
  scoredWith: ScoredWith = {},
): Result<P, PackProblem> {
  const kept = Object.hasOwn(scoredWith, period) ? scoredWith[period] : undefined;
  if (kept !== undefined) {
    const pack = packs.find((one) => packName(one) === kept);
    return pack ? ok(pack) : fail({ code: 'pack-missing', pack: kept });
  }
  const day = periodEnd(period);
  if (day === null) return fail({ code: 'period-unknown', period });
  const pack = packOn(day, packs);
  return pack ? ok(pack) : fail({ code: 'no-pack-in-force', day });
}
