import { toFraction } from '../decimal.ts';
import { fail, ok, type Result } from '../result.ts';
import { packName } from '../rule-pack/frame.ts';
import { type ChartPoint, type FrozenLimits, readable } from './control-chart.ts';
import { xmrLimits } from './xmr.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';
import { type XmrWorking, xmrWorking } from './xmr-working.ts';

export type FreezeProblem =
  | { readonly code: 'too-few-points'; readonly points: number; readonly least: number }
  | { readonly code: 'reason-missing' };

/** Limits to write down, with the way to each. */
export interface Frozen {
  readonly limits: FrozenLimits;
  readonly workings: XmrWorking;
}

/**
 * Writes limits down. The first time no reason is needed; limits that stand are computed anew only with one, and the
 * answer carries it.
 */
export function freezeLimits(
  points: readonly ChartPoint[],
  previous: FrozenLimits | null,
  act: { readonly on: string; readonly reason: string | null },
  pack: XmrPack = XMR_PACK,
): Result<Frozen, FreezeProblem> {
  const reason = act.reason?.trim() || null;
  if (previous && !reason) return fail({ code: 'reason-missing' });
  const filled = readable(points);
  const values = filled.map((one) => one.value);
  const limits = xmrLimits(values, pack);
  const [first, last] = [filled[0], filled.at(-1)];
  if (!limits || !first || !last || filled.length < pack.points.least) {
    return fail({ code: 'too-few-points', points: filled.length, least: pack.points.least });
  }
  return ok({
    limits: {
      centre: toFraction(limits.centre),
      lower: toFraction(limits.lower),
      upper: toFraction(limits.upper),
      rangeLimit: toFraction(limits.rangeLimit),
      first: first.period,
      last: last.period,
      points: filled.length,
      frozenOn: act.on,
      reason,
      pack: packName(pack),
    },
    workings: xmrWorking(values, pack),
  });
}
