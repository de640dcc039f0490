import type { ReadonlySignal } from '@preact/signals';
import type { Plausibility } from '../../domain/scoring/plausibility.ts';
import { type AskedPlausibility, askedPlausibility } from '../facts/plausible.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { facts } from './facts.ts';

export type Plausibilities = ReadonlyMap<string, Plausibility>;

/**
 * How the values of several entries sit beside their earlier values and targets. Entries without an amount have no
 * answer. Call `stop` when the screen goes; `ids` is a function so that it may read signals.
 */
export function plausibilities(ids: () => readonly string[]): {
  readonly answer: ReadonlySignal<Answered<Plausibilities>>;
  readonly stop: () => void;
} {
  const question = (): readonly AskedPlausibility[] | null => {
    const known = facts.value;
    return known && ids().flatMap((id) => askedPlausibility(known, id) ?? []);
  };
  return answered(question, async (asked) => {
    const answers = await Promise.all(
      asked.map(({ value, earlier, target, polarity }) =>
        scoring().plausibility(value, earlier, target, polarity),
      ),
    );
    return new Map(asked.flatMap(({ id }, i) => (answers[i] ? [[id, answers[i]] as const] : [])));
  });
}
