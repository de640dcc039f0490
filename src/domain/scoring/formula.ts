import {
  compare,
  div,
  fromInteger,
  HUNDRED,
  mul,
  negate,
  ONE,
  type Rational,
  sign,
  sub,
  ZERO,
} from '../decimal.ts';
import type { FormulaId, Polarity } from '../indicator.ts';
import { converted } from './conversion.ts';
import { type FormulaPolicy, PLAIN_POLICY } from './formula-policy.ts';

/** Why there is no attainment. Blank, zero and not applicable stay three things. */
export const REASONS = [
  'no-formula',
  'not-applicable',
  'no-realization',
  'no-target',
  'disputed-target',
  'target-zero',
  'target-negative',
  'baseline-missing',
  'baseline-equals-target',
  'realization-negative',
  'beyond-steps',
  'range-reversed',
  'unknown-grade',
  'not-a-number',
  'grade-not-additive',
  'targets-differ',
  'mixed-periods',
  'period-twice',
  'weight-invalid',
  'no-weight',
  'nothing-to-score',
] as const;
export type Reason = (typeof REASONS)[number];

/** The numbers a formula works on. For `ordinal`, realization and target are the scores of the grades. */
export interface FormulaNumbers {
  readonly realization: Rational;
  readonly target: Rational;
  /** Upper bound of a band target. */
  readonly upper: Rational | null;
  readonly baseline: Rational | null;
  /** Worst realization, only for a target of zero where lower is better. */
  readonly worst: Rational | null;
  readonly polarity: Polarity;
}

const BRANCHES = [
  'ordinary',
  'zero-realization',
  'zero-target',
  'within-target',
  'beyond-target',
  'below-band',
  'inside-band',
  'above-band',
  'negative-target',
  'maximal-reached',
] as const;
export type Branch = (typeof BRANCHES)[number];

/** Attainment = numerator ÷ denominator × 100; the branch says which case of the formula applied. */
export interface Fraction {
  readonly ok: true;
  readonly numerator: Rational;
  readonly denominator: Rational;
  readonly branch: Branch;
}
export interface Refusal {
  readonly ok: false;
  readonly reason: Reason;
}

const over = (numerator: Rational, denominator: Rational, branch: Branch = 'ordinary'): Fraction => ({
  ok: true,
  numerator,
  denominator,
  branch,
});
const refuse = (reason: Reason): Refusal => ({ ok: false, reason });
const TWO = fromInteger(2);
/** `2T − R`: over T, what `1 − (R − T) ÷ T` means. */
const mirrored = (r: Rational, t: Rational): Rational => sub(mul(TWO, t), r);

/**
 * R ÷ T. A target of zero has no ratio that means anything, nor has one below zero unless the pack mirrors it:
 * 1 + (1 − R ÷ T). Sources: PermenPANRB 8/2021, normal condition; KMK 127/2026 for targets below zero.
 */
function progressive({ realization, target }: FormulaNumbers, policy: FormulaPolicy): Fraction | Refusal {
  if (sign(target) < 0 && policy.negativeTarget === 'mirrored') {
    return over(negate(mirrored(realization, target)), negate(target), 'negative-target');
  }
  return refusedTarget(target) ?? over(realization, target);
}

const ordinal = ({ realization, target }: FormulaNumbers): Fraction | Refusal =>
  refusedTarget(target) ?? over(realization, target);

/** Percent of the weighted steps done ÷ percent of them planned; neither can lie outside 0 to 100. */
function milestone({ realization, target }: FormulaNumbers): Fraction | Refusal {
  const isShare = (share: Rational): boolean => sign(share) >= 0 && compare(share, HUNDRED) <= 0;
  if (!isShare(realization) || !isShare(target)) return refuse('beyond-steps');
  return refusedTarget(target) ?? over(realization, target);
}

/** (2T − R) ÷ T; not floored here. Source: PermenPANRB 8/2021, special condition; LKjIP practice. */
function regressiveDouble(x: FormulaNumbers, policy: FormulaPolicy): Fraction | Refusal {
  if (sign(x.target) === 0) return zeroTarget(x, policy);
  return refusedTarget(x.target) ?? over(mirrored(x.realization, x.target), x.target);
}

/** T ÷ R; a realization of zero counts as 100, so that nothing becomes infinite (policy, not law). */
function regressiveRatio(x: FormulaNumbers, policy: FormulaPolicy): Fraction | Refusal {
  if (sign(x.target) === 0) return zeroTarget(x, policy);
  const refused = refusedTarget(x.target);
  if (refused) return refused;
  if (sign(x.realization) < 0) return refuse('realization-negative');
  return sign(x.realization) === 0 ? over(ONE, ONE, 'zero-realization') : over(x.target, x.realization);
}

/** Zero target where lower is better: (W − R) ÷ W with the worst realization W; without one what the pack says. */
function zeroTarget(
  { realization, worst }: FormulaNumbers,
  { zeroReached }: FormulaPolicy,
): Fraction | Refusal {
  if (worst !== null && sign(worst) > 0) return over(sub(worst, realization), worst, 'zero-target');
  const isReached = zeroReached !== null && sign(realization) === 0;
  return isReached ? over(zeroReached, HUNDRED, 'zero-target') : refuse('target-zero');
}

/**
 * A target that cannot be exceeded earns the pack's value once it is reached: R ≥ T, where lower is better R ≤ T. A zero
 * target needs W even then.
 */
function maximalReached(formula: FormulaId, x: FormulaNumbers, policy: FormulaPolicy): Fraction | null {
  if (policy.maximal === null || formula === 'range') return null;
  if (formula === 'stabilize' && sign(x.target) < 0) return null;
  const isLower = x.polarity === 'lower' && formula !== 'ordinal' && formula !== 'milestone';
  if (sign(x.target) === 0 && !(isLower && x.worst !== null && sign(x.worst) > 0)) return null;
  const against = compare(x.realization, x.target);
  const isReached = isLower ? against <= 0 : against >= 0;
  return isReached ? over(policy.maximal, HUNDRED, 'maximal-reached') : null;
}

/** (B − R) ÷ (B − T), the share of the promised change that happened; works for zero and negative targets. */
function regressiveBaseline({ realization, target, baseline }: FormulaNumbers): Fraction | Refusal {
  if (baseline === null) return refuse('baseline-missing');
  if (compare(baseline, target) === 0) return refuse('baseline-equals-target');
  return over(sub(baseline, realization), sub(baseline, target));
}

/** Up to the target R ÷ T, beyond it (2T − R) ÷ T: too much costs as much as too little. */
function stabilize({ realization, target }: FormulaNumbers): Fraction | Refusal {
  const refused = refusedTarget(target);
  if (refused) return refused;
  return compare(realization, target) > 0
    ? over(mirrored(realization, target), target, 'beyond-target')
    : over(realization, target, 'within-target');
}

/**
 * Inside the band 100; outside, against the nearer bound. Higher is better: R ÷ bound; lower is better:
 * (2·bound − R) ÷ bound (PermenPANRB 8/2021, normal and special condition). Where the band itself is the aim,
 * below it R ÷ low and above it (2·high − R) ÷ high, as in `stabilize`.
 */
function range({ realization, target, upper, polarity }: FormulaNumbers): Fraction | Refusal {
  const high = upper ?? target;
  if (compare(high, target) < 0) return refuse('range-reversed');
  const isBelow = compare(realization, target) < 0;
  const isAbove = compare(realization, high) > 0;
  if (!isBelow && !isAbove) return over(ONE, ONE, 'inside-band');
  const bound = isBelow ? target : high;
  const branch = isBelow ? 'below-band' : 'above-band';
  const isMirrored = polarity === 'lower' || (polarity !== 'higher' && isAbove);
  return refusedTarget(bound) ?? over(isMirrored ? mirrored(realization, bound) : realization, bound, branch);
}

function refusedTarget(target: Rational): Refusal | null {
  if (sign(target) === 0) return refuse('target-zero');
  return sign(target) < 0 ? refuse('target-negative') : null;
}

const FORMULA: Readonly<Record<FormulaId, (x: FormulaNumbers, policy: FormulaPolicy) => Fraction | Refusal>> =
  {
    progressive,
    'regressive-2t': regressiveDouble,
    'regressive-ratio': regressiveRatio,
    'regressive-baseline': regressiveBaseline,
    stabilize,
    range,
    ordinal,
    milestone,
    none: () => refuse('no-formula'),
  };

/** The fraction whose hundredfold is the raw attainment, or the named reason why there is none. */
export const fractionOf = (
  formula: FormulaId,
  numbers: FormulaNumbers,
  policy: FormulaPolicy = PLAIN_POLICY,
): Fraction | Refusal => maximalReached(formula, numbers, policy) ?? FORMULA[formula](numbers, policy);

/**
 * Attainment in percent: the hundredfold of a fraction, for `stabilize` brought onto the scale of the pack, unless the
 * pack itself said what it earns.
 */
export const attainedPercent = (
  formula: FormulaId,
  fraction: Fraction,
  { scale }: FormulaPolicy = PLAIN_POLICY,
): Rational =>
  formula === 'stabilize' && fraction.branch !== 'maximal-reached'
    ? converted(percentOf(fraction), scale)
    : percentOf(fraction);

/** Hundredfold of a fraction, in percent, neither floored nor capped. */
export const percentOf = (fraction: Fraction): Rational =>
  mul(div(fraction.numerator, fraction.denominator) ?? ZERO, HUNDRED);
