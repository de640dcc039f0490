import { computed, type ReadonlySignal } from '@preact/signals';
import { yearOf } from '../../domain/scoring/questions/score-item.ts';
import { plansOf } from '../facts/missions.ts';
import { type Overview, overviewOf } from '../facts/overview-of.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Plans that can be chosen, the one in force first; empty while the device is being opened. */
export const plans = computed(() =>
  facts.value ? plansOf(facts.value, yearOf(facts.value, present.value)) : [],
);

/**
 * Missions of a plan by what heads have signed until a day (`YYYY-MM-DD`, null = the latest position); scored anew
 * whenever a row changes. Call `stop` when the screen goes.
 */
export function overview(
  plan: () => string | null,
  day: () => string | null,
): { readonly answer: ReadonlySignal<Answered<Overview>>; readonly stop: () => void } {
  const question = () => {
    const known = facts.value;
    const which = plan();
    return known && which !== null ? { known, plan: which, day: day(), at: present.peek() } : null;
  };
  return answered(question, ({ known, ...asked }) => overviewOf(scoring(), known, asked));
}
