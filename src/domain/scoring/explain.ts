import { add, div, fromDecimal, mean, mul, type Rational, sum, ZERO } from '../decimal.ts';
import type { Aggregation, Decimal, FormulaId, Polarity } from '../indicator.ts';
import type { PackStamp } from '../rule-pack/frame.ts';
import { bound } from './attainment.ts';
import type { Figure } from './figure.ts';
import { attainedPercent, type Branch, type FormulaNumbers, fractionOf, type Reason } from './formula.ts';
import { type FormulaPolicy, scaleFrom } from './formula-policy.ts';
import type { UnusedReason } from './target-choice.ts';
import { weightOf } from './weighted-mean.ts';

/** What a node computes: an attainment formula, an aggregation over periods, or a weighted mean of its children. */
export type ComputationId = FormulaId | Aggregation | 'weighted-mean';

export type InputName =
  | 'realization'
  | 'target'
  | 'upper'
  | 'baseline'
  | 'worst'
  | 'polarity'
  | 'operator'
  | 'realization-score'
  | 'target-score'
  | 'floor'
  | 'cap'
  /** What the pack decides inside the formula; listed where it decided something. */
  | 'zero-reached'
  | 'negative-target'
  | 'maximal'
  | 'scale'
  | 'period-value'
  | 'weight';

/** Where an input comes from; nulls are facts nobody stated. */
export interface InputOrigin {
  readonly kind: 'entry' | 'target' | 'indicator' | 'rule' | 'computed';
  readonly id: string | null;
  readonly period: string | null;
  readonly source: string | null;
  readonly verified: boolean | null;
  readonly by: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number | null;
  /** State of the entry, or stage of the target. */
  readonly status: string | null;
  readonly example: boolean;
}

export interface ExplainedInput {
  readonly name: InputName;
  /** Decimal or word as text; null = blank. Of a computed input only for reading: its child has the exact number. */
  readonly value: string | null;
  readonly origin: InputOrigin;
  /** Index of the child that computes this input, or that this weight belongs to. */
  readonly child: number | null;
}

export type ExplainedStep =
  | {
      readonly id: 'fraction';
      readonly branch: Branch;
      readonly numerator: Decimal;
      readonly denominator: Decimal;
    }
  /** From the ratio in percent onto the scale of the pack. */
  | { readonly id: 'converted'; readonly value: Decimal; readonly to: Decimal }
  | { readonly id: 'raw'; readonly value: Decimal }
  | { readonly id: 'bounded'; readonly by: 'floor' | 'cap'; readonly value: Decimal }
  | { readonly id: 'periods'; readonly filled: readonly string[]; readonly blank: readonly string[] }
  | { readonly id: 'renormalized'; readonly counted: Decimal; readonly whole: Decimal };

export interface UnusedInput {
  readonly id: string;
  readonly amount: string;
  readonly operator: string;
  readonly stage: string | null;
  readonly statedOn: string | null;
  readonly source: string;
  readonly why: UnusedReason;
  /** Raw attainment it would have given. */
  readonly wouldGive: Figure | null;
}

export interface Rounding {
  readonly mode: 'half-up';
  readonly digits: number;
  /** Raw attainments possible if the inputs were themselves rounded to the digits they are written with. */
  readonly written: { readonly low: Figure; readonly high: Figure } | null;
}

/** How a number came about: enough to recompute it without anything else. Plain JSON. */
export interface Explanation {
  readonly formulaId: ComputationId;
  readonly subject: {
    readonly kind:
      | 'indicator'
      | 'realization'
      | 'target'
      | 'upper'
      | 'objective'
      | 'perspective'
      | 'unit'
      | 'government';
    readonly id: string;
  };
  readonly value: Figure | null;
  readonly reason: Reason | null;
  readonly inputs: readonly ExplainedInput[];
  readonly steps: readonly ExplainedStep[];
  readonly unused: readonly UnusedInput[];
  readonly rounding: Rounding;
  readonly pack: PackStamp;
  /** Other rules of the pack that had a say: bounds, classes, periods. */
  readonly rules?: readonly PackStamp[];
  readonly children: readonly Explanation[];
}

export const NO_ORIGIN: InputOrigin = {
  kind: 'computed',
  id: null,
  period: null,
  source: null,
  verified: null,
  by: null,
  at: null,
  status: null,
  example: false,
};

/** An input of a step; `child` is the place among the children that it came from, null for a value of its own. */
export const input = (
  name: InputName,
  value: string | null,
  origin: InputOrigin,
  child: number | null = null,
): ExplainedInput => ({ name, value, origin, child });

/**
 * Recomputes the exact value from the inputs of the tree alone, the `value` fields ignored; null where the tree says
 * there is none. An explanation whose evaluation differs from its value is not an explanation.
 */
export function evaluate(tree: Explanation): Rational | null {
  if (tree.reason !== null) return null;
  if (tree.formulaId === 'weighted-mean') return weightedMean(tree);
  if (tree.formulaId === 'sum' || tree.formulaId === 'last' || tree.formulaId === 'average') {
    return combined(tree, tree.formulaId);
  }
  return attained(tree, tree.formulaId);
}

function numberOf(tree: Explanation, name: InputName): Rational | null {
  const found = tree.inputs.find((candidate) => candidate.name === name);
  if (!found) return null;
  const child = found.child === null ? undefined : tree.children[found.child];
  if (child) return evaluate(child);
  return found.value === null ? null : fromDecimal(found.value);
}

function attained(tree: Explanation, formula: FormulaId): Rational | null {
  const isOrdinal = formula === 'ordinal';
  const realization = numberOf(tree, isOrdinal ? 'realization-score' : 'realization');
  const target = numberOf(tree, isOrdinal ? 'target-score' : 'target');
  if (realization === null || target === null) return null;
  const text = (name: InputName): string | null => tree.inputs.find((i) => i.name === name)?.value ?? null;
  const numbers: FormulaNumbers = {
    realization,
    target,
    upper: numberOf(tree, 'upper'),
    baseline: numberOf(tree, 'baseline'),
    worst: numberOf(tree, 'worst'),
    polarity: (text('polarity') ?? 'higher') as Polarity,
  };
  const policy: FormulaPolicy = {
    zeroReached: numberOf(tree, 'zero-reached'),
    negativeTarget: text('negative-target') === 'mirrored' ? 'mirrored' : 'refuse',
    maximal: numberOf(tree, 'maximal'),
    scale: scaleFrom(text('scale') ?? ''),
  };
  const fraction = fractionOf(formula, numbers, policy);
  if (!fraction.ok) return null;
  return bound(attainedPercent(formula, fraction, policy), {
    floor: text('floor') ?? '',
    cap: text('cap') ?? '',
  }).capped;
}

function combined(tree: Explanation, aggregation: Aggregation): Rational | null {
  const values = tree.inputs
    .filter((candidate) => candidate.name === 'period-value' && candidate.value !== null)
    .map((candidate) => fromDecimal(candidate.value as Decimal))
    .filter((value) => value !== null);
  if (aggregation === 'last') return values.at(-1) ?? null;
  if (values.length === 0) return null;
  return aggregation === 'sum' ? sum(values) : mean(values);
}

function weightedMean(tree: Explanation): Rational | null {
  let [total, weights] = [ZERO, ZERO];
  for (const { name, value, child } of tree.inputs) {
    const part = name === 'weight' && child !== null ? tree.children[child] : undefined;
    const amount = part ? evaluate(part) : null;
    const weight = value === null ? null : weightOf(value);
    if (amount === null || weight === null) continue;
    total = add(total, mul(amount, weight));
    weights = add(weights, weight);
  }
  return div(total, weights);
}

/** Every rule a result rests on, each once, in the order of the tree: formulas, bounds, scales, weights. */
export function rulesOf(tree: Explanation): readonly PackStamp[] {
  const all: PackStamp[] = [];
  const gather = (node: Explanation): void => {
    all.push(node.pack, ...(node.rules ?? []));
    node.children.forEach(gather);
  };
  gather(tree);
  const key = ({ id, version, source, verified, note }: PackStamp): string =>
    [id, version, source, verified, note].join('\u0000');
  return [...new Map(all.map((rule) => [key(rule), rule])).values()];
}

/** The rules under a result that nobody has read in the regulation itself: why it carries the unverified mark. */
export const unverifiedRules = (tree: Explanation): readonly PackStamp[] =>
  rulesOf(tree).filter((rule) => !rule.verified);
