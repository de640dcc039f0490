import type { ReadonlySignal } from '@preact/signals';
import type { Scorecard, ScorecardQuestion } from '../../domain/scoring/scorecard.ts';
import { cardOf, yearsOfCard } from '../facts/card-of.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/**
 * The scorecard of a unit (or of an official, see `officialOwner`) in a year, scored anew by the worker whenever a row changes. Call `stop` when the screen
 * goes. Year and unit are functions so that they may read signals.
 */
export function unitScorecard(
  unit: () => string | null,
  year: () => number | null,
): { readonly answer: ReadonlySignal<Answered<Scorecard>>; readonly stop: () => void } {
  const question = (): ScorecardQuestion | null => {
    const known = facts.value;
    const which = unit();
    const when = year();
    return known && which && when ? cardOf(known, which, when, present.peek()) : null;
  };
  return answered(question, (asked) => scoring().scorecard(asked));
}

/** Years for which a unit has values, newest first; empty while the device is being opened. */
export const yearsOf = (unit: string): readonly number[] =>
  facts.value ? yearsOfCard(facts.value, unit, present.peek()) : [];
