import { civilDay } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { standingLimits } from '../../domain/dossier/kinds/control-limits.ts';
import type { ChartPoint, ChartQuestion } from '../../domain/improvement/control-chart.ts';
import { comparablePoints } from '../../domain/improvement/restart.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type PeriodId, periodEnd } from '../../domain/period.ts';
import { approvedUntil } from '../../domain/readings/approved.ts';
import { readingOf } from '../../domain/readings/reading.ts';
import { trendPoints } from '../../domain/readings/trend-points.ts';
import type { Facts } from './facts.ts';

/** A series of signed values with what its control chart is asked. */
export interface SeriesQuestion {
  readonly indicator: Indicator;
  readonly area: string;
  readonly asked: ChartQuestion;
  /** Day on which each value came in, `YYYY-MM-DD`; for published ones the last day of the period. */
  readonly cameIn: ReadonlyMap<PeriodId, string>;
}

/**
 * One series: the area asked for, else the whole government where it has values. Null for an unknown indicator.
 * `signed` are the facts without what nobody has signed.
 */
export function seriesQuestion(signed: Facts, code: string, area?: string): SeriesQuestion | null {
  const reading = readingOf(signed, code, area);
  if (!reading) return null;
  const { points: known, periods } = trendPoints(reading);
  const values = new Map(known.map(({ period, value }) => [period, value]));
  const drawn = periods ?? [...values.keys()];
  const points = comparablePoints(
    drawn.map((period): ChartPoint => ({ period, value: values.get(period) ?? null })),
  );
  const { indicator } = reading;
  return {
    indicator,
    area: reading.area,
    asked: {
      points,
      // Nobody has written down which indicators can be below zero; one that never was is drawn from zero.
      isNeverNegative: !known.some(({ value }) => value?.startsWith('-')),
      frozen: standingLimits(dossiersIn(signed), code, reading.area),
    },
    cameIn: new Map(reading.series.map(({ id, period }) => [period, dayOf(signed, id, period)])),
  };
}

/** Every indicator once, in the area it is read for, by name. */
export function seriesQuestions(known: Facts): readonly SeriesQuestion[] {
  const signed = approvedUntil(known, null);
  return [...signed.indicators.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
    .flatMap(({ code }) => seriesQuestion(signed, code) ?? [])
    .filter(({ asked }) => asked.points.length > 0);
}

const dossiersIn = (known: Facts): readonly Dossier[] =>
  [...known.dossiers.values()].map(({ dossier }) => dossier);

function dayOf(known: Facts, id: string, period: PeriodId): string {
  const entry = known.entries.get(id)?.entry;
  return entry?.origin.kind === 'entered'
    ? civilDay(entry.value.at, known.timeZone)
    : (periodEnd(period) ?? '');
}
