import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import type { LkeReading } from '../../domain/dossier/readings/lke-reading.ts';
import type { Component } from '../../domain/sakip/evaluation-pack.ts';
import type { LkeColumn } from '../../domain/sakip/lke-columns.ts';
import type { SubComponentScore } from '../../domain/sakip/sub-component-score.ts';

/** A worksheet on the screen: what stands in it and what it adds up to. */
export interface LkeSheet {
  readonly key: DossierKey;
  /** Null as long as nobody has touched it. */
  readonly dossier: Dossier | null;
  readonly reading: LkeReading;
}

/** Score of a sub-component in a column. */
export function scoreIn({ reading }: LkeSheet, column: LkeColumn, id: string): SubComponentScore | null {
  for (const { subComponents } of reading.columns[column].components)
    for (const one of subComponents) if (one.id === id) return one;
  return null;
}

/** Points of a component in the column that counts. */
export const componentPoints = ({ reading }: LkeSheet, { id }: Component): string | null =>
  reading.columns[reading.counting].components.find((one) => one.id === id)?.value?.display ?? null;
