import type { ReadonlySignal } from '@preact/signals';
import type { ControlChart } from '../../domain/improvement/control-chart.ts';
import type { SeriesReading } from '../../domain/improvement/series-reading.ts';
import { approvedUntil } from '../../domain/readings/approved.ts';
import { type SeriesQuestion, seriesQuestion, seriesQuestions } from '../facts/signal-questions.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { facts } from './facts.ts';

/** A series with what its newest point says. */
export interface SeenSeries extends SeriesQuestion {
  readonly reading: SeriesReading;
}

/** A series with its whole chart. */
export interface SeenChart extends SeenSeries {
  readonly chart: ControlChart;
}

interface Live<T> {
  readonly answer: ReadonlySignal<Answered<T>>;
  readonly stop: () => void;
}

/** Every series on this device, read in the scoring worker. Call `stop` when the screen goes. */
export const seriesReadings = (): Live<readonly SeenSeries[]> =>
  answered(
    () => facts.value,
    async (known) => {
      const series = seriesQuestions(known);
      const readings = await scoring().seriesReadings(series.map(({ asked }) => asked));
      return series.map((one, i) => ({ ...one, reading: readings[i] as SeriesReading }));
    },
  );

/** The chart of one series; value null for an indicator that is not on this device. */
export const seriesChart = (code: () => string, area: () => string | undefined): Live<SeenChart | null> =>
  answered(
    () => (facts.value ? { known: facts.value, code: code(), area: area() } : null),
    async (asked) => {
      const series = seriesQuestion(approvedUntil(asked.known, null), asked.code, asked.area);
      if (!series) return null;
      const [chart, [reading]] = await Promise.all([
        scoring().controlChart(series.asked),
        scoring().seriesReadings([series.asked]),
      ]);
      return { ...series, chart, reading: reading as SeriesReading };
    },
  );
