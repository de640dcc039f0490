import { compare, fromDecimal, max, min, type Rational, toDecimal } from '../decimal.ts';
import type { Decimal, FormulaId, Polarity } from '../indicator.ts';
import type { Operator } from '../target.ts';
import { gradeOf, gradeScale } from './classify.ts';
import { attainedPercent, type FormulaNumbers, type Fraction, fractionOf, type Reason } from './formula.ts';
import { policyOf } from './formula-policy.ts';
import type { IndicatorRule, RulePack } from './rule-pack.ts';

/** A decimal, a grade such as `BB`, or an exact number that came out of an aggregation. */
export type Quantity = Decimal | Rational;

/** Blank is null; not applicable is said in words of its own; zero is a number. */
export type Realization = Quantity | null | 'not-applicable';

export interface AttainmentQuestion {
  readonly formula: FormulaId;
  readonly polarity: Polarity;
  readonly operator: Operator;
  /** Lower bound when the operator is `range`. */
  readonly target: Quantity | null;
  readonly upper?: Quantity | null;
  readonly realization: Realization;
  readonly baseline?: Quantity | null;
  readonly worst?: Quantity | null;
  /** What the pack says of this indicator alone. */
  readonly rule?: IndicatorRule | null;
  readonly pack: RulePack;
}

export interface Attainment {
  /** Percent, unbounded and unrounded; null with a reason. */
  readonly raw: Rational | null;
  /** Within floor and cap: what is scored. */
  readonly capped: Rational | null;
  readonly bounded: 'floor' | 'cap' | null;
  readonly reason: Reason | null;
  /** The formula that was applied: a band target makes it `range`, a grade target `ordinal`. */
  readonly formula: FormulaId;
  readonly numbers: FormulaNumbers | null;
  readonly fraction: Fraction | null;
  /** Whether the realization satisfies the target's operator; null when that cannot be said. */
  readonly met: boolean | null;
}

/**
 * Attainment of one realization against one target. Never throws: what cannot be computed has a named reason.
 * Operators `<`, `<=`, `>`, `>=` take the stated bound as the target of the indicator's own formula; whether the
 * bound itself counts shows in `met`.
 */
export function attainment(question: AttainmentQuestion): Attainment {
  const formula = appliedFormula(question.formula, question.operator);
  const { realization, target } = question;
  if (formula === 'none') return without('no-formula', formula);
  if (realization === 'not-applicable') return without('not-applicable', formula);
  if (realization === null) return without('no-realization', formula);
  if (target === null) return without('no-target', formula);
  const numbers =
    formula === 'ordinal'
      ? ordinalNumbers(realization, target, question)
      : numericNumbers(realization, target, question);
  if (typeof numbers === 'string') return without(numbers, formula);
  const met = isMet(numbers, formula, question);
  const policy = policyOf(question.pack, question.rule ?? null);
  const fraction = fractionOf(formula, numbers, policy);
  if (!fraction.ok) return { ...without(fraction.reason, formula), numbers, met };
  const raw = attainedPercent(formula, fraction, policy);
  return {
    ...bound(raw, limitsOf(question.pack, question.rule ?? null)),
    raw,
    reason: null,
    formula,
    numbers,
    fraction,
    met,
  };
}

const appliedFormula = (formula: FormulaId, operator: Operator): FormulaId => {
  if (formula === 'none') return formula;
  if (operator === 'grade') return 'ordinal';
  return operator === 'range' ? 'range' : formula;
};

const without = (reason: Reason, formula: FormulaId): Attainment => ({
  raw: null,
  capped: null,
  bounded: null,
  reason,
  formula,
  numbers: null,
  fraction: null,
  met: null,
});

/** Floor and cap for one indicator: its own, else those of the pack. */
export const limitsOf = (
  { cap }: RulePack,
  rule: IndicatorRule | null,
): { readonly floor: Decimal; readonly cap: Decimal } => ({
  floor: rule?.floor ?? cap.floor,
  cap: rule?.cap ?? cap.cap,
});

/** Floor and cap of a rule, applied to a percentage. */
export function bound(
  raw: Rational,
  { floor, cap }: { readonly floor: Decimal; readonly cap: Decimal },
): { readonly capped: Rational; readonly bounded: 'floor' | 'cap' | null } {
  const [low, high] = [fromDecimal(floor) ?? raw, fromDecimal(cap) ?? raw];
  if (compare(raw, low) < 0) return { capped: max(raw, low), bounded: 'floor' };
  return { capped: min(raw, high), bounded: compare(raw, high) > 0 ? 'cap' : null };
}

/** Text of a quantity: a grade or a written decimal as it stands, a computed number with up to twelve digits. */
export function quantityText(quantity: Quantity | null): string | null {
  return typeof quantity === 'object' && quantity !== null ? toDecimal(quantity) : quantity;
}

const exact = (quantity: Quantity | null | undefined): Rational | null =>
  typeof quantity === 'string' ? fromDecimal(quantity) : (quantity ?? null);

function numericNumbers(
  realization: Quantity,
  target: Quantity,
  q: AttainmentQuestion,
): FormulaNumbers | Reason {
  const [r, t] = [exact(realization), exact(target)];
  if (r === null || t === null) return 'not-a-number';
  const [upper, baseline, worst] = [exact(q.upper), exact(q.baseline), exact(q.worst ?? q.rule?.worst)];
  return { realization: r, target: t, upper, baseline, worst, polarity: q.polarity };
}

/** Grades become scores; a number set against a grade target first earns its grade on the target's scale. */
function ordinalNumbers(
  realization: Quantity,
  target: Quantity,
  q: AttainmentQuestion,
): FormulaNumbers | Reason {
  const scale = typeof target === 'string' ? gradeScale(target, q.pack) : null;
  if (!scale) return 'unknown-grade';
  const number = exact(realization);
  const grade = number ? gradeOf(number, scale) : realization;
  const scoreOf = (wanted: Quantity | null): Rational | null => {
    const row = scale.grades.find((candidate) => candidate.grade === wanted);
    return row ? fromDecimal(row.score) : null;
  };
  const [r, t] = [scoreOf(grade), scoreOf(target)];
  if (r === null || t === null) return 'unknown-grade';
  return { realization: r, target: t, upper: null, baseline: null, worst: null, polarity: 'higher' };
}

function isMet(x: FormulaNumbers, formula: FormulaId, { operator, polarity }: AttainmentQuestion): boolean {
  const against = compare(x.realization, x.target);
  if (formula === 'range') return against >= 0 && compare(x.realization, x.upper ?? x.target) <= 0;
  if (formula === 'ordinal') return against >= 0;
  if (operator === '<') return against < 0;
  if (operator === '<=') return against <= 0;
  if (operator === '>') return against > 0;
  if (operator === '>=') return against >= 0;
  if (formula === 'stabilize') return against === 0;
  return polarity === 'lower' ? against <= 0 : against >= 0;
}
