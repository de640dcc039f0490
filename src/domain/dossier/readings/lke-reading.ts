import { compare, fromDecimal, sub, toDecimal, ZERO } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import type { Assessment } from '../../sakip/assessment.ts';
import { type AssessmentGap, assessmentGap } from '../../sakip/assessment-gap.ts';
import { evaluateSakip, type SakipEvaluation } from '../../sakip/evaluation.ts';
import type { EvaluationPack } from '../../sakip/evaluation-pack.ts';
import type { LkeColumn } from '../../sakip/lke-columns.ts';
import { boundBelow } from '../../sakip/predicate.ts';
import { exactly } from '../../scoring/figure.ts';
import { type Dossier, textOf } from '../dossier.ts';

type Fields = Pick<Dossier, 'fields'>;

/**
 * What one column of a worksheet says. What both sides agreed after a dispute stands in the evaluator's column; a grade
 * the evaluator had given outright then gives way, because the agreement is about the criteria beneath it.
 */
export function assessmentOf(dossier: Fields, column: LkeColumn): Assessment {
  const answers = family(dossier, 'answer', column);
  const grades = family(dossier, 'grade', column);
  if (column !== 'evaluator')
    return { answers, grades, distinctions: family(dossier, 'distinction', column) };
  const agreed = agreedAnswers(dossier);
  const changed = new Set(
    Object.keys(agreed)
      .filter((id) => agreed[id] !== answers[id])
      .map(subComponentOf),
  );
  return {
    answers: { ...answers, ...agreed },
    grades: Object.fromEntries(Object.entries(grades).filter(([id]) => !changed.has(id))),
    distinctions: family(dossier, 'distinction', column),
  };
}

/** `1.a` of `1.a.3`. */
const subComponentOf = (criterion: string): string => criterion.slice(0, criterion.lastIndexOf('.'));

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
  /** The column that counts now: the evaluator's as soon as it says anything, else the verifier's, else the unit's own. */
  readonly counting: LkeColumn;
}

/** Live totals of a worksheet, each with its working. */
export function lkeReading(dossier: Fields, pack: EvaluationPack): LkeReading {
  const [self, verifier, evaluator] = (['self', 'verifier', 'evaluator'] as const).map((column) =>
    assessmentOf(dossier, column),
  ) as [Assessment, Assessment, Assessment];
  const gap = assessmentGap(self, evaluator, pack);
  const columns = { self: gap.self, verifier: evaluateSakip(verifier, pack), evaluator: gap.evaluator };
  const counting = columns.evaluator.total ? 'evaluator' : columns.verifier.total ? 'verifier' : 'self';
  return { columns, gap, counting };
}

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
