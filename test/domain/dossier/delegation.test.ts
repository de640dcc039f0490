import { expect, test } from 'vitest';
import { startOfDay } from '../../../src/domain/calendar.ts';
import {
  delegatedPosition,
  delegationName,
  MOST_DAYS,
} from '../../../src/domain/dossier/kinds/delegation.ts';
import { isInForce } from '../../../src/domain/person.ts';
import { NOW } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_OFFICER, POSITIONS, position, VERIFIER } from '../../support/people.ts';

const DAY = 86_400_000;
const ISO = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
const TODAY = ISO(NOW);

const ACTING = position('head', 'disdik', VERIFIER.person, {
  id: 'a.n.',
  capacity: 'delegate',
  delegatedFrom: HEAD.id,
  to: NOW + 30 * DAY,
});

const deskOf = (source = HEAD) =>
  new DossierDesk(
    { kind: 'delegation', unit: source.unit, year: 0, name: delegationName(source.id, 'cuti') },
    { positions: [...POSITIONS, ACTING] },
  );

function given(fields: Readonly<Record<string, string>>, by = HEAD, source = HEAD) {
  const desk = deskOf(source);
  desk.set(by, fields);
  return { desk, decision: desk.step(by, 'give') };
}

const fault = (fields: Readonly<Record<string, string>>) => {
  const { decision } = given(fields);
  return 'problem' in decision && decision.problem.code === 'delegation-unfit' ? decision.problem.why : null;
};

test('who holds a position lets a colleague of the unit act in it, from the day named to the last one, inclusive', () => {
  const until = ISO(NOW + 9 * DAY);
  const { desk, decision } = given({ to: VERIFIER.id, from: ISO(NOW + 2 * DAY), until });
  expect(decision.outcome).toBe('ok');
  const made = delegatedPosition(desk.dossier as never, 'x', {
    position: desk.world.position,
    startOfDay: (day) => startOfDay(day, 'Asia/Makassar'),
  });
  expect(made).toMatchObject({ person: VERIFIER.person, role: 'head', unit: 'disdik', capacity: 'delegate' });
  const holds = (at: number) => made !== null && isInForce(made, at, desk.world.position);
  const first = startOfDay(ISO(NOW + 2 * DAY), 'Asia/Makassar');
  const end = startOfDay(until, 'Asia/Makassar') + DAY;
  expect([first - 1, first, end - 1, end].map(holds)).toEqual([false, true, true, false]);
});

test('nobody delegates the position of another, and what was delegated is not delegated on', () => {
  const fields = { to: OFFICER.id, until: ISO(NOW + DAY) };
  for (const by of [OFFICER, VERIFIER, OTHER_OFFICER])
    expect(deskOf().set(by, fields)).toMatchObject({ problem: { code: 'forbidden' } });
  expect(given(fields, ACTING).decision).toMatchObject({ problem: { why: 'delegated' } });
  expect(given(fields, ACTING, ACTING).decision).toMatchObject({ problem: { why: 'delegated' } });
});

test('each way in which it does not fit is named, and nothing is given', () => {
  const until = ISO(NOW + DAY);
  expect(fault({ to: OTHER_OFFICER.id, until })).toBe('other-unit');
  expect(fault({ to: HEAD.id, until })).toBe('self');
  expect(fault({ to: ACTING.id, until })).toBe('ended');
  expect(fault({ to: VERIFIER.id, until: ISO(NOW - DAY) })).toBe('past');
  expect(fault({ to: VERIFIER.id, from: ISO(NOW + 2 * DAY), until })).toBe('past');
  expect(fault({ to: VERIFIER.id, until: ISO(NOW + MOST_DAYS * DAY) })).toBe('too-long');
  expect(fault({ to: VERIFIER.id, until: ISO(NOW + (MOST_DAYS - 1) * DAY) })).toBe(null);
  expect(given({ to: VERIFIER.id }).decision).toMatchObject({ problem: { fields: ['until'] } });
  expect(fault({ to: VERIFIER.id, until: TODAY })).toBe(null);
});

test('either of the two ends it, nobody else; one that has not begun is never in force', () => {
  for (const by of [HEAD, VERIFIER]) {
    const { desk } = given({ to: VERIFIER.id, from: ISO(NOW + 2 * DAY), until: ISO(NOW + 5 * DAY) });
    expect(desk.step(OFFICER, 'end')).toMatchObject({ problem: { code: 'forbidden' } });
    expect(desk.step(by, 'end').outcome).toBe('ok');
    const made = delegatedPosition(desk.dossier as never, 'x', {
      position: desk.world.position,
      startOfDay: (day) => startOfDay(day, 'Asia/Makassar'),
    });
    expect(made?.to).toBe(made?.from);
  }
});
