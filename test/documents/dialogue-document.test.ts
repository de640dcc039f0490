import { expect, test } from 'vitest';
import { dialogueDocument } from '../../src/documents/dialogue-document.ts';
import { docxParts } from '../../src/documents/word/docx-parts.ts';
import { agreedFollowUps } from '../../src/domain/dossier/readings/agreed-follow-ups.ts';
import { dialoguePaper } from '../../src/domain/papers/dialogue-paper.ts';
import type { PaperFacts } from '../../src/domain/papers/paper-facts.ts';
import { packZip } from '../../src/sheets/write/write-zip.ts';
import { NOW } from '../support/builders.ts';
import { DossierDesk } from '../support/dossiers.ts';
import { HEAD, OFFICER, POSITIONS } from '../support/people.ts';
import { wordParts } from '../support/word-parts.ts';

const facts: PaperFacts = {
  ...{ area: '52', government: 'Provinsi', units: new Map(), indicators: new Map(), planNodes: new Map() },
  ...{ targets: [], budgets: [], positions: new Map(POSITIONS.map((one) => [one.id, one])) },
  persons: new Map(
    [OFFICER, HEAD].map(({ person }) => [person, { id: person, name: `Nama ${person}`, example: false }]),
  ),
};

const talk = () => {
  const desk = new DossierDesk({
    kind: 'dialogue',
    unit: 'disdik',
    year: 2026,
    name: `${OFFICER.person}/d1`,
  });
  desk.set(HEAD, {
    ...{ day: '2026-07-02', topic: 'Semester I', minutes: 'Baris satu.\nBaris dua.' },
    ...{ 'decision/a/text': 'Data dikumpulkan per minggu' },
    ...{ 'follow/a/what': 'Menyusun format', 'follow/a/who': 'person', 'follow/a/due': '2026-07-10' },
    ...{ 'follow/b/what': 'Menambah operator', 'follow/b/who': 'superior', 'follow/b/due': '2026-07-31' },
  });
  return desk;
};
const written = ({ dossier }: DossierDesk) => {
  if (!dossier) throw new Error('Nobody has written it.');
  return dossier;
};
const paperOf = (desk: DossierDesk) => dialoguePaper(written(desk), facts, NOW, '2026-07-20');
const lateOf = (desk: DossierDesk, today: string) =>
  agreedFollowUps(written(desk), today).flatMap(({ id, isLate }) => (isLate ? [id] : []));

test('minutes go to paper with decisions, follow-ups and both confirmations; before that as a draft that nobody signed', () => {
  const desk = talk();
  expect(paperOf(desk)).toMatchObject({ isConfirmed: false, subjectAt: null, superior: { at: null } });
  expect(dialogueDocument(paperOf(desk)).mark).toBe('KONSEP');
  desk.step(HEAD, 'confirm', desk.hash);
  expect(paperOf(desk)).toMatchObject({ subjectAt: null, superior: { at: expect.any(Number) } });
  desk.step(OFFICER, 'confirm', desk.hash);
  const paper = paperOf(desk);
  expect(paper).toMatchObject({
    isConfirmed: true,
    subjectAt: expect.any(Number),
    superior: { name: `Nama ${HEAD.person}`, at: expect.any(Number) },
  });
  const document = dialogueDocument(paper);
  expect(document.mark).toBeNull();
  const { pages } = wordParts(packZip(docxParts(document)));
  for (const text of ['Baris satu.', 'Baris dua.', '1. Data dikumpulkan per minggu', 'Menyusun format'])
    expect(pages).toContain(text);
  expect(pages).toMatch(/10 Juli 2026.{0,200}terlambat, belum selesai/s);
});

test('a confirmation that was taken back signs nothing', () => {
  const desk = talk();
  desk.step(HEAD, 'confirm', desk.hash);
  desk.step(HEAD, 'reopen', undefined, 'Salah tanggal');
  expect(desk.state).toBe('draft');
  expect(paperOf(desk)).toMatchObject({ superior: { at: null } });
});

test('a follow-up is late from the day after its last one, once both confirmed it, until it is done', () => {
  const desk = talk();
  expect(lateOf(desk, '2026-07-11')).toEqual([]);
  desk.step(HEAD, 'confirm', desk.hash);
  desk.step(OFFICER, 'confirm', desk.hash);
  expect(lateOf(desk, '2026-07-10')).toEqual([]);
  expect(lateOf(desk, '2026-07-11')).toEqual(['a']);
  desk.set(OFFICER, { 'follow/a/done': '2026-07-12' });
  expect(lateOf(desk, '2026-07-20')).toEqual([]);
});
