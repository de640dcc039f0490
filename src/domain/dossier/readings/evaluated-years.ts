import type { Decimal } from '../../indicator.ts';
import type { Dossier } from '../dossier.ts';
import { LKE_PACK, lke } from '../kinds/lke.ts';
import { lkeReading } from './lke-reading.ts';

/** What the evaluator gave a unit in one year. */
export interface EvaluatedYear {
  readonly year: number;
  /** Two digits. */
  readonly total: Decimal;
  readonly grade: string | null;
}

/** Years whose evaluation both sides know, the newest first; what the evaluator is still writing is not among them. */
export const evaluatedYears = (dossiers: readonly Dossier[], unit: string): readonly EvaluatedYear[] =>
  dossiers
    .filter(
      (one) =>
        one.kind === lke.name &&
        one.unit === unit &&
        ['evaluated', 'disputed', 'agreed'].includes(one.status.value.state),
    )
    .flatMap((one) => {
      const { total, predicate } = lkeReading(one, LKE_PACK).columns.evaluator;
      return total ? [{ year: one.year, total: total.display, grade: predicate?.grade ?? null }] : [];
    })
    .sort((a, b) => b.year - a.year);
