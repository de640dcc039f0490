import type { ReadonlySignal } from '@preact/signals';
import type { Decimal, Polarity } from '../../domain/indicator.ts';
import type { EarlierValue, Plausibility } from '../../domain/scoring/plausibility.ts';
import type { Facts } from '../facts/facts.ts';
import { earlierValues, targetFor } from '../facts/series.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { facts } from './facts.ts';

interface Asked {
  readonly id: string;
  readonly value: Decimal;
  readonly earlier: readonly EarlierValue[];
  readonly target: Decimal | null;
  readonly polarity: Polarity;
}

export type Plausibilities = ReadonlyMap<string, Plausibility>;

/**
 * How the values of several entries sit beside their earlier values and targets. Entries without an amount have no
 * answer. Call `stop` when the screen goes; `ids` is a function so that it may read signals.
 */
export function plausibilities(ids: () => readonly string[]): {
  readonly answer: ReadonlySignal<Answered<Plausibilities>>;
  readonly stop: () => void;
} {
  const question = (): readonly Asked[] | null => {
    const known = facts.value;
    return known && ids().flatMap((id) => askedOf(known, id));
  };
  return answered(question, async (asked) => {
    const answers = await Promise.all(
      asked.map(({ value, earlier, target, polarity }) =>
        scoring().plausibility(value, earlier, target, polarity),
      ),
    );
    return new Map(asked.flatMap(({ id }, i) => (answers[i] ? [[id, answers[i]] as const] : [])));
  });
}

function askedOf(known: Facts, id: string): Asked[] {
  const entry = known.entries.get(id)?.entry;
  const indicator = entry && known.indicators.get(entry.indicator);
  const amount = entry?.value.value;
  if (!indicator || amount?.kind !== 'amount') return [];
  const target = targetFor(known, entry.indicator, entry.area, entry.period);
  return [
    {
      id,
      value: amount.amount,
      earlier: earlierValues(known, entry.indicator, entry.area, entry.period).map((point) => ({
        period: point.period,
        value: point.amount,
      })),
      target: target && target.operator !== 'range' && target.operator !== 'grade' ? target.amount : null,
      polarity: indicator.polarity,
    },
  ];
}
