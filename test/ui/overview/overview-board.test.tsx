import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { overviewOf } from '../../../src/app/facts/overview-of.ts';
import { OverviewBoard } from '../../../src/ui/overview/overview-board.tsx';
import { halfYearEnds } from '../../../src/ui/overview/overview-filters.tsx';
import { type OverviewView, overviewView } from '../../../src/ui/overview/overview-view.ts';
import { addressOf } from '../../../src/ui/parts/use-query.ts';
import { Changed } from '../../../src/ui/parts/value/changes.tsx';
import { changedCodes } from '../../../src/ui/parts/value/use-changed.ts';
import { DIRECT, namesOf, ntbFacts, TODAY } from './ntb-facts.ts';

let facts: Facts;
let view: OverviewView;

beforeAll(async () => {
  facts = await ntbFacts();
  const overview = await overviewOf(DIRECT, facts, { plan: 'RPJMD-NTB-2025-2029', day: null, at: TODAY });
  view = overviewView(overview, facts.targets, namesOf(facts), 2026);
});

const drawn = (changed: readonly string[] = []): string =>
  renderToString(
    <Changed.Provider value={new Set(changed)}>
      <OverviewBoard view={view} year={2026} />
    </Changed.Provider>,
  );

test('nothing on the overview carries an inline style', () => {
  expect(drawn()).not.toMatch(/\sstyle=/);
});

test('the mission without a source says that it is neither zero nor red', () => {
  expect(drawn()).toContain('bukan nol, bukan merah');
});

test('every cell is one link to its indicator and every mission one to its page', () => {
  const html = drawn();
  expect(html).toContain('href="/indikator/JALAN-MANTAP"');
  for (const { href } of view.rows) expect(html).toContain(`href="${href}"`);
});

test('the pace of spending has a table with the same points', () => {
  const html = drawn();
  for (const { share, even } of view.pace?.points ?? []) {
    expect(html).toContain(share);
    expect(html).toContain(even);
  }
});

test('the budget of an earlier year says that this year has no figure yet', () => {
  expect(drawn()).toContain('Tahun 2026 belum punya angka serapan.');
});

test('a figure that arrived a moment ago is marked in words, the others are not', () => {
  expect(drawn().match(/baru berubah/g)).toBeNull();
  expect(drawn(['GINI']).match(/baru berubah/g)).toHaveLength(1);
});

test('the first picture of a screen is no change, a new stamp is one', () => {
  const now = [{ code: 'A', name: 'A', stamp: '2' }];
  expect(changedCodes(null, now)).toEqual([]);
  expect(changedCodes(new Map([['A', '2']]), now)).toEqual([]);
  expect(changedCodes(new Map([['A', '1']]), now)).toEqual(now);
});

test('filters that are not set leave no trace in the address', () => {
  expect(addressOf('/ikhtisar', { posisi: '', rencana: null })).toBe('/ikhtisar');
  expect(addressOf('/ikhtisar', { posisi: '2025-12-31' })).toBe('/ikhtisar?posisi=2025-12-31');
});

test('positions to choose from are ends of half-years that are over', () => {
  expect(halfYearEnds('2026-11-22', 3)).toEqual(['2026-06-30', '2025-12-31', '2025-06-30']);
});
