import { compare, fromDecimal, type Rational, toDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { Target } from '../target.ts';
import { limitsOf, type Quantity, quantityText } from './attainment.ts';
import {
  type ExplainedInput,
  type ExplainedStep,
  type Explanation,
  type InputOrigin,
  input,
  NO_ORIGIN,
} from './explain.ts';
import { figure, PERCENT_DIGITS } from './figure.ts';
import { type Fraction, percentOf } from './formula.ts';
import type { Working } from './indicator-working.ts';
import { policyInputs, rulesUsed } from './policy-explanation.ts';
import type { ScoredEntry } from './scored-entry.ts';
import { unusedTargets } from './unused-targets.ts';
import { writtenRange } from './written-range.ts';

/** The tree of one attainment: its inputs with their origin, the periods below it, what was not used. */
export function explainIndicator(working: Working): Explanation {
  const { item, pack, result, joined } = working;
  const children = periodChildren(working);
  return {
    formulaId: result.formula,
    subject: { kind: 'indicator', id: item.indicator.code },
    value: result.capped && figure(result.capped),
    reason: result.reason,
    inputs: inputsOf(working, children),
    steps: stepsOf(working),
    unused: unusedTargets(working),
    rounding: {
      mode: 'half-up',
      digits: PERCENT_DIGITS,
      written: joined.filled.length === 1 && result.raw ? writtenRange(working) : null,
    },
    pack: stamp(pack, pack.formulas[result.formula]),
    rules: rulesUsed(working),
    children,
  };
}

const entryOrigin = (entry: ScoredEntry): InputOrigin => ({
  kind: 'entry',
  id: entry.id,
  period: entry.period,
  source: entry.source,
  verified: entry.verified,
  by: entry.by,
  at: entry.at,
  status: entry.state,
  example: entry.example,
});

const targetOrigin = (target: Target): InputOrigin => ({
  ...NO_ORIGIN,
  kind: 'target',
  id: target.id,
  period: target.period,
  source: target.source,
  verified: target.verified,
  status: target.stage,
  example: target.example,
});

const ruleOrigin = (rule: RuleSource): InputOrigin => ({
  ...NO_ORIGIN,
  kind: 'rule',
  source: rule.source,
  verified: rule.verified,
});

/** The target in use, when it is a single one. */
function singleTarget({ joined, choices, yearChoice }: Working): Target | null {
  if (joined.against === 'year-target') return yearChoice.used;
  return joined.against === 'period-targets' && choices.length === 1 ? (choices[0]?.used ?? null) : null;
}

function inputsOf(working: Working, children: readonly Explanation[]): ExplainedInput[] {
  const { item, pack, rule, joined, result, counted } = working;
  const { indicator } = item;
  const fromIndicator: InputOrigin = {
    ...NO_ORIGIN,
    kind: 'indicator',
    id: indicator.code,
    source: indicator.source,
    verified: indicator.verified,
    example: indicator.example,
  };
  const entry = counted.find((candidate) => candidate.period === joined.filled[0]);
  const target = singleTarget(working);
  const quantity = (name: 'realization' | 'target' | 'upper', value: Quantity | null, own: InputOrigin) => {
    const at = children.findIndex((child) => child.subject.kind === name);
    return input(name, quantityText(value), at < 0 ? own : NO_ORIGIN, at < 0 ? null : at);
  };
  const limits = limitsOf(pack, rule);
  const ofTarget = target ? targetOrigin(target) : { ...NO_ORIGIN, kind: 'target' as const };
  const list = [
    quantity('realization', joined.realization, entry ? entryOrigin(entry) : { ...NO_ORIGIN, kind: 'entry' }),
    quantity('target', joined.target, ofTarget),
    input('operator', joined.operator, ofTarget),
    input('polarity', indicator.polarity, fromIndicator),
    input('floor', limits.floor, ruleOrigin(rule?.floor ? rule : pack.cap)),
    input('cap', limits.cap, ruleOrigin(rule?.cap ? rule : pack.cap)),
    ...policyInputs(working),
  ];
  if (joined.upper !== null) list.push(quantity('upper', joined.upper, ofTarget));
  if (result.formula === 'regressive-baseline') {
    const period = indicator.baseline ? String(indicator.baseline.year) : null;
    list.push(input('baseline', indicator.baseline?.amount ?? null, { ...fromIndicator, period }));
  }
  if (item.worst !== null) list.push(input('worst', item.worst, fromIndicator));
  else if (rule?.worst) list.push(input('worst', rule.worst, ruleOrigin(rule)));
  if (result.formula === 'ordinal' && result.numbers) {
    const scale = pack.scales.find((s) => s.grades.some((row) => row.grade === joined.target));
    const rule = ruleOrigin(scale ?? pack.formulas.ordinal);
    list.push(input('realization-score', toDecimal(result.numbers.realization), rule));
    list.push(input('target-score', toDecimal(result.numbers.target), rule));
  }
  return list;
}

/** Nodes that add up the periods; none when one period stands for itself. */
function periodChildren({ item, pack, joined, counted, choices }: Working): Explanation[] {
  if (joined.filled.length < 2 || joined.realization === null) return [];
  const inOrder = joined.filled
    .map((period) => counted.find((entry) => entry.period === period))
    .filter((entry) => entry !== undefined);
  const values = inOrder.map((entry) =>
    input('period-value', entry.amount?.kind === 'amount' ? entry.amount.amount : null, entryOrigin(entry)),
  );
  const used = joined.filled
    .map((period) => choices.find((choice) => choice.used?.period === period)?.used)
    .filter((target) => target !== undefined && target !== null);
  const node = (
    kind: 'realization' | 'target' | 'upper',
    value: Quantity | null,
    inputs: ExplainedInput[],
  ) => {
    const number = typeof value === 'string' ? fromDecimal(value) : value;
    return {
      formulaId: item.indicator.aggregation,
      subject: { kind, id: item.indicator.code },
      value: number && figure(number, item.indicator.decimals),
      reason: null,
      inputs,
      steps: [
        {
          id: 'periods' as const,
          filled: joined.filled,
          blank: item.expected.filter((p) => !joined.filled.includes(p)),
        },
      ],
      unused: [],
      rounding: { mode: 'half-up' as const, digits: item.indicator.decimals, written: null },
      pack: stamp(pack, pack.formulas[item.indicator.formula]),
      children: [],
    };
  };
  const nodes: Explanation[] = [node('realization', joined.realization, values)];
  if (joined.against !== 'period-targets') return nodes;
  const listed = (of: (target: Target) => Decimal | null) =>
    used.map((target) => input('period-value', of(target), targetOrigin(target)));
  nodes.push(
    node(
      'target',
      joined.target,
      listed((target) => target.amount),
    ),
  );
  if (joined.upper !== null)
    nodes.push(
      node(
        'upper',
        joined.upper,
        listed((target) => target.upper),
      ),
    );
  return nodes;
}

function stepsOf({ result }: Working): ExplainedStep[] {
  if (!result.fraction || !result.raw || !result.capped) return [];
  const { numerator, denominator, branch } = result.fraction;
  const steps: ExplainedStep[] = [
    { id: 'fraction', branch, numerator: toDecimal(numerator), denominator: toDecimal(denominator) },
    ...convertedStep(result.fraction, result.raw),
    { id: 'raw', value: toDecimal(result.raw) },
  ];
  if (result.bounded) steps.push({ id: 'bounded', by: result.bounded, value: toDecimal(result.capped) });
  return steps;
}

/** Only where the scale of the pack moved the ratio. */
function convertedStep(fraction: Fraction, raw: Rational): ExplainedStep[] {
  const ratio = percentOf(fraction);
  return compare(ratio, raw) === 0 ? [] : [{ id: 'converted', value: toDecimal(ratio), to: toDecimal(raw) }];
}
