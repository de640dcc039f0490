import { expect, test } from 'vitest';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { en } from '../../../src/ui/words/en.ts';
import { id } from '../../../src/ui/words/id.ts';

/** Paths of all sentences; a function counts as one. */
function paths(value: unknown, at = ''): string[] {
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`));
}

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(sentences);
}

test('both languages have the same sentences', () => {
  expect(paths(en).toSorted()).toEqual(paths(id).toSorted());
});

test('no Indonesian sentence apologises, exclaims or shows a code', () => {
  const forbidden = sentences(id).filter((text) => /\bmaaf\b|\bups\b|!|\bundefined\b/i.test(text));
  expect(forbidden).toEqual([]);
});

test('a class is called the same on every screen as in the rules, the papers and on the wall', () => {
  const bounds = DEFAULT_PACK.classes.bounds.toSorted((a, b) => a.threads - b.threads);
  expect(id.status.classes.slice(1)).toEqual(bounds.map(({ label }) => label));
});

test('the states speak in the words of the design language', () => {
  expect(id.states.offline('08.12', 3)).toEqual({
    title: 'Tanpa sinyal sejak 08.12',
    body: 'Anda tetap bisa mengisi. 3 kiriman berangkat sendiri saat ada sinyal.',
  });
  expect(id.states.full('52.619', 'photo').body).toBe(
    'Perangkat penuh. Angka 52.619 sudah aman. Kosongkan ruang, lalu ambil foto lagi.',
  );
  expect(Object.values(id.states.full('', 'file')).join()).not.toMatch(/foto/i);
  // A document too may find no room, and whoever chose it is told so of a document.
  expect(id.entry.evidenceProblems.failed).not.toMatch(/foto/i);
  expect(Object.values(id.status.receiptSteps)).toEqual([
    'Di perangkat ini',
    'Terkirim',
    'Diterima',
    'Diverifikasi',
    'Disetujui',
  ]);
});
