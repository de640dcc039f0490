import type { ReadonlySignal } from '@preact/signals';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import { scorecardQuestion, scoredYears } from '../facts/score-items.ts';
import { rulePack } from '../rule-pack.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/**
 * Totals of a unit in every year that has values, newest first; after an entry changed the worker scores what it
 * touches and no more. Call `stop` when the screen goes.
 */
export function yearStandings(unit: () => string | null): {
  readonly answer: ReadonlySignal<Answered<readonly Standing[]>>;
  readonly stop: () => void;
} {
  const questions = () => {
    const known = facts.value;
    const which = unit();
    if (!known || !which) return null;
    const at = present.peek();
    return scoredYears(known, which, at).map((year) => scorecardQuestion(known, which, year, at));
  };
  return answered(questions, (asked) => scoring().standings(asked, rulePack));
}
