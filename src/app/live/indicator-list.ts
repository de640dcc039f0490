import type { ReadonlySignal } from '@preact/signals';
import { approvedUntil } from '../../domain/readings/approved.ts';
import { readingOf } from '../../domain/readings/reading.ts';
import { scoreReadings } from '../../domain/readings/score-readings.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Every indicator with its newest signed value, by name. Call `stop` when the screen goes. */
export function indicatorList(): {
  readonly answer: ReadonlySignal<Answered<readonly ScoredReading[]>>;
  readonly stop: () => void;
} {
  return answered(
    () => facts.value,
    (known) => {
      const shown = approvedUntil(known, null);
      const readings = [...shown.indicators.values()]
        .sort((a, b) => a.name.localeCompare(b.name, 'id'))
        .flatMap(({ code }) => readingOf(shown, code) ?? []);
      return scoreReadings(scoring(), known, shown, readings, present.peek());
    },
  );
}
