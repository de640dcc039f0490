import { civilDay, type TimeZone } from '../../domain/calendar.ts';
import { parsePeriod } from '../../domain/period.ts';
import { DEFAULT_PACK } from '../../domain/scoring/default-pack.ts';
import { type Age, ageOf } from '../../domain/scoring/freshness.ts';
import type { ScoredIndicator } from '../../domain/scoring/indicator-score.ts';
import type { ScoreItem } from '../../domain/scoring/indicator-working.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Trend, TrendQuestion } from '../../domain/scoring/trend.ts';
import { waitingPoints } from './approved.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './missions.ts';
import { scoreItem, yearOf } from './score-items.ts';
import type { ScoredReading } from './scored-reading.ts';
import { trendPoints } from './trend-points.ts';

/** The part of the scoring worker that readings need. */
export interface Scorer {
  readonly trends: (questions: readonly TrendQuestion[]) => Promise<readonly Trend[]>;
  readonly attainments: (items: readonly ScoreItem[], pack: RulePack) => Promise<readonly ScoredIndicator[]>;
}

/**
 * Trend, attainment of the year of the newest value, and age of every reading at a moment. `shown` holds the signed
 * values the readings come from; `known` also what waits for a signature, which is scored apart.
 */
export async function scoreReadings(
  scorer: Scorer,
  known: Facts,
  shown: Facts,
  readings: readonly Reading[],
  at: number,
): Promise<readonly ScoredReading[]> {
  const filled = readings.filter((reading) => reading.latest !== null);
  const items = filled.map(({ indicator, area, latest }) =>
    scoreItem(shown, indicator, area, parsePeriod(latest?.period ?? '')?.year ?? yearOf(known, at), at),
  );
  const [trends, scores] = await Promise.all([
    scorer.trends(filled.map(trendPoints)),
    scorer.attainments(items, DEFAULT_PACK),
  ]);
  return readings.map((reading) => {
    const i = filled.indexOf(reading);
    const waiting = waitingPoints(known, reading.indicator.code, reading.area);
    if (i < 0) return { ...reading, trend: null, score: null, age: null, waiting };
    return {
      ...reading,
      trend: trends[i] ?? null,
      score: scores[i] ?? null,
      age: age(reading, at, known.timeZone),
      waiting,
    };
  });
}

const age = ({ latest, indicator }: Reading, at: number, zone: TimeZone): Age | null =>
  latest && ageOf(latest.period, indicator.frequency, civilDay(at, zone), DEFAULT_PACK);
