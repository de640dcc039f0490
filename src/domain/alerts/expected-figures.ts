import { civilDay } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import { holds, type Position } from '../person.ts';
import { type Slot, slotsOf, type TaskFacts } from '../tasks/slots.ts';
import { deadlineOf, groupOf } from '../tasks/task-group.ts';
import type { ExpectedFigure } from './overdue.ts';

/** Officers whose figures concern a position: the officer alone, or all of the unit that it checks or heads. */
export function officersFor(positions: Iterable<Position>, as: Position, at: number): readonly Position[] {
  if (as.role === 'officer') return [as];
  if (as.role !== 'verifier' && as.role !== 'head') return [];
  return [...positions].filter((one) => one.role === 'officer' && one.unit === as.unit && holds(one, at));
}

/**
 * Figures that an officer has not handed in, closed ones too. What a reopening was asked for is left out: it waits for
 * the head and is seen there.
 */
export const expectedFigures = (facts: TaskFacts, officer: Position, at: number): readonly ExpectedFigure[] =>
  slotsOf(facts, officer, at).flatMap((slot): ExpectedFigure[] => {
    const entry = facts.entries.get(slot.id)?.entry ?? null;
    return isMissing(slot, entry, at) ? [expected(facts, officer, slot, entry)] : [];
  });

function isMissing(slot: Slot, entry: Entry | null, at: number): boolean {
  const group = groupOf(slot, entry, at);
  return group !== null && group !== 'filled' && entry?.reopening.value.state !== 'requested';
}

function expected(
  { timeZone }: TaskFacts,
  officer: Position,
  slot: Slot,
  entry: Entry | null,
): ExpectedFigure {
  const { indicator, area, period, unit } = slot.key;
  const due = civilDay(deadlineOf(slot, entry) - 1, timeZone);
  return { indicator, area, entry: slot.id, period, amount: null, unit, to: officer.id, due };
}
