import type { Position, Role } from '../person.ts';
import type { ScoreFacts } from '../scoring/questions/score-facts.ts';
import type { ClassId } from '../scoring/rule-pack.ts';
import { approvedUntil } from './approved.ts';
import { readingOf } from './reading.ts';
import { type Scorer, scoreReadings } from './score-readings.ts';
import type { ScoredReading } from './scored-reading.ts';

/** What of a unit's figures is worth a question, by what its head has signed. */
export interface UnitMatters {
  /** Every indicator of the unit where it is read, scored. */
  readonly readings: readonly ScoredReading[];
  /** In one of the two lowest classes, by the year of the newest value. */
  readonly reds: readonly ScoredReading[];
  /** Worse, and a real change by the limits of its series. */
  readonly signals: readonly ScoredReading[];
  /** Older than its frequency lets expect. */
  readonly stale: readonly ScoredReading[];
}

/** The two lowest classes of Permendagri 86/2017. */
const RED: readonly (ClassId | null)[] = ['low', 'very-low'];
const NOISE = ['ordinary', 'too-few'];

const WHOLE: readonly Role[] = ['planner', 'evaluator', 'governor'];

/** The unit whose figures a position looks after; null = the key figures of the whole government. */
export const matterUnit = ({ role, unit }: Position): string | null => (WHOLE.includes(role) ? null : unit);

/** Matters of a unit, or of the whole government where `unit` is null, at a moment. */
export async function unitMatters(
  scorer: Scorer,
  known: ScoreFacts,
  unit: string | null,
  at: number,
): Promise<UnitMatters> {
  const own = [...known.indicators.values()].filter((one) => (unit === null ? one.key : one.owner === unit));
  const shown = approvedUntil(known, null);
  const found = own.flatMap(({ code }) => readingOf(shown, code) ?? []);
  const readings = await scoreReadings(scorer, known, shown, found, at);
  return {
    readings,
    reds: readings.filter(({ score }) => RED.includes(score?.scores.approved.classId ?? null)),
    signals: readings.filter(({ trend }) => trend?.judgement === 'worse' && !NOISE.includes(trend.signal)),
    stale: readings.filter(({ age }) => age?.freshness === 'stale'),
  };
}
