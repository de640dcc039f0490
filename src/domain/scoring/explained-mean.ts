import type { Decimal } from '../indicator.ts';
import { type RuleSource, stamp } from '../rule-pack/frame.ts';
import { classOf } from './classify.ts';
import { type ExplainedInput, type Explanation, input, NO_ORIGIN } from './explain.ts';
import { type Figure, figure, PERCENT_DIGITS } from './figure.ts';
import type { Reason } from './formula.ts';
import type { ClassId, RulePack } from './rule-pack.ts';
import { type WeightedMean, weighted } from './weighted-mean.ts';

/** One part of a mean together with the tree that explains its value. */
export interface ExplainedPart {
  readonly weight: Decimal;
  readonly explanation: Explanation;
}

export interface ExplainedMean {
  readonly mean: WeightedMean;
  readonly value: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  /** True when weights were raised because a part has no value. */
  readonly renormalized: boolean;
  readonly explanation: Explanation;
}

/**
 * Weighted mean over the parts that have a value, with its tree. `ruled` = the rule of the pack that states the weights;
 * null when the parts bring their own.
 */
export function explainedMean(
  subject: Explanation['subject'],
  parts: readonly ExplainedPart[],
  pack: RulePack,
  ruled: RuleSource | null = null,
): ExplainedMean {
  const mean = weighted(parts.map(({ weight, explanation }) => ({ weight, value: explanation.value })));
  const origin = ruled
    ? { ...NO_ORIGIN, kind: 'rule' as const, source: ruled.source, verified: ruled.verified }
    : { ...NO_ORIGIN, kind: 'indicator' as const };
  const renormalized = mean.counted !== mean.whole;
  const value = mean.value && figure(mean.value);
  return {
    mean,
    value,
    classId: mean.value && classOf(mean.value, pack),
    reason: mean.reason,
    renormalized,
    explanation: {
      formulaId: 'weighted-mean',
      subject,
      value,
      reason: mean.reason,
      inputs: parts.map(
        (part, child): ExplainedInput =>
          input('weight', part.weight, { ...origin, id: part.explanation.subject.id }, child),
      ),
      steps: renormalized ? [{ id: 'renormalized', counted: mean.counted, whole: mean.whole }] : [],
      unused: [],
      rounding: { mode: 'half-up', digits: PERCENT_DIGITS, written: null },
      pack: stamp(pack, ruled ?? pack.perspectives),
      rules: value ? [stamp(pack, pack.classes)] : [],
      children: parts.map((part) => part.explanation),
    },
  };
}
