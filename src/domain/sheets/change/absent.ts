import type { Budget } from '../../strategy.ts';
import type { Draft } from '../meaning/draft.ts';
import type { SheetRow } from '../sheet-set.ts';
import { keyOf } from './row-key.ts';
import type { DraftedName } from './sheet-change.ts';

/**
 * What a table that says it is whole speaks for: rows beside which it would have to name every other. Indicators are
 * never taken away by a table: figures of years hang on them. People neither: whoever is not on a list may be on the next.
 */
const SPOKEN_FOR: { readonly [N in DraftedName]: ((entity: SheetRow<N>) => string) | null } = {
  planNodes: ({ plan, level }) => `${plan} ${level}`,
  indicators: null,
  people: null,
  positions: null,
  targets: ({ indicator, area, period }) => [indicator, area, period.slice(0, 4)].join(' '),
  measurements: ({ indicator, unit, area, period }) => [indicator, unit, area, period.slice(0, 4)].join(' '),
  budgets: ({ government, unit, year, stage, level, asOf }: Budget) =>
    [government, unit, year, stage, level, asOf].join(' '),
};

/** Keys of rows that are there, that the table speaks for, and that it does not have. */
export function absentKeys<N extends DraftedName>(
  name: N,
  current: ReadonlyMap<string, SheetRow<N>>,
  drafts: readonly Draft<SheetRow<N>>[],
): readonly string[] {
  const group = SPOKEN_FOR[name] as ((entity: SheetRow<N>) => string) | null;
  if (group === null) return [];
  const groups = new Set(drafts.map(({ entity }) => group(entity)));
  const keys = new Set(drafts.map(({ entity }) => keyOf(name, entity)));
  return [...current].flatMap(([key, entity]) => (groups.has(group(entity)) && !keys.has(key) ? [key] : []));
}
