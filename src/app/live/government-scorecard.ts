import type { ReadonlySignal } from '@preact/signals';
import type { GovernmentCard } from '../../domain/scoring/government-score.ts';
import { scoredYears } from '../../domain/scoring/questions/card-question.ts';
import { governmentQuestion, scoredUnits } from '../../domain/scoring/questions/government-question.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/**
 * The card of the whole government in a year, from the rows of this device; right only for a person who holds those
 * of every unit. Call `stop` when the screen goes.
 */
export function governmentScorecard(year: number): {
  readonly answer: ReadonlySignal<Answered<GovernmentCard>>;
  readonly stop: () => void;
} {
  const question = () => {
    const known = facts.value;
    // While the device fills, every unit that arrives would make another number.
    return known?.asOf == null ? null : governmentQuestion(known, known.tenant, year, present.peek());
  };
  return answered(question, (asked) => scoring().government(asked));
}

/** Years in which any unit has values, newest first; empty while the device is being opened. */
export const governmentYears = (): readonly number[] =>
  facts.value ? scoredYears(facts.value, scoredUnits(facts.value), present.peek()) : [];
