import { sign } from '../decimal.ts';
import { type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { type ExplainedInput, input, NO_ORIGIN } from './explain.ts';
import { scaleText } from './formula-policy.ts';
import type { Working } from './indicator-working.ts';

const fromRule = (name: ExplainedInput['name'], value: string, rule: RuleSource): ExplainedInput =>
  input(name, value, { ...NO_ORIGIN, kind: 'rule', source: rule.source, verified: rule.verified });

/** What the pack decided inside the formula; empty for the plain case. */
export function policyInputs({ pack, rule, result }: Working): readonly ExplainedInput[] {
  const list: ExplainedInput[] = [];
  const { numbers } = result;
  if (!numbers) return list;
  const isZero = sign(numbers.target) === 0;
  if (isZero && numbers.worst === null && pack.zeroTarget.reached !== null) {
    list.push(fromRule('zero-reached', pack.zeroTarget.reached, pack.zeroTarget));
  }
  if (sign(numbers.target) < 0 && result.formula === 'progressive') {
    list.push(fromRule('negative-target', pack.negativeTarget.higher, pack.negativeTarget));
  }
  if (rule?.maximal) list.push(fromRule('maximal', pack.maximal.value, pack.maximal));
  const scale = rule?.scale ?? pack.stabilizing.scale;
  if (result.formula === 'stabilize' && scale.length > 0) {
    list.push(fromRule('scale', scaleText(scale), rule?.scale ? rule : pack.stabilizing));
  }
  return list;
}

/** Rules beside the formula that shaped a result, with their marks; none without a result. */
export function rulesUsed({ pack, rule, result, joined }: Working): readonly PackStamp[] {
  if (!result.fraction || result.raw === null) return [];
  const used: RuleSource[] = [pack.cap, pack.classes];
  if (joined.filled.length > 1) used.push(pack.periods);
  const { branch } = result.fraction;
  if (branch === 'zero-target') used.push(pack.zeroTarget);
  if (branch === 'negative-target') used.push(pack.negativeTarget);
  if (branch === 'maximal-reached') used.push(pack.maximal);
  if (result.formula === 'stabilize') used.push(pack.stabilizing);
  if (rule) used.push(rule);
  if (result.formula === 'ordinal') {
    const scale = pack.scales.find((one) => one.grades.some(({ grade }) => grade === joined.target));
    if (scale) used.push(scale);
  }
  return used.map((one) => stamp(pack, one));
}
