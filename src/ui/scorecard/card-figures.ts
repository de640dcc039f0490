import type { Stamped } from '../parts/value/use-changed.ts';
import type { IndicatorRow, ScorecardPageView } from './scorecard-model.ts';

export const rowFigures = (rows: readonly IndicatorRow[]): readonly Stamped[] =>
  rows.map(({ key, name, shown, against }) => ({ code: key, name, stamp: `${shown} ${against}` }));

/** What may change on an open card: the figure of every row. */
export const cardFigures = ({ perspectives, unplaced }: ScorecardPageView): readonly Stamped[] =>
  rowFigures([
    ...perspectives.flatMap(({ rows, objectives }) => [...rows, ...objectives.flatMap((one) => one.rows)]),
    ...unplaced,
  ]);
