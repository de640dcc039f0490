import type { ReadonlySignal } from '@preact/signals';
import type { Amount } from '../../domain/entry.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { IndicatorScore, PackedItem } from '../../domain/scoring/indicator-score.ts';
import { packOfItem, scoreItem, yearOf } from '../../domain/scoring/questions/score-item.ts';
import type { Facts } from '../facts/facts.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Scores by the name of the choice. */
export type ConflictScores = ReadonlyMap<string, IndicatorScore>;

/**
 * What each of several values of one entry would mean for the attainment of its indicator in that year, everything
 * else as it stands. Call `stop` when the screen goes.
 */
export function conflictScores(
  id: () => string,
  amounts: () => Readonly<Record<string, Amount>>,
): { readonly answer: ReadonlySignal<Answered<ConflictScores>>; readonly stop: () => void } {
  const question = () => {
    const known = facts.value;
    const choices = Object.entries(amounts());
    return known ? choices.flatMap(([name, amount]) => itemsOf(known, id(), name, amount)) : null;
  };
  return answered(question, async (asked) => {
    const scored = await scoring().attainments(asked.map(({ packed }) => packed));
    return new Map(
      asked.flatMap(({ name }, i) => (scored[i] ? [[name, scored[i].scores.provisional] as const] : [])),
    );
  });
}

function itemsOf(
  known: Facts,
  id: string,
  name: string,
  amount: Amount,
): { name: string; packed: PackedItem }[] {
  const entry = known.entries.get(id)?.entry;
  const indicator = entry && known.indicators.get(entry.indicator);
  if (!indicator) return [];
  const at = present.peek();
  const year = parsePeriod(entry.period)?.year ?? yearOf(known, at);
  const item = scoreItem(known, indicator, entry.area, year, at);
  const entries = item.entries.map((one) =>
    one.id === id ? { ...one, amount, state: 'verified' as const } : one,
  );
  const pack = packOfItem(known, item);
  return pack ? [{ name, packed: { item: { ...item, entries }, pack } }] : [];
}
