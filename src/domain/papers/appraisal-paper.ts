import { type Dossier, textOf } from '../dossier/dossier.ts';
import { type Appraised, lastStep } from '../dossier/kinds/personal/appraisal.ts';
import { CORE_VALUES, type CoreValue } from '../dossier/kinds/personal/appraisal-plan.ts';
import { subjectOf } from '../dossier/personal.ts';
import {
  isRated,
  predicateBefore,
  standingPredicate,
  standingRating,
} from '../dossier/readings/appraised.ts';
import { type PlanAspect, type PlanLine, planLines } from '../dossier/readings/plan-lines.ts';
import type { Decimal, Indicator } from '../indicator.ts';
import type { Rating } from '../people/predicate.ts';
import type { Target } from '../target.ts';
import { annualTarget, type PaperFacts } from './paper-facts.ts';
import { type Named, namedIn, type Signatory, signatory } from './signatory.ts';
import { superiorOf } from './superior.ts';

/** A measure of a result with what stands for it; `indicator` and `target` where the scorecard has them. */
export interface MeasuredAspect extends Omit<PlanAspect, 'indicator'> {
  readonly indicator: Indicator | null;
  readonly target: Target | null;
  readonly realization: Decimal | null;
  /** Percent. */
  readonly attainment: Decimal | null;
}

/** A result of the work plan; `serves` is the text of the superior's result, null where there is none. */
export interface AppraisalLine extends Omit<PlanLine, 'aspects'> {
  readonly aspects: readonly MeasuredAspect[];
}

/** What the work plan of one person shows on paper, and the rating of a part of the year beside it. */
export interface AppraisalPaper {
  readonly government: string;
  readonly unit: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly subject: Named;
  readonly subjectAt: number | null;
  /** Who agreed to the plan, or rated; before that whoever heads the person. */
  readonly superior: Signatory | null;
  readonly lines: readonly AppraisalLine[];
  readonly values: readonly {
    readonly value: CoreValue;
    readonly expected: string;
    readonly rating: Rating | null;
  }[];
  /** Whether both have signed what stands here. */
  readonly isSigned: boolean;
  /** Null for the plan alone. */
  readonly rated: RatedPart | null;
  readonly text: (path: string) => string;
}

export interface RatedPart {
  readonly period: Appraised;
  readonly results: Rating | null;
  readonly resultsReason: string;
  readonly behaviour: Rating | null;
  readonly behaviourReason: string;
  readonly predicate: string | null;
  /** Null where nobody objected, or nobody has answered. */
  readonly objection: AnsweredObjection | null;
}

export interface AnsweredObjection {
  readonly reason: string;
  readonly isChanged: boolean;
  /** The appraiser's predicate where the answer made it another; else null. */
  readonly before: string | null;
  readonly answerReason: string;
  readonly by: Signatory | null;
}

/** Figures of one measure, as they stand on the screen. */
export type StandingOf = (
  line: string,
  aspect: PlanAspect,
) => Pick<MeasuredAspect, 'realization' | 'attainment'>;

/** Null for a rating that nobody has given yet: half a rating is not to be carried about on paper. */
export function appraisalPaper(
  plan: Dossier,
  appraisal: Dossier | null,
  facts: PaperFacts,
  standing: StandingOf,
  at: number,
): AppraisalPaper | null {
  if (appraisal && !isRated(appraisal)) return null;
  const signed = appraisal ?? plan;
  const [own, theirs] = appraisal ? (['receive', 'rate'] as const) : (['propose', 'agree'] as const);
  const state = signed.status.value.state;
  const rating = (path: string): Rating | null =>
    ((appraisal && textOf(appraisal, path)) || null) as Rating | null;
  return {
    government: facts.government,
    unit: facts.units.get(plan.unit)?.name ?? plan.unit,
    year: plan.year,
    from: textOf(plan, 'from') || `${plan.year}-01-01`,
    to: textOf(plan, 'to') || `${plan.year}-12-31`,
    subject: namedIn(facts, subjectOf(plan), plan.unit),
    subjectAt: state === 'draft' ? null : (lastStep(signed, own)?.at ?? null),
    superior: superiorIn(plan, signed, theirs, facts, at),
    lines: planLines(plan).map((line) => ({
      ...line,
      serves: line.serves && (facts.planNodes.get(line.serves)?.text ?? line.serves),
      aspects: line.aspects.map((aspect) => measured(line.id, aspect, plan.year, facts, standing)),
    })),
    values: CORE_VALUES.map((value) => ({
      value,
      expected: textOf(plan, `value/${value}`),
      rating: rating(`value/${value}`),
    })),
    isSigned: appraisal ? state !== 'rated' : state === 'agreed',
    rated: appraisal && ratedPart(appraisal, facts),
    text: (path) => textOf(plan, path),
  };
}

function superiorIn(
  plan: Dossier,
  signed: Dossier,
  step: string,
  facts: PaperFacts,
  at: number,
): Signatory | null {
  const isTaken = signed.status.value.state !== 'draft' && signed.status.value.state !== 'proposed';
  const taken = isTaken ? lastStep(signed, step) : null;
  const post = facts.positions.get(textOf(plan, 'position'));
  const position = taken ? facts.positions.get(taken.as) : post && superiorOf(post, facts, at);
  return position ? signatory(facts, position, signed, taken ? [step] : []) : null;
}

function measured(
  line: string,
  aspect: PlanAspect,
  year: number,
  facts: PaperFacts,
  standing: StandingOf,
): MeasuredAspect {
  const indicator = (aspect.indicator && facts.indicators.get(aspect.indicator)) || null;
  const target = indicator && annualTarget(facts, indicator.code, year);
  return { ...aspect, ...standing(line, aspect), indicator, target };
}

function ratedPart(appraisal: Dossier, facts: PaperFacts): RatedPart {
  return {
    period: appraisal.name.split('/')[1] as Appraised,
    results: standingRating(appraisal, 'results', 'answerResults'),
    resultsReason: textOf(appraisal, 'resultsReason'),
    behaviour: standingRating(appraisal, 'behaviour', 'answerBehaviour'),
    behaviourReason: textOf(appraisal, 'behaviourReason'),
    predicate: standingPredicate(appraisal).label,
    objection: objectionOf(appraisal, facts),
  };
}

// What stands above the appraiser's name may be what the answer made of it: the paper says so.
function objectionOf(appraisal: Dossier, facts: PaperFacts): AnsweredObjection | null {
  const [filed, answered] = [lastStep(appraisal, 'object'), lastStep(appraisal, 'answer')];
  if (!filed || !answered) return null;
  const position = facts.positions.get(answered.as);
  return {
    reason: filed.reason ?? '',
    isChanged: textOf(appraisal, 'answer') === 'changed',
    before: predicateBefore(appraisal)?.label ?? null,
    answerReason: textOf(appraisal, 'answerReason'),
    by: position ? signatory(facts, position, appraisal, ['answer']) : null,
  };
}
