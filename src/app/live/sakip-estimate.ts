import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { lkeReading } from '../../domain/dossier/readings/lke-reading.ts';
import type { SakipEvaluation } from '../../domain/sakip/evaluation.ts';
import type { LkeColumn } from '../../domain/sakip/lke-columns.ts';
import { dossiersOf } from './dossiers.ts';

export interface SakipEstimate {
  readonly year: number;
  /** Whose column counts so far. */
  readonly by: LkeColumn;
  readonly evaluation: SakipEvaluation;
}

const worksheets = dossiersOf('lke');

/** What the newest worksheet of a unit comes to; null where none has been begun. */
export function sakipEstimate(unit: string): SakipEstimate | null {
  const newest = worksheets.value
    .filter(({ dossier }) => dossier.unit === unit)
    .sort((a, b) => b.dossier.year - a.dossier.year)[0]?.dossier;
  if (!newest) return null;
  const { counting, columns } = lkeReading(newest, LKE_PACK);
  return { year: newest.year, by: counting, evaluation: columns[counting] };
}
