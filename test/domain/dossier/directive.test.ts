import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { DIRECTIVE_CHANGES } from '../../../src/domain/dossier/kinds/directive.ts';
import { directiveOf, directivesOf, isAbout } from '../../../src/domain/dossier/readings/directives.ts';
import { proposedLinks } from '../../../src/domain/dossier/readings/lke-links.ts';
import type { Position } from '../../../src/domain/person.ts';
import { DAY, evidence, NOW } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import {
  GOVERNOR,
  HEAD,
  HEAD_ABOVE,
  OFFICER,
  OTHER_HEAD,
  OTHER_OFFICER,
  POSITIONS,
  position,
  SECOND_OFFICER,
  VERIFIER,
} from '../../support/people.ts';

const ZONE = 'Asia/Makassar';
const ISO = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
const [TODAY, DUE] = [ISO(NOW), ISO(NOW + 7 * DAY)];
const key = { kind: 'directive', unit: 'disdik', year: 2026, name: 'arahan-1' };
const PLANNER = position('planner', 'setda', 'perencana');
const AREA_OFFICER = position('officer', 'disdik', 'petugas-lombok', { area: '5201' });
const ENDED = position('officer', 'disdik', 'petugas-lama', { to: NOW - DAY });
const ALL = [...POSITIONS, PLANNER, AREA_OFFICER, ENDED];

const texts = (from: Position, change: Readonly<Record<string, string>> = {}) => ({
  about: 'figure',
  indicator: 'IK-1',
  area: '52',
  year: '2026',
  text: 'Jelaskan penurunan ini dan apa yang dilakukan.',
  from: from.id,
  to: OFFICER.id,
  due: DUE,
  ...change,
});

function given(by: Position = GOVERNOR, change: Readonly<Record<string, string>> = {}) {
  const desk = new DossierDesk(key, { positions: ALL });
  desk.set(by, texts(by, change));
  return { desk, decision: desk.step(by, 'give', desk.dossier ? desk.hash : null) };
}

function answered(by = OFFICER) {
  const { desk } = given();
  desk.set(by, { answer: 'Sudah diperbaiki.' });
  desk.act(by, 'dossier.attach', { evidence: evidence(1) });
  const decision = desk.step(by, 'answer', desk.hash);
  return { desk, decision };
}

const why = (by: Position, change: Readonly<Record<string, string>>) => {
  const { decision } = given(by, change);
  return 'problem' in decision && decision.problem.code === 'directive-unfit' ? decision.problem.why : null;
};

test('a governor gives one to an official of any unit, a head to those of his or her own and the units below', () => {
  for (const giver of [GOVERNOR, HEAD_ABOVE, HEAD]) expect(given(giver).decision.outcome).toBe('ok');
  for (const other of [OTHER_HEAD, OFFICER, VERIFIER, PLANNER])
    expect(given(other).decision).toMatchObject({ problem: { code: 'forbidden' } });
});

test('it is refused when it is incomplete, or the official cannot answer', () => {
  expect(given(GOVERNOR, { area: '', text: '' }).decision).toMatchObject({
    problem: { code: 'incomplete', fields: ['area', 'text'] },
  });
  expect(why(GOVERNOR, { to: OTHER_OFFICER.id })).toBe('other-unit');
  expect(why(GOVERNOR, { to: ENDED.id })).toBe('ended');
  expect(why(GOVERNOR, { to: AREA_OFFICER.id })).toBe('for-an-area');
  expect(why(HEAD, { to: HEAD.id })).toBe('self');
  expect(why(HEAD, { from: GOVERNOR.id })).toBe('not-yours');
  expect(why(GOVERNOR, { due: ISO(NOW - DAY) })).toBe('past');
});

test('the official or the head of the unit answers, with text and evidence; nobody else writes in it', () => {
  const { desk } = given();
  expect(desk.step(OFFICER, 'answer', desk.hash)).toMatchObject({ problem: { code: 'incomplete' } });
  desk.set(OFFICER, { answer: 'Sudah.' });
  expect(desk.step(OFFICER, 'answer', desk.hash)).toMatchObject({ problem: { code: 'evidence-missing' } });
  for (const other of [SECOND_OFFICER, OTHER_OFFICER, OTHER_HEAD, PLANNER])
    expect(desk.set(other, { answer: 'x' })).toMatchObject({ problem: { code: 'forbidden' } });
  expect(desk.set(GOVERNOR, { text: 'Lain' })).toMatchObject({ problem: { code: 'step-not-now' } });
  expect(answered(HEAD).decision.outcome).toBe('ok');
});

test('whoever gave it accepts the answer he has seen, or sends it back with a reason; nobody judges the own answer', () => {
  const { desk } = answered();
  for (const other of [HEAD, HEAD_ABOVE, OFFICER, PLANNER])
    expect(desk.step(other, 'accept', desk.hash)).toMatchObject({ problem: { code: 'forbidden' } });
  expect(desk.step(GOVERNOR, 'accept', 'another')).toMatchObject({ problem: { code: 'stale-content' } });
  expect(desk.step(GOVERNOR, 'send-back')).toMatchObject({ problem: { code: 'reason-missing' } });
  desk.step(GOVERNOR, 'send-back', null, 'Buktinya tahun lalu.');
  expect(desk.dossier && directiveOf(desk.dossier, TODAY, ZONE)).toMatchObject({
    state: 'given',
    reason: 'Buktinya tahun lalu.',
  });
  desk.step(OFFICER, 'answer', desk.hash);
  expect(desk.step(GOVERNOR, 'accept', desk.hash).outcome).toBe('ok');
  expect(desk.state).toBe('closed');
  const own = given(HEAD).desk;
  own.set(HEAD, { answer: 'Saya jawab sendiri.' });
  own.act(HEAD, 'dossier.attach', { evidence: evidence(2) });
  own.step(HEAD, 'answer', own.hash);
  expect(own.step(HEAD, 'accept', own.hash)).toMatchObject({ problem: { code: 'own-work' } });
});

test('an answer arrives before its photo does; it is accepted once the photo is there', () => {
  let isThere = false;
  const desk = new DossierDesk(key, { positions: ALL, stored: () => isThere });
  desk.set(GOVERNOR, texts(GOVERNOR));
  desk.step(GOVERNOR, 'give', desk.hash);
  desk.set(OFFICER, { answer: 'Sudah.' });
  desk.act(OFFICER, 'dossier.attach', { evidence: evidence(4) });
  expect(desk.step(OFFICER, 'answer').outcome).toBe('ok');
  expect(desk.step(GOVERNOR, 'accept', desk.hash)).toMatchObject({
    problem: { code: 'evidence-not-stored' },
  });
  isThere = true;
  expect(desk.step(GOVERNOR, 'accept', desk.hash).outcome).toBe('ok');
});

test('on whichever day it is looked at, it is overdue exactly while it is unanswered after its day', () => {
  const open = given().desk.dossier as Dossier;
  const done = answered().desk.dossier as Dossier;
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 60 }), (days) => {
      const day = ISO(NOW + days * DAY);
      expect(directiveOf(open, day, ZONE)).toMatchObject({ isOverdue: day > DUE, isLate: false });
      expect(directiveOf(done, day, ZONE)).toMatchObject({ isOverdue: false, isLate: false });
    }),
  );
});

test('the list leaves out drafts and what was withdrawn, and puts what is longest due first', () => {
  const first = given(GOVERNOR, { due: TODAY }).desk.dossier as Dossier;
  const second = given().desk.dossier as Dossier;
  const withdrawn = given().desk;
  withdrawn.step(GOVERNOR, 'withdraw', null, 'Salah alamat');
  const all = [answered().desk.dossier, second, withdrawn.dossier, first] as Dossier[];
  const list = directivesOf(all, ISO(NOW + DAY), ZONE);
  expect(list.map(({ state, isOverdue }) => [state, isOverdue])).toEqual([
    ['given', true],
    ['given', false],
    ['answered', false],
  ]);
  expect(list.every((one) => isAbout(one, { about: 'figure', indicator: 'IK-1', area: '52' }))).toBe(true);
  expect(list.some((one) => isAbout(one, { about: 'figure', indicator: 'IK-1', area: '5201' }))).toBe(false);
});

test('one that was answered speaks for the involvement of leaders, and once accepted for what it changed', () => {
  const { desk } = answered();
  const links = (criterion: string, dossier: Dossier) =>
    proposedLinks(criterion, 2026, { documents: [{ id: 'x', dossier, name: 'Arahan' }], entries: [] }, [])
      .length;
  expect(links('2.b.1', given().desk.dossier as Dossier)).toBe(0);
  expect(links('2.b.1', desk.dossier as Dossier)).toBe(1);
  for (const [i, change] of DIRECTIVE_CHANGES.entries()) {
    const accepted = given(GOVERNOR, { changes: change }).desk;
    accepted.set(OFFICER, { answer: 'Diubah.' });
    accepted.act(OFFICER, 'dossier.attach', { evidence: evidence(3) });
    accepted.step(OFFICER, 'answer', accepted.hash);
    expect(links(`2.c.${i + 3}`, accepted.dossier as Dossier)).toBe(0);
    accepted.step(GOVERNOR, 'accept', accepted.hash);
    expect(links(`2.c.${i + 3}`, accepted.dossier as Dossier)).toBe(1);
    expect(links('2.c.8', accepted.dossier as Dossier)).toBe(0);
  }
});
