import { expect, test } from 'vitest';
import type { EntryDetail } from '../../../src/app/facts/detail.ts';
import type { Facts, SeenEntry } from '../../../src/app/facts/facts.ts';
import { openCandidates } from '../../../src/domain/entry.ts';
import { conflictView } from '../../../src/ui/review/conflict-view.ts';
import { inboxView } from '../../../src/ui/review/inbox-view.ts';
import { ntbFacts } from '../overview/ntb-facts.ts';

const facts: Facts = await ntbFacts();
const disputed = [...facts.entries.values()].find(
  ({ entry }) => entry.indicator === 'UHH-LAMA' && openCandidates(entry).length > 0,
) as SeenEntry;

test('two published figures are told apart by their publications, and nobody is said to have filled them in', () => {
  const indicator = facts.indicators.get(disputed.entry.indicator);
  const detail = {
    seen: disputed,
    indicator,
    unitName: '',
    may: [],
    target: null,
  } as unknown as EntryDetail;
  const tools = { actor: () => ({ name: '', role: null, unit: null, capacity: 'import' }) as const };
  const view = conflictView(detail, { ...tools, moment: () => 'hari ini', scores: null });
  expect(view?.intro.join('')).toMatch(/^Ada angka berbeda dari sumber terbit/);
  expect(view?.options.map(({ value, source }) => [value, source])).toEqual([
    ['65,87', 'https://sumbawabaratkab.bps.go.id/id/pressrelease/2020/06/05/227/'],
    ['65,75', 'LKPJ 2023 (dikutip tanpa alamat)'],
  ]);
  for (const option of view?.options ?? []) {
    expect(option).toMatchObject({ who: null, evidence: null, filled: 'Dimuat hari ini' });
  }
});

test('the list of what waits says of a loaded figure that it was loaded', () => {
  const view = inboxView({
    facts,
    inbox: { waiting: [], reopenings: [], late: [] },
    conflicts: [{ seen: disputed, mayResolve: true }],
    decisions: [],
    refusals: [],
    plausibilities: new Map(),
    duty: 'approve',
    subtitle: '',
    recent: () => '16.55',
  } as unknown as Parameters<typeof inboxView>[0]);
  expect(view.waiting[0]?.detail).toBe('2018 · dari sumber terbit · dimuat 16.55');
});
