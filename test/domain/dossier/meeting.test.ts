import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import {
  decidedDirectives,
  itemFields,
  proposedItems,
} from '../../../src/domain/dossier/readings/meetings.ts';
import { DAY, NOW } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { GOVERNOR, HEAD, OFFICER, OTHER_HEAD, OTHER_OFFICER, VERIFIER } from '../../support/people.ts';

const ISO = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
const key = { kind: 'meeting', unit: 'disdik', year: 2026, name: 'q2' };
const RED = {
  id: 'red-1',
  reason: 'red',
  text: 'IK-1 di bawah target',
  indicator: 'IK-1',
  area: '52',
} as const;

const minutes = {
  day: ISO(NOW),
  chair: HEAD.id,
  'present/kepala': HEAD.id,
  'present/petugas': OFFICER.id,
  ...itemFields([RED]),
  'item/red-1/said': 'Data terlambat.',
  'decision/d1/item': 'red-1',
  'decision/d1/text': 'Perbaiki cara mengumpulkan data.',
  'decision/d1/unit': 'disdik',
  'decision/d1/to': OFFICER.id,
  'decision/d1/due': ISO(NOW + 9 * DAY),
};

function drafted(change: Readonly<Record<string, string>> = {}) {
  const desk = new DossierDesk(key);
  desk.set(VERIFIER, { ...minutes, ...change });
  return desk;
}

test('a unit writes its minutes, and only the chair named in them closes what he has seen', () => {
  const desk = drafted();
  for (const other of [OFFICER, VERIFIER, OTHER_HEAD, GOVERNOR])
    expect(desk.step(other, 'close', desk.hash)).toMatchObject({ problem: { code: 'forbidden' } });
  expect(desk.step(HEAD, 'close', 'another')).toMatchObject({ problem: { code: 'stale-content' } });
  expect(desk.step(HEAD, 'close', desk.hash).outcome).toBe('ok');
  expect(desk.set(VERIFIER, { place: 'Aula' })).toMatchObject({ problem: { code: 'step-not-now' } });
  expect(desk.step(HEAD, 'correct', null, 'Salah tanggal').outcome).toBe('ok');
  for (const other of [OTHER_OFFICER, OTHER_HEAD])
    expect(new DossierDesk(key).set(other, minutes)).toMatchObject({ problem: { code: 'forbidden' } });
});

test('minutes without a day, people or whole decisions, or of a day to come, are not closed', () => {
  const close = (change: Readonly<Record<string, string>>) => {
    const desk = drafted(change);
    return desk.step(HEAD, 'close', desk.hash);
  };
  expect(close({ day: '' })).toMatchObject({ problem: { fields: ['day'] } });
  expect(close({ 'present/kepala': '', 'present/petugas': '' })).toMatchObject({
    problem: { fields: ['present'] },
  });
  expect(close({ 'decision/d1/due': '' })).toMatchObject({ problem: { fields: ['decision/d1/due'] } });
  expect(close({ day: ISO(NOW + DAY) })).toMatchObject({ problem: { code: 'outside-window' } });
  expect(close({ 'decision/d1/due': '', 'decision/d1/gone': 'yes' }).outcome).toBe('ok');
});

test('what was decided is a directive of the chair that can be given as it stands, and is about the figure', () => {
  const [made] = decidedDirectives(drafted().dossier as Dossier, 'rapat-id');
  const desk = new DossierDesk(made?.key as never);
  desk.set(HEAD, made?.fields ?? {});
  expect(desk.step(HEAD, 'give', desk.hash).outcome).toBe('ok');
  expect(made?.fields).toMatchObject({ about: 'figure', indicator: 'IK-1', area: '52', meeting: 'rapat-id' });
  const [plain] = decidedDirectives(drafted({ 'decision/d1/item': '' }).dossier as Dossier, 'x');
  expect(plain?.fields).toMatchObject({ about: 'unit', subject: 'disdik' });
});

test('the data never put a matter on the agenda twice, nor one that was taken off', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 8 });
  fc.assert(
    fc.property(ids, ids, fc.boolean(), (standing, found, isGone) => {
      const items = (some: readonly string[]) => some.map((id) => ({ ...RED, id }));
      const desk = new DossierDesk(key);
      desk.set(VERIFIER, { place: 'Aula', ...itemFields(items(standing)) });
      if (isGone && standing[0]) desk.set(VERIFIER, { [`item/${standing[0]}/gone`]: 'yes' });
      const proposed = proposedItems(desk.dossier as Dossier, items(found)).map(({ id }) => id);
      expect(proposed).toEqual(found.filter((id) => !standing.includes(id)));
    }),
    { numRuns: 50 },
  );
});
