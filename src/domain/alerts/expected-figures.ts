import { civilDay } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import { holds, type Position } from '../person.ts';
import { type Slot, slotsOf, type TaskFacts } from '../tasks/slots.ts';
import { deadlineOf, groupOf } from '../tasks/task-group.ts';
import type { ExpectedFigure } from './overdue.ts';

export interface ExpectingFacts extends TaskFacts {
  readonly positions: ReadonlyMap<string, Position>;
}

/**
 * Figures of a unit that its officers have not handed in, closed ones too; of one officer alone where `as` is one. What
 * a reopening was asked for is left out: it waits for the head and is seen there.
 */
export function expectedFigures(facts: ExpectingFacts, as: Position, at: number): readonly ExpectedFigure[] {
  const officers =
    as.role === 'officer'
      ? [as]
      : [...facts.positions.values()].filter(
          (one) => one.role === 'officer' && one.unit === as.unit && holds(one, at),
        );
  return officers.flatMap((officer) =>
    slotsOf(facts, officer, at).flatMap((slot): ExpectedFigure[] => {
      const entry = facts.entries.get(slot.id)?.entry ?? null;
      return isMissing(slot, entry, at) ? [expected(facts, officer, slot, entry)] : [];
    }),
  );
}

function isMissing(slot: Slot, entry: Entry | null, at: number): boolean {
  const group = groupOf(slot, entry, at);
  return group !== null && group !== 'filled' && entry?.reopening.value.state !== 'requested';
}

function expected(
  { timeZone }: ExpectingFacts,
  officer: Position,
  slot: Slot,
  entry: Entry | null,
): ExpectedFigure {
  const { indicator, area, period, unit } = slot.key;
  const due = civilDay(deadlineOf(slot, entry) - 1, timeZone);
  return { indicator, area, entry: slot.id, period, amount: null, unit, to: officer.id, due };
}
