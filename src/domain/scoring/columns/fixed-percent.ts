/**
 * A percentage in units of 10⁻⁹ percent: `q` when it is exactly q units, `q + 0.5` when it lies strictly between q
 * and q + 1. So `floor` loses nothing that rounding to fewer digits needs, and `> bound` is right for every bound
 * in whole units. Below zero only the sign means anything.
 */
export type FixedPercent = number;

/** Units in one percent. */
export const UNITS = 1_000_000_000;
export const HUNDREDTH = UNITS / 100;
const HALF_HUNDREDTH = HUNDREDTH / 2;

/** Percentages from this many hundreds on are not told apart: a pack caps below it. */
export const HIGHEST_RATIO = 16;

const HUNDREDFOLD = 100 * UNITS;
const HUNDREDFOLD_LOW = HUNDREDFOLD | 0;
const HIGHEST = HIGHEST_RATIO * HUNDREDFOLD;
const QUICK = 2 ** 30;
const LONG = 2 ** 49;
const MOST = 2 ** 53;
/** Below it a step of the long division may take four digits: 2^39 · 10^4 < 2^53. */
const MIDDLE = 2 ** 39;
const MIDDLE_STEP = 10_000;
const LONG_STEP = 10;

/**
 * 100 · n ÷ d for integers; NaN when d is not above zero or the numbers are too large, and rationals must answer.
 * The division of doubles only proposes a quotient; the remainder, computed in integers, corrects it. Up to 16 · d
 * the proposal is below 2^41 and off by at most one, so the remainder lies within ±2d, below 2^31, and its lowest 32
 * bits are all of it.
 */
export function fixedPercent(n: number, d: number): FixedPercent {
  if (!(d > 0 && d < QUICK && Math.abs(n) <= d * HIGHEST_RATIO)) return longPercent(n, d);
  const whole = d | 0;
  const proposed = Math.floor((n / d) * HUNDREDFOLD);
  const rest = (Math.imul(n | 0, HUNDREDFOLD_LOW) - Math.imul(proposed | 0, whole)) | 0;
  if (rest > 0 && rest < whole) return proposed + 0.5;
  if (rest === 0) return proposed;
  if (rest < 0) return rest === -whole ? proposed - 1 : proposed - 0.5;
  return rest === whole ? proposed + 1 : proposed + 1.5;
}

/** The same by long division some digits at a time; a step stays below 2^53, so its quotient is exact. */
function longPercent(n: number, d: number): FixedPercent {
  if (!(d > 0 && d < LONG && n <= MOST)) return Number.NaN;
  if (n <= 0) return n === 0 ? 0 : -1;
  if (n >= d * HIGHEST_RATIO) return HIGHEST;
  let units = Math.floor(n / d);
  let rest = n - units * d;
  const most = d < MIDDLE ? MIDDLE_STEP : LONG_STEP;
  for (let left = HUNDREDFOLD; left > 1; left /= most) {
    const step = Math.min(most, left);
    const digits = Math.floor((rest * step) / d);
    rest = rest * step - digits * d;
    units = units * step + digits;
  }
  return rest === 0 ? units : units + 0.5;
}

/** Rounded once, half up, to hundredths of a percent; for percentages of zero and above. */
export const hundredthsOf = (fixed: FixedPercent): number =>
  Math.floor((Math.floor(fixed) + HALF_HUNDREDTH) / HUNDREDTH);
