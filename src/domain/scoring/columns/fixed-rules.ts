import { fromDecimal } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { classOf } from '../classify.ts';
import { CLASSES, type RulePack } from '../rule-pack.ts';
import { COLUMN_FORMULAS } from './columns.ts';
import { type FixedPercent, HIGHEST_RATIO, HUNDREDTH, UNITS } from './fixed-percent.ts';

/** The bounds of a pack in units of a fixed percentage. */
export interface FixedRules {
  readonly floor: number;
  readonly cap: number;
  /** Index in CLASSES of what lies above `i - 1` hundredths and not above `i`. */
  readonly classes: Uint8Array;
  /** By code of a formula, the code the quick pass takes it for; `none` where it has to stand aside. */
  readonly quick: Uint8Array;
}

/**
 * Null when the pack has class bounds or limits finer than a hundredth of a percent, or a floor below zero, its own
 * or that of one indicator: then only rationals will do.
 */
export function fixedRules(pack: RulePack): FixedRules | null {
  const floor = hundredths(pack.cap.floor);
  const cap = hundredths(pack.cap.cap);
  const highest = highestOf(pack);
  const isFine = pack.classes.bounds.some(({ above }) => above !== null && hundredths(above) === null);
  if (floor === null || cap === null || highest === null || isFine || floor < 0 || cap < floor) return null;
  if (highest * HUNDREDTH >= HIGHEST_RATIO * 100 * UNITS) return null;
  const classes = Uint8Array.from({ length: highest + 1 }, (_, i) => {
    // A value inside the hundredth stands for all of it but its lower end, where no class begins.
    const inside = { n: BigInt(2 * i - 1), d: 200n };
    return CLASSES.indexOf(classOf(i === 0 ? { n: 0n, d: 1n } : inside, pack));
  });
  return { floor: floor * HUNDREDTH, cap: cap * HUNDREDTH, classes, quick: quickCodes(pack) };
}

/** Highest percentage a score can have, in hundredths; null when a limit does not fit. */
function highestOf({ cap, indicators }: RulePack): number | null {
  const rules = Object.values(indicators);
  const limits = [cap.cap, ...rules.flatMap((rule) => [rule.floor, rule.cap])]
    .filter((text) => text !== null)
    .map(hundredths);
  const fitting = limits.filter((limit) => limit !== null && limit >= 0) as number[];
  return fitting.length === limits.length ? fitting.reduce((a, b) => Math.max(a, b), 0) : null;
}

/** A pack that converts stabilizing attainments onto a scale of its own leaves them to the rational path. */
function quickCodes({ stabilizing }: RulePack): Uint8Array {
  const aside = COLUMN_FORMULAS.indexOf('none');
  return Uint8Array.from(COLUMN_FORMULAS, (formula, code) =>
    formula === 'stabilize' && stabilizing.scale.length > 0 ? aside : code,
  );
}

function hundredths(text: Decimal): number | null {
  const exact = fromDecimal(text);
  const scaled = exact && exact.n * 100n;
  if (!exact || scaled === null || scaled % exact.d !== 0n) return null;
  const whole = Number(scaled / exact.d);
  return Number.isSafeInteger(whole) ? whole : null;
}

/**
 * A percentage brought within floor and cap; NaN stays NaN. By sums and sizes, exact for halves far below 2^52: no
 * branch that the processor would have to guess.
 */
export function bounded(fixed: FixedPercent, floor: number, cap: number): FixedPercent {
  const raised = (fixed + floor + Math.abs(fixed - floor)) / 2;
  return (raised + cap - Math.abs(raised - cap)) / 2;
}

const PER_HUNDREDTH = 1 / HUNDREDTH;

/**
 * Index in CLASSES, for a percentage between floor and cap. A quarter of a unit is taken off before the hundredths are
 * counted up, so a whole number of them lies 2.5 · 10⁻⁸ below the next step: the product errs by less than 10⁻¹⁰.
 */
export const classAt = (fixed: FixedPercent, classes: Uint8Array): number =>
  classes[((fixed - 0.25) * PER_HUNDREDTH + 1) | 0] as number;
