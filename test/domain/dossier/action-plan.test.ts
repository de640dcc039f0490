import { beforeEach, expect, test } from 'vitest';
import { type Dossier, rowIds } from '../../../src/domain/dossier/dossier.ts';
import { FLAG_DENIED, FLAG_SET } from '../../../src/domain/dossier/shape.ts';
import { dueActions } from '../../../src/domain/papers/due-actions.ts';
import { PLAIN } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_HEAD, OTHER_OFFICER } from '../../support/people.ts';

const row = {
  'row/a/indicator': PLAIN.code,
  'row/a/activity': 'Koordinasi kabupaten/kota',
  'row/a/q1': '1',
  'row/a/q2': '0',
  'row/a/q3': '2',
  'row/a/owner': OFFICER.id,
};

let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk({ kind: 'action-plan', unit: 'disdik', year: 2026, name: '' });
});

const mutationAt = (path: string): string => desk.dossier?.fields[path]?.mut as string;
const problemOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem : null;
const due = (day: string) =>
  dueActions(desk.dossier as Dossier, { area: '52', indicators: new Map(), targets: [] }, day).map(
    ({ quarter, isOverdue }) => [quarter, isOverdue],
  );

test('the head of the unit approves what is complete, nobody else does', () => {
  desk.set(OFFICER, { 'row/a/indicator': PLAIN.code });
  expect(problemOf(desk.step(HEAD, 'approve', desk.hash))).toMatchObject({
    code: 'incomplete',
    fields: ['row/a/activity', 'row/a/owner'],
  });
  desk.set(OFFICER, row, {
    'row/a/indicator': { m: mutationAt('row/a/indicator') },
  });
  for (const other of [OFFICER, OTHER_HEAD])
    expect(problemOf(desk.step(other, 'approve', desk.hash))?.code).toBe('forbidden');
  expect(desk.step(HEAD, 'approve', desk.hash).outcome).toBe('ok');
});

test('what is due is told, never what is not yet due, and what is done is not asked for again', () => {
  desk.set(OFFICER, row);
  expect(due('2026-12-31')).toEqual([]);
  desk.step(HEAD, 'approve', desk.hash);
  const bound = desk.hash;
  expect(due('2025-12-31')).toEqual([]);
  expect(due('2026-01-01')).toEqual([['q1', false]]);
  expect(due('2026-06-30')).toEqual([['q1', true]]);
  expect(due('2026-07-01')).toEqual([
    ['q1', true],
    ['q3', false],
  ]);
  expect(problemOf(desk.set(OTHER_OFFICER, { 'row/a/done/q1': '2026-03-30' }))?.code).toBe('forbidden');
  desk.set(OFFICER, { 'row/a/done/q1': '2026-03-30' });
  expect(due('2026-12-31')).toEqual([['q3', true]]);
  expect(desk.hash).toBe(bound);
});

test('a new row is there before anything is written in it, and comes back after it was taken away', () => {
  const rows = () => rowIds(desk.dossier as Dossier, 'row');
  desk.set(OFFICER, { 'row/b/gone': '' });
  expect(desk.dossier && rows()).not.toContain('b');
  desk.set(OFFICER, { 'row/a/gone': FLAG_DENIED });
  expect(rows()).toEqual(['a']);
  desk.set(OFFICER, { 'row/a/gone': FLAG_SET }, { 'row/a/gone': { m: mutationAt('row/a/gone') } });
  expect(rows()).toEqual([]);
  desk.set(OFFICER, { 'row/a/gone': FLAG_DENIED }, { 'row/a/gone': { m: mutationAt('row/a/gone') } });
  expect(rows()).toEqual(['a']);
});
