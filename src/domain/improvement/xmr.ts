import {
  absolute,
  add,
  compare,
  fromDecimal,
  fromInteger,
  mean,
  mul,
  ONE,
  type Rational,
  sub,
} from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';

/** Fewest points from which natural limits mean anything. */
export const XMR_POINTS = XMR_PACK.points.least;

/** Centre line, natural limits and upper range limit of an XmR chart. */
export interface XmrLimits {
  readonly centre: Rational;
  readonly lower: Rational;
  readonly upper: Rational;
  readonly rangeLimit: Rational;
}

const TWO = fromInteger(2);
const factor = (text: Decimal): Rational => fromDecimal(text) ?? ONE;

/** Mean of the differences from one point to the next, their signs ignored; null for fewer than two points. */
export const meanRange = (values: readonly Rational[]): Rational | null =>
  mean(values.slice(1).map((value, i) => absolute(sub(value, values[i] as Rational))));

/** Centre ± 2.66 · mean moving range; range limit 3.268 · mean moving range. Null for fewer than two points. */
export function xmrLimits(values: readonly Rational[], pack: XmrPack = XMR_PACK): XmrLimits | null {
  const [centre, range] = [mean(values), meanRange(values)];
  if (!centre || !range) return null;
  const reach = mul(factor(pack.factors.limit), range);
  return {
    centre,
    lower: sub(centre, reach),
    upper: add(centre, reach),
    rangeLimit: mul(factor(pack.factors.range), range),
  };
}

export const SIGNALS = ['outside-limits', 'near-limit', 'one-side'] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * What the last point of a series says against limits: outside them; third of four on the same side nearer a limit
 * than the centre; eighth in a row on one side. Null = ordinary ups and downs.
 */
export const signalAtEnd = (
  values: readonly Rational[],
  limits: XmrLimits,
  pack: XmrPack = XMR_PACK,
): Signal | null => signalsAtEnd(values, limits, pack)[0] ?? null;

/** Every signal that the last point gives, the strongest first. */
export function signalsAtEnd(
  values: readonly Rational[],
  limits: XmrLimits,
  pack: XmrPack = XMR_PACK,
): readonly Signal[] {
  const last = values.at(-1);
  if (!last) return [];
  const holds: Readonly<Record<Signal, boolean>> = {
    'outside-limits': compare(last, limits.upper) > 0 || compare(last, limits.lower) < 0,
    'near-limit': isNearLimit(values, limits, pack),
    'one-side': isOnOneSide(values, limits, pack),
  };
  return SIGNALS.filter((signal) => holds[signal]);
}

function isNearLimit(values: readonly Rational[], limits: XmrLimits, pack: XmrPack): boolean {
  const side = compare(values.at(-1) ?? limits.centre, limits.centre);
  const middle = add(limits.centre, side > 0 ? limits.upper : limits.lower);
  const isNear = (value: Rational): boolean => compare(mul(value, TWO), middle) * side > 0;
  const recent = values.slice(-pack.nearLimit.of);
  return (
    side !== 0 && isNear(recent.at(-1) as Rational) && recent.filter(isNear).length >= pack.nearLimit.count
  );
}

/** A point on the centre line belongs to neither side and breaks the run. */
function isOnOneSide(values: readonly Rational[], limits: XmrLimits, pack: XmrPack): boolean {
  const run = values.slice(-pack.oneSide.count);
  const side = compare(run.at(-1) ?? limits.centre, limits.centre);
  return (
    side !== 0 &&
    run.length === pack.oneSide.count &&
    run.every((value) => compare(value, limits.centre) === side)
  );
}
