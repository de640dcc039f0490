import { areasOf } from '../../domain/scoring/questions/filled-areas.ts';
import { scoreItem, yearOf } from '../../domain/scoring/questions/score-item.ts';
import type { DataSeries } from '../../domain/strategy-map/changes.ts';
import { dataSeries } from '../../domain/strategy-map/data-series.ts';
import type { LensMode } from '../../domain/strategy-map/lens.ts';
import type { Facts } from '../facts/facts.ts';
import { scoring } from '../scoring-worker.ts';
import { answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

export interface LensChoice {
  readonly first: string;
  readonly second: string;
  readonly lag: number;
  readonly mode: LensMode;
}

/** Two indicators by what heads have signed, in every area; paired and tested by the worker. Call `stop` when the screen goes. */
export function lens({ first, second, lag, mode }: LensChoice) {
  const question = () => {
    const known = facts.value;
    return known && { first: seriesOf(known, first), second: seriesOf(known, second), lag, mode };
  };
  return answered(question, (asked) => scoring().lens(asked));
}

function seriesOf(known: Facts, code: string): readonly DataSeries[] {
  const indicator = known.indicators.get(code);
  if (!indicator) return [];
  const at = present.peek();
  const year = yearOf(known, at);
  return areasOf(known, indicator).map((area) =>
    dataSeries(scoreItem(known, indicator, area, year, at), 'approved'),
  );
}
