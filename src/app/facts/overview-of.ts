import { startOfDay } from '../../domain/calendar.ts';
import { approvedUntil, isWaiting } from '../../domain/readings/approved.ts';
import { type Reading, readingOf } from '../../domain/readings/reading.ts';
import { type Scorer, scoreReadings } from '../../domain/readings/score-readings.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { yearOf } from '../../domain/scoring/questions/score-item.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { type BudgetPace, budgetPace } from './budget-pace.ts';
import type { Facts } from './facts.ts';
import { type Holder, headOf } from './holders.ts';
import { type MissionReading, missionsOf } from './missions.ts';
import { type Question, questionsOf } from './questions.ts';

export interface MissionOverview extends Omit<MissionReading, 'readings'> {
  readonly readings: readonly ScoredReading[];
  /** Units that answer for its objectives; where the plan names none, the owners of its key indicators. */
  readonly units: readonly string[];
}

export interface FlagshipOverview {
  readonly node: PlanNode;
  readonly readings: readonly ScoredReading[];
  readonly programmes: readonly PlanNode[];
}

export interface Overview {
  readonly vision: PlanNode | null;
  readonly missions: readonly MissionOverview[];
  readonly flagships: readonly FlagshipOverview[];
  /** At most three. */
  readonly questions: readonly { readonly question: Question; readonly head: Holder | null }[];
  readonly pace: BudgetPace | null;
  /** Entries handed in and not signed, in the whole government. */
  readonly waiting: number;
  /** When the rows this was computed from were complete, ms; null while the first pull is still filling the device. */
  readonly asOf: number | null;
}

/** What is asked: a plan, and the day (`YYYY-MM-DD`) whose position is read; null = the latest at `at`. */
export interface OverviewQuestion {
  readonly plan: string;
  readonly day: string | null;
  /** Now, ms. */
  readonly at: number;
}

/** Missions of a plan by what heads have signed, with what a leader should ask. */
export async function overviewOf(
  scorer: Scorer,
  known: Facts,
  { plan, day, at: now }: OverviewQuestion,
): Promise<Overview> {
  const at = day === null ? now : endOfDay(known, day);
  const shown = approvedUntil(known, day);
  const missions = missionsOf(shown, plan);
  const nodes = [...shown.planNodes.values()].filter((node) => node.plan === plan);
  const flagships = nodes.filter(({ level }) => level === 'flagship').sort(byCode);
  const scored = await scoredByCode(
    scorer,
    known,
    shown,
    [
      ...missions.flatMap(({ readings }) => readings),
      ...flagships.flatMap(({ indicators }) => indicators).flatMap((code) => readingOf(shown, code) ?? []),
    ],
    at,
  );
  const pace = budgetPace(shown);
  const asked = questionsOf(shown, [...scored.values()], pace, yearOf(known, at));
  return {
    vision: nodes.find(({ level }) => level === 'vision') ?? null,
    missions: missions.map((mission) => ({
      ...mission,
      readings: mission.readings.flatMap(({ indicator }) => scored.get(indicator.code) ?? []),
      units: unitsOf(mission, shown.units),
    })),
    flagships: flagships.map((node) => ({
      node,
      readings: node.indicators.flatMap((code) => scored.get(code) ?? []),
      programmes: nodes.filter(({ parent, level }) => parent === node.id && level === 'programme'),
    })),
    questions: asked.map((question) => ({ question, head: headOf(known, question.unit, now) })),
    pace,
    waiting: [...known.entries.values()].filter(isWaiting).length,
    asOf: known.asOf,
  };
}

const byCode = (a: PlanNode, b: PlanNode): number => a.code.localeCompare(b.code, 'id', { numeric: true });

async function scoredByCode(
  scorer: Scorer,
  known: Facts,
  shown: Facts,
  readings: readonly Reading[],
  at: number,
): Promise<ReadonlyMap<string, ScoredReading>> {
  const once = [...new Map(readings.map((reading) => [reading.indicator.code, reading])).values()];
  const scored = await scoreReadings(scorer, known, shown, once, at);
  return new Map(scored.map((reading) => [reading.indicator.code, reading]));
}

const endOfDay = (known: Facts, day: string): number => startOfDay(day, known.timeZone) + 86_399_999;

function unitsOf({ below, readings }: MissionReading, units: Facts['units']): readonly string[] {
  const owners = below.filter(({ level }) => level === 'objective').flatMap(({ owner }) => owner ?? []);
  // Whoever asks the whole government asks nobody.
  const named = owners.filter((code) => units.get(code)?.parent !== null);
  const keys = readings.filter(({ indicator }) => indicator.key);
  const asked = keys.length > 0 ? keys : readings;
  return [...new Set(named.length > 0 ? named : asked.map(({ indicator }) => indicator.owner))];
}
