import { compare, type Rational, ZERO } from '../decimal.ts';
import { stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { numberOf, type Working, work } from '../working/working.ts';
import type { Assessment } from './assessment.ts';
import { evaluateSakip, type SakipEvaluation } from './evaluation.ts';
import type { EvaluationPack } from './evaluation-pack.ts';

/** Points one assessor gave beside the other's. */
export interface GapLine {
  readonly id: string;
  readonly title: string;
  readonly self: Figure | null;
  readonly evaluator: Figure | null;
  /** Self − evaluator; above zero is optimism. Null while one of the two has no points. */
  readonly gap: Figure | null;
  readonly working: Working;
}

export interface AssessmentGap {
  readonly self: SakipEvaluation;
  readonly evaluator: SakipEvaluation;
  readonly total: GapLine;
  readonly components: readonly GapLine[];
  readonly subComponents: readonly GapLine[];
  /** Sub-components the unit saw better than the evaluator did, the widest gap first. */
  readonly optimistic: readonly string[];
}

/**
 * Self-assessment beside the evaluator's, under one pack. Only what both have scored is compared, so the gap of a
 * component or of the whole never stems from something one of them has not assessed yet.
 */
export function assessmentGap(self: Assessment, evaluator: Assessment, pack: EvaluationPack): AssessmentGap {
  const [own, other] = [evaluateSakip(self, pack), evaluateSakip(evaluator, pack)];
  const lines = own.components.map((component, i) => {
    const opposite = other.components[i] as (typeof other.components)[number];
    const subComponents = component.subComponents.map((one, j) =>
      subComponentLine(one, opposite.subComponents[j] as typeof one, pack),
    );
    return { component, subComponents, line: summed(component.id, component.title, subComponents, pack) };
  });
  const subComponents = lines.flatMap((one) => one.subComponents);
  const components = lines.map(({ line }) => line);
  return {
    self: own,
    evaluator: other,
    total: summed('total', pack.title, subComponents, pack),
    components,
    subComponents,
    optimistic: [...subComponents]
      .filter((line) => compare(gapOf(line), ZERO) > 0)
      .sort((a, b) => compare(gapOf(b), gapOf(a)))
      .map(({ id }) => id),
  };
}

const gapOf = ({ working }: GapLine): Rational => numberOf(working) ?? ZERO;

interface Scored {
  readonly id: string;
  readonly title: string;
  readonly value: Figure | null;
  readonly working: Working;
}

function subComponentLine(own: Scored, other: Scored, pack: EvaluationPack): GapLine {
  const working = work({
    rule: `gap:${own.id}`,
    operation: 'difference',
    inputs: [
      ['self', own.working],
      ['evaluator', other.working],
    ],
    digits: 2,
    pack: stamp(pack),
  });
  return { id: own.id, title: own.title, self: own.value, evaluator: other.value, ...gapFigure(working) };
}

/** Points and gaps of the parts both have scored, added up. */
function summed(id: string, title: string, parts: readonly GapLine[], pack: EvaluationPack): GapLine {
  const compared = parts.filter(({ working }) => working.reason === null);
  const sumOf = (side: 0 | 1): Working =>
    work({
      rule: side === 0 ? 'self' : 'evaluator',
      operation: 'sum',
      inputs: compared.map((part) => [part.id, part.working.children[side] as Working] as const),
      digits: 2,
      otherwise: 'no-answer',
      pack: stamp(pack),
    });
  const [self, evaluator] = [sumOf(0), sumOf(1)];
  const working = work({
    rule: `gap:${id}`,
    operation: 'difference',
    inputs: [
      ['self', self],
      ['evaluator', evaluator],
    ],
    digits: 2,
    pack: stamp(pack),
  });
  return { id, title, self: figureOf(self), evaluator: figureOf(evaluator), ...gapFigure(working) };
}

const figureOf = (working: Working): Figure | null => {
  const number = numberOf(working);
  return number && figure(number);
};

const gapFigure = (working: Working): Pick<GapLine, 'gap' | 'working'> => ({
  gap: figureOf(working),
  working,
});
