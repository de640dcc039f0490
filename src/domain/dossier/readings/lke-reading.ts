import { compare, fromDecimal, sub, toDecimal, ZERO } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import type { Assessment } from '../../sakip/assessment.ts';
import { type AssessmentGap, assessmentGap } from '../../sakip/assessment-gap.ts';
import { evaluateSakip, openCriteria, type SakipEvaluation } from '../../sakip/evaluation.ts';
import { type EvaluationPack, subComponentsOf } from '../../sakip/evaluation-pack.ts';
import { LKE_COLUMNS, type LkeColumn } from '../../sakip/lke-columns.ts';
import { boundBelow } from '../../sakip/predicate.ts';
import { exactly } from '../../scoring/figure.ts';
import { type Dossier, textOf } from '../dossier.ts';

type Fields = Pick<Dossier, 'fields'>;

/**
 * What one column of a worksheet says. What both sides agreed after a dispute stands in the evaluator's column; a grade
 * the evaluator had given outright then gives way, because the agreement is about the criteria beneath it. Where those
 * were not all answered the grade stays: one criterion won would otherwise leave the rest counting as not met.
 */
export function assessmentOf(dossier: Fields, column: LkeColumn, pack: EvaluationPack): Assessment {
  const answers = family(dossier, 'answer', column);
  const grades = family(dossier, 'grade', column);
  if (column !== 'evaluator')
    return { answers, grades, distinctions: family(dossier, 'distinction', column) };
  const agreed = agreedAnswers(dossier);
  const standing = { ...answers, ...agreed };
  const givesWay = subComponentsOf(pack).filter(
    ({ criteria }) =>
      criteria.some(({ id }) => agreed[id] !== undefined && agreed[id] !== answers[id]) &&
      criteria.every(({ id }) => standing[id] !== undefined),
  );
  const changed = new Set(givesWay.map(({ id }) => id));
  return {
    answers: standing,
    grades: Object.fromEntries(Object.entries(grades).filter(([id]) => !changed.has(id))),
    distinctions: family(dossier, 'distinction', column),
  };
}

/** `1.a` of `1.a.3`. */
export const subComponentOf = (criterion: string): string => criterion.slice(0, criterion.lastIndexOf('.'));

function family(dossier: Fields, name: string, column: LkeColumn): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(dossier.fields).flatMap((path) => {
      const [first, id, last] = path.split('/');
      const text = textOf(dossier, path);
      return first === name && last === column && id !== undefined && text !== '' ? [[id, text]] : [];
    }),
  );
}

function agreedAnswers(dossier: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(dossier.fields).flatMap((path) => {
      const [first, id] = path.split('/');
      const text = textOf(dossier, path);
      return first === 'agreed' && id !== undefined && text !== '' ? [[id, text]] : [];
    }),
  );
}

export interface LkeReading {
  readonly columns: Readonly<Record<LkeColumn, SakipEvaluation>>;
  /** Self-assessment beside the evaluator's. */
  readonly gap: AssessmentGap;
  /**
   * The column that counts now: the last that is whole. What somebody has only begun to answer would show as a fall;
   * it counts where nothing stands before it.
   */
  readonly counting: LkeColumn;
}

/** Live totals of a worksheet, each with its working. */
export function lkeReading(dossier: Fields, pack: EvaluationPack): LkeReading {
  const [self, verifier, evaluator] = (['self', 'verifier', 'evaluator'] as const).map((column) =>
    assessmentOf(dossier, column, pack),
  ) as [Assessment, Assessment, Assessment];
  const gap = assessmentGap(self, evaluator, pack);
  const columns = { self: gap.self, verifier: evaluateSakip(verifier, pack), evaluator: gap.evaluator };
  const counting =
    LKE_COLUMNS.findLast((column) => isWhole(columns[column])) ??
    LKE_COLUMNS.find((column) => columns[column].total) ??
    'self';
  return { columns, gap, counting };
}

const isWhole = (evaluation: SakipEvaluation): boolean =>
  evaluation.total !== null && evaluation.missing.length === 0 && openCriteria(evaluation).length === 0;

// A total must exceed the bound; shown with two digits, the first that does is one hundredth above it.
const SMALLEST_SHOWN = fromDecimal('0.01') ?? ZERO;

/** Points missing for a predicate in the column that counts, in the digits totals are shown with; `0` when it is reached. */
export function shortOf(grade: string, { columns, counting }: LkeReading, pack: EvaluationPack): Decimal {
  const { total } = columns[counting];
  const bound = boundBelow(grade, pack) ?? ZERO;
  if (total && compare(exactly(total) ?? ZERO, bound) > 0) return '0';
  const shown = (total && fromDecimal(total.display)) ?? ZERO;
  return toDecimal(sub(bound, sub(shown, SMALLEST_SHOWN)));
}
