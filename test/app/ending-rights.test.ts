import { expect, test } from 'vitest';
import { endingRights } from '../../src/app/facts/ending-rights.ts';
import type { Position } from '../../src/domain/person.ts';
import { DAY, NOW, worldWith } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';

const ending = (...positions: readonly Position[]) =>
  endingRights(
    {
      person: OFFICER.person,
      positions: new Map(positions.map((one) => [one.id, one])),
      world: worldWith({ positions }),
    },
    NOW,
  );
const until = (to: number | null, change: Partial<Position> = {}): Position => ({
  ...OFFICER,
  to,
  ...change,
});

test('a right is announced from two weeks before its end until it has ended', () => {
  expect(ending(until(NOW + 14 * DAY))).toEqual([{ unit: OFFICER.unit, endsAt: NOW + 14 * DAY }]);
  for (const to of [null, NOW, NOW + 15 * DAY]) expect(ending(until(to))).toEqual([]);
});

test('it does not end when the person goes on in the same unit and role, and does in another unit', () => {
  const to = NOW + DAY;
  const next = until(null, { id: 'baru', from: to });
  expect(ending(until(to), next)).toEqual([]);
  expect(ending(until(to), { ...next, unit: 'dinkes' }).length).toBe(1);
  expect(ending(until(to), { ...next, from: to + DAY }).length).toBe(1);
});

test('a delegate learns of the end of the position it was delegated from; nobody of another’s', () => {
  const source = until(NOW + DAY, { id: 'asal', person: 'kepala' });
  const delegate = until(NOW + 9 * DAY, { capacity: 'delegate', delegatedFrom: 'asal' });
  expect(ending(source, delegate)).toEqual([{ unit: OFFICER.unit, endsAt: NOW + DAY }]);
  expect(ending(source)).toEqual([]);
});
