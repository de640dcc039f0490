import type { Dossier } from '../dossier/dossier.ts';
import type { Position } from '../person.ts';
import type { ScoreFacts } from '../scoring/questions/score-facts.ts';
import type { Budget } from '../strategy.ts';

/** What a performance report is drafted from: the rows of a device, or those of the endpoint. */
export interface ReportFacts extends ScoreFacts {
  readonly budgets: readonly Budget[];
  readonly dossiers: readonly Dossier[];
  readonly positions: ReadonlyMap<string, Position>;
}

/** Area of the whole government. */
export const wholeArea = ({ areas }: Pick<ReportFacts, 'areas'>): string =>
  [...areas.values()].find(({ parent }) => parent === null)?.code ?? '';

/** Whether a unit stands for the whole government: nothing is above it. */
export const isGovernment = ({ units }: Pick<ReportFacts, 'units'>, unit: string): boolean =>
  units.get(unit)?.parent === null && [...units.values()].some(({ parent }) => parent === unit);
