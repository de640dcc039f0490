import { fromDecimal, type Rational, roundHalfUp, sum } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { packName, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { numberOf, unworked, type Working, work } from '../working/working.ts';
import type { Assessment } from './assessment.ts';
import type { EvaluationPack } from './evaluation-pack.ts';
import { type Predicate, predicateOf, predicateWorking } from './predicate.ts';
import { type SubComponentScore, scoreSubComponent } from './sub-component-score.ts';

const DIGITS = 2;

export interface ComponentScore {
  readonly id: string;
  readonly title: string;
  readonly value: Figure | null;
  readonly reason: string | null;
  readonly subComponents: readonly SubComponentScore[];
  readonly working: Working;
}

export interface SakipEvaluation {
  /** `id@version`. */
  readonly pack: string;
  readonly verified: boolean;
  /** Sum of the unrounded points, rounded once; points reached so far while something is missing. */
  readonly total: Figure | null;
  readonly reason: string | null;
  /** What the rounded components add up to: some printed tables show this instead. */
  readonly sumOfRounded: Decimal | null;
  readonly predicate: Predicate | null;
  /** Sub-components without points. While any is, total and predicate are provisional. */
  readonly missing: readonly string[];
  readonly components: readonly ComponentScore[];
  readonly working: Working;
}

/** Total of an evaluation: points of the sub-components added unrounded, predicate of the exact total. Never throws. */
export function evaluateSakip(assessment: Assessment, pack: EvaluationPack): SakipEvaluation {
  const components = pack.components.map((component): ComponentScore => {
    const subComponents = component.subComponents.map((one) => scoreSubComponent(one, assessment, pack));
    const working = added(`component-points:${component.id}`, subComponents, pack);
    const value = numberOf(working);
    return {
      id: component.id,
      title: component.title,
      value: value && figure(value, DIGITS),
      reason: working.reason,
      subComponents,
      working,
    };
  });
  const total = added('total-points', components, pack);
  const exact = numberOf(total);
  const rounded = components.flatMap(({ value }) => (value ? [value.display] : []));
  return {
    pack: packName(pack),
    verified: pack.verified,
    total: exact && figure(exact, DIGITS),
    reason: total.reason,
    sumOfRounded: rounded.length === 0 ? null : sumOfRounded(rounded),
    predicate: exact && predicateOf(exact, pack),
    missing: components.flatMap(({ subComponents }) =>
      subComponents.filter(({ value }) => value === null).map(({ id }) => id),
    ),
    components,
    working: predicateWorking(total, pack),
  };
}

/**
 * Criteria nobody has answered where the answers count: beneath a sub-component without a grade given outright. They earn
 * nothing, so while there are any the total says less than the assessor may have meant.
 */
export const openCriteria = ({ components }: SakipEvaluation): readonly string[] =>
  components
    .flatMap(({ subComponents }) => subComponents)
    .flatMap(({ gradeFrom, unanswered }) => (gradeFrom === 'given' ? [] : unanswered));

/** Decimals each rounded to two digits first, then added. */
const sumOfRounded = (values: readonly Decimal[]): Decimal =>
  roundHalfUp(
    sum(values.map((text) => fromDecimal(roundHalfUp(fromDecimal(text) as Rational, DIGITS)) as Rational)),
    DIGITS,
  );

interface Scored {
  readonly id: string;
  readonly working: Working;
}

/** Parts without points take no part; the tree names those that did. */
function added(rule: string, parts: readonly Scored[], pack: EvaluationPack): Working {
  const scored = parts.filter(({ working }) => working.reason === null);
  if (scored.length === 0) return unworked(rule, parts[0]?.working.reason ?? 'no-answer', [], stamp(pack));
  return work({
    rule,
    operation: 'sum',
    inputs: scored.map(({ id, working }) => [id, working] as const),
    digits: DIGITS,
    pack: stamp(pack),
  });
}
