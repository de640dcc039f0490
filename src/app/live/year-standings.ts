import type { ReadonlySignal } from '@preact/signals';
import { packName } from '../../domain/rule-pack/frame.ts';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import type { ScorecardQuestion } from '../../domain/scoring/scorecard.ts';
import { cardOf, yearsOfCard } from '../facts/card-of.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/**
 * Totals of a unit in every year that has values, newest first; after an entry changed the worker scores what it
 * touches and no more. Call `stop` when the screen goes.
 */
export function yearStandings(unit: () => string | null): {
  readonly answer: ReadonlySignal<Answered<readonly Standing[]>>;
  readonly stop: () => void;
} {
  const questions = () => {
    const known = facts.value;
    const which = unit();
    if (!known || !which) return null;
    const at = present.peek();
    const asked = yearsOfCard(known, which, at).map((year) => cardOf(known, which, year, at));
    return asked.includes(null) ? null : asked.filter((one) => one !== null);
  };
  return answered(questions, standingsOf);
}

/** Standings of what is asked, the newest year first. Years under one pack are asked together; columns hold one pack at a time. */
export async function standingsOf(asked: readonly ScorecardQuestion[]): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  const packs = new Map(asked.map(({ pack }) => [packName(pack), pack]));
  for (const [name, pack] of packs) {
    const own = asked.filter((question) => packName(question.pack) === name);
    standings.push(...(await scoring().standings(own, pack)));
  }
  return standings.sort((a, b) => b.year - a.year);
}
