import { civilDay } from '../calendar.ts';
import { parsePeriod } from '../period.ts';
import { packOn } from '../rule-pack/choice.ts';
import { type Age, ageOf } from '../scoring/freshness.ts';
import type { PackedItem, ScoredIndicator } from '../scoring/indicator-score.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import type { ScoreFacts } from '../scoring/questions/score-facts.ts';
import { packOfItem, scoreItem, yearOf } from '../scoring/questions/score-item.ts';
import type { RulePack } from '../scoring/rule-pack.ts';
import type { Trend, TrendQuestion } from '../scoring/trend.ts';
import { waitingPoints } from './approved.ts';
import type { Reading } from './reading.ts';
import type { ScoredReading } from './scored-reading.ts';
import { trendPoints } from './trend-points.ts';

/** The part of the scoring worker that readings need. */
export interface Scorer {
  readonly trends: (questions: readonly TrendQuestion[]) => Promise<readonly Trend[]>;
  readonly attainments: (items: readonly PackedItem[]) => Promise<readonly ScoredIndicator[]>;
}

/**
 * Trend, attainment of the year of the newest value, and age of every reading at a moment. `shown` holds the signed
 * values the readings come from; `known` also what waits for a signature, which is scored apart.
 */
export async function scoreReadings(
  scorer: Scorer,
  known: ScoreFacts,
  shown: ScoreFacts,
  readings: readonly Reading[],
  at: number,
): Promise<readonly ScoredReading[]> {
  const filled = readings.filter((reading) => reading.latest !== null);
  const items = filled.map(({ indicator, area, latest }) => {
    const year = parsePeriod(latest?.period ?? '')?.year ?? yearOf(known, at);
    const item = scoreItem(shown, indicator, area, year, at);
    return { item, pack: packOfItem(known, item) };
  });
  const [trends, scores] = await Promise.all([
    scorer.trends(filled.map(trendPoints)),
    scoresOf(scorer, items),
  ]);
  return readings.map((reading) => {
    const i = filled.indexOf(reading);
    const waiting = waitingPoints(known, reading.indicator.code, reading.area);
    if (i < 0) return { ...reading, trend: null, score: null, age: null, waiting };
    return {
      ...reading,
      trend: trends[i] ?? null,
      score: scores[i] ?? null,
      age: age(reading, at, known),
      waiting,
    };
  });
}

/** How old a figure may be is a matter of today's rules, whatever its year was scored with. */
function age({ latest, indicator }: Reading, at: number, { timeZone, packs }: ScoreFacts): Age | null {
  const today = civilDay(at, timeZone);
  const pack = packOn(today, packs);
  return latest && pack && ageOf(latest.period, indicator.frequency, today, pack);
}

/** Scores in the order of the items; null where the pack is not on this device. */
export async function scoresOf(
  scorer: Scorer,
  items: readonly { readonly item: ScoreItem; readonly pack: RulePack | null }[],
): Promise<readonly (ScoredIndicator | null)[]> {
  const packed = items.flatMap(({ item, pack }) => (pack ? [{ item, pack }] : []));
  const scores = (await scorer.attainments(packed)).values();
  return items.map(({ pack }) => (pack ? (scores.next().value ?? null) : null));
}
