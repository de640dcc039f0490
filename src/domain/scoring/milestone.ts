import { HUNDRED, toDecimal, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type RuleSource, stamp } from '../rule-pack/frame.ts';
import { type Explanation, input, NO_ORIGIN } from './explain.ts';
import { type Figure, figure, PERCENT_DIGITS } from './figure.ts';
import type { Reason } from './formula.ts';
import type { RulePack } from './rule-pack.ts';
import { weighted } from './weighted-mean.ts';

/** One step of a milestone indicator. A yes-or-no indicator is a single step. */
export interface MilestoneStep {
  readonly id: string;
  readonly weight: Decimal;
  /** A finished step counts in full, an unfinished one not at all. */
  readonly done: boolean;
  /** Whether it should be finished by the end of the period in question. */
  readonly due: boolean;
}

export interface MilestoneProgress {
  /** Percent of the weights, exact; null with a reason. */
  readonly realization: Figure | null;
  readonly target: Figure | null;
  readonly reason: Reason | null;
  readonly explanations: { readonly realization: Explanation; readonly target: Explanation };
}

/**
 * What the steps come to: the share that is done as realization, the share that is due as target of the formula
 * `milestone`. The order of the steps does not matter.
 */
export function milestoneProgress(
  indicator: string,
  steps: readonly MilestoneStep[],
  pack: RulePack,
): MilestoneProgress {
  const ordered = [...steps].sort((a, b) => (a.id < b.id ? -1 : 1));
  const realization = share(indicator, 'realization', ordered, ({ done }) => done, pack);
  const target = share(indicator, 'target', ordered, ({ due }) => due, pack);
  return {
    realization: realization.value,
    target: target.value,
    reason: realization.reason,
    explanations: { realization, target },
  };
}

function share(
  indicator: string,
  kind: 'realization' | 'target',
  steps: readonly MilestoneStep[],
  counts: (step: MilestoneStep) => boolean,
  pack: RulePack,
): Explanation {
  const rule: RuleSource = pack.formulas.milestone;
  const values = steps.map((step) => figure(counts(step) ? HUNDRED : ZERO));
  const mean = weighted(steps.map(({ weight }, i) => ({ weight, value: values[i] ?? null })));
  const reason = steps.length === 0 ? 'nothing-to-score' : mean.reason;
  return {
    formulaId: 'weighted-mean',
    subject: { kind, id: indicator },
    value: mean.value && figure(mean.value),
    reason,
    inputs: steps.map(({ weight, id }, i) =>
      input('weight', weight, { ...NO_ORIGIN, kind: 'indicator', id }, i),
    ),
    steps: [],
    unused: [],
    rounding: { mode: 'half-up', digits: PERCENT_DIGITS, written: null },
    pack: stamp(pack, rule),
    children: steps.map((step, i) =>
      stepNode(step.id, kind, toDecimal(counts(step) ? HUNDRED : ZERO), values[i], pack),
    ),
  };
}

/** A step as a number of its own: 100 or 0. */
function stepNode(
  id: string,
  kind: 'realization' | 'target',
  value: Decimal,
  shown: Explanation['value'] | undefined,
  pack: RulePack,
): Explanation {
  return {
    formulaId: 'last',
    subject: { kind, id },
    value: shown ?? null,
    reason: null,
    inputs: [input('period-value', value, { ...NO_ORIGIN, kind: 'indicator', id })],
    steps: [],
    unused: [],
    rounding: { mode: 'half-up', digits: PERCENT_DIGITS, written: null },
    pack: stamp(pack, pack.formulas.milestone),
    children: [],
  };
}
