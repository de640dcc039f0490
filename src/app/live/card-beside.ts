import type { ReadonlySignal } from '@preact/signals';
import type { IndicatorForecast } from '../../domain/scorecard/card-forecast.ts';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import { scorecardQuestion } from '../../domain/scoring/questions/card-question.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { cardOf } from '../facts/card-of.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { readableUnits } from './readable-units.ts';
import { standingsOf } from './year-standings.ts';

interface Asked<T> {
  readonly answer: ReadonlySignal<Answered<T>>;
  readonly stop: () => void;
}

/** Totals of every unit this position may read in a year, best first on a basis; those without a total last. */
export function unitStandings(year: number, basis: Basis): Asked<readonly Standing[]> {
  const questions = () => {
    const known = facts.value;
    const asked =
      known && readableUnits().map((unit) => scorecardQuestion(known, unit, year, present.peek()));
    return asked && !asked.includes(null) ? asked.filter((one) => one !== null) : null;
  };
  const total = ({ totals }: Standing): number => Number(totals[basis].display ?? Number.NEGATIVE_INFINITY);
  return answered(questions, async (asked) =>
    [...(await standingsOf(asked))].sort((a, b) => total(b) - total(a) || (a.unit < b.unit ? -1 : 1)),
  );
}

/** Year-end estimates of the monthly indicators of a card. Call `stop` when the screen goes. */
export function forecasts(owner: string, year: number, basis: Basis): Asked<readonly IndicatorForecast[]> {
  const question = () => facts.value && cardOf(facts.value, owner, year, present.peek());
  return answered(question, ({ items }) => scoring().forecasts(items, basis));
}
