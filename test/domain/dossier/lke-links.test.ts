import { expect, test } from 'vitest';
import { blankDossier, blankField, type Dossier } from '../../../src/domain/dossier/dossier.ts';
import { linksOf, proposedLinks } from '../../../src/domain/dossier/readings/lke-links.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const paper = (sort: string, state = 'registered'): Dossier => ({
  ...blankDossier({ kind: 'plan-document', unit: 'disdik', year: 2026, name: sort }, state),
  fields: { sort: { ...blankField, value: sort }, title: { ...blankField, value: sort.toUpperCase() } },
});
const figure = (state: string, files: number) =>
  ({
    status: { value: { state } },
    evidence: Array.from({ length: files }, () => ({ detached: false })),
  }) as unknown as Entry;

const sources = {
  documents: [
    { id: 'a', dossier: paper('renstra'), name: 'RENSTRA' },
    { id: 'b', dossier: paper('rpjmd', 'draft'), name: 'RPJMD' },
    { id: 'c', dossier: paper('dpa'), name: 'DPA' },
  ],
  entries: [
    { id: 'e1', entry: figure('approved', 1), name: 'Imunisasi 2026' },
    { id: 'e2', entry: figure('approved', 0), name: 'Tanpa bukti' },
    { id: 'e3', entry: figure('verified', 1), name: 'Belum disetujui' },
  ],
};

test('only what is registered, or signed with evidence, is proposed, and not twice', () => {
  expect(proposedLinks('1.a.3', 2026, sources, [])).toEqual([{ target: 'dossier:a', name: 'RENSTRA' }]);
  expect(proposedLinks('1.a.3', 2026, sources, ['dossier:a'])).toEqual([]);
  expect(proposedLinks('1.c.4', 2026, sources, [])).toEqual([{ target: 'entry:e1', name: 'Imunisasi 2026' }]);
  expect(proposedLinks('4.c.5', 2026, sources, [])).toEqual([]);
});

test('a signed paper of the year or the one before speaks for its criteria', () => {
  const report = (year: number, state: string) => ({
    id: `${year}`,
    name: `LKjIP ${year}`,
    dossier: blankDossier({ kind: 'performance-report', unit: 'disdik', year, name: '' }, state),
  });
  const targets = (...documents: ReturnType<typeof report>[]) =>
    proposedLinks('3.b.6', 2026, { documents, entries: [] }, []).map(({ target }) => target);
  expect(targets(report(2025, 'issued'), report(2024, 'issued'))).toEqual(['dossier:2025']);
  expect(targets(report(2025, 'reviewed'))).toEqual([]);
});

test('a link that was taken away is none', () => {
  const fields = {
    'link/1.a.3/x': { ...blankField, value: 'dossier:a' },
    'link/1.a.3/y': { ...blankField, value: '' },
  };
  expect(linksOf({ fields }, '1.a.3')).toEqual([{ path: 'link/1.a.3/x', target: 'dossier:a' }]);
});

test('an improvement that was adopted speaks for what it changed, and for 4.c when an evaluation asked for it', () => {
  const cycle = (state: string, fields: Readonly<Record<string, string>>) => ({
    id: 'p',
    name: 'Perbaikan',
    dossier: filledDossier({ kind: 'improvement', unit: 'disdik', year: 2026, name: 'p' }, fields, state),
  });
  const speaks = (criterion: string, ...documents: ReturnType<typeof cycle>[]) =>
    proposedLinks(criterion, 2026, { documents, entries: [] }, []).length === 1;
  const adopted = cycle('adopted', { changes: 'activity', cause: 'recommendation' });
  expect(['2.c.6', '2.c.7', '2.c.9', '4.c.5'].map((one) => speaks(one, adopted))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(speaks('2.c.6', cycle('running', { changes: 'activity' }))).toBe(false);
  expect(speaks('2.c.9', cycle('abandoned', { changes: 'activity' }))).toBe(true);
});
