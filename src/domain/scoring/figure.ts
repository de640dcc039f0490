import { fromFraction, type Rational, roundHalfUp, toDecimal, toFraction } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';

/** A computed number as plain data: crosses postMessage and JSON, and stays exact. */
export interface Figure {
  /** Exact, `n/d` in lowest terms. Equal numbers have equal text. */
  readonly exact: string;
  /** Twelve digits after the point at most; written down, not for rounding again. */
  readonly decimal: Decimal;
  /** Rounded once, half away from zero, with the digits of its kind (percentages: 2). */
  readonly display: Decimal;
}

export const PERCENT_DIGITS = 2;

/** An exact number as it is kept and shown, with `digits` after the point of its display. */
export const figure = (r: Rational, digits = PERCENT_DIGITS): Figure => ({
  exact: toFraction(r),
  decimal: toDecimal(r),
  display: roundHalfUp(r, digits),
});

/** The exact number behind a figure; null when its text was tampered with. */
export const exactly = (f: Figure): Rational | null => fromFraction(f.exact);
