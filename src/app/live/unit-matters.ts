import type { ReadonlySignal } from '@preact/signals';
import { unitMatters as mattersOf, type UnitMatters } from '../../domain/readings/unit-matters.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Figures of a unit that are worth a question, scored anew when a row changes; `null` inside = the whole government. Call `stop` when the screen goes. */
export function unitMatters(of: () => { readonly unit: string | null } | null): {
  readonly answer: ReadonlySignal<Answered<UnitMatters>>;
  readonly stop: () => void;
} {
  const question = () => {
    const [known, which] = [facts.value, of()];
    return known && which ? { known, unit: which.unit, at: present.peek() } : null;
  };
  return answered(question, ({ known, unit, at }) => mattersOf(scoring(), known, unit, at));
}
