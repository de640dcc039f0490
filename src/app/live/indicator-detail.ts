import type { ReadonlySignal } from '@preact/signals';
import { type IndicatorDetail, indicatorDetailOf } from '../facts/indicator-detail-of.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** One indicator, kept current; value null while asking, and for an indicator that is not on this device. */
export function indicatorDetail(
  code: () => string | null,
  area: () => string | null,
): { readonly answer: ReadonlySignal<Answered<IndicatorDetail | null>>; readonly stop: () => void } {
  const question = () => {
    const known = facts.value;
    const which = code();
    return known && which !== null ? { known, code: which, area: area(), at: present.peek() } : null;
  };
  return answered(question, ({ known, ...asked }) => indicatorDetailOf(scoring(), known, asked));
}
