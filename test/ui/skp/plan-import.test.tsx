import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { changesIn } from '../../../src/app/commands/skp-tables.ts';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { type EKinerjaRow, PLAN_COLUMNS } from '../../../src/domain/people/e-kinerja-table.ts';
import { PlanChanges } from '../../../src/ui/skp/plan-changes.tsx';
import { PlanLines } from '../../../src/ui/skp/plan-lines.tsx';
import { yearByDays } from '../../../src/ui/skp/year-by-days.ts';
import { NOW, orgUnit } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD, OFFICER, OTHER_HEAD, PERSONS, POSITIONS } from '../../support/people.ts';
import { pageText } from '../page-checks.ts';

const OF = { person: OFFICER.person, unit: 'disdik' };
const PLAN = { kind: 'appraisal-plan', unit: 'disdik', year: 2026, name: OFFICER.person };
const { world } = new DossierDesk(PLAN);

function seenBy(person: string, dossiers: readonly ReturnType<typeof filledDossier>[]): void {
  present.value = NOW;
  facts.value = {
    ...{ person, world, timeZone: 'Asia/Makassar', planNodes: new Map(), targets: new Map() },
    ...{ budgets: new Map(), areas: new Map() },
    units: new Map(['disdik', 'dinkes'].map((code) => [code, orgUnit(code, null)])),
    indicators: new Map([['IK-1', { code: 'IK-1', name: 'Cakupan', owner: 'disdik', frequency: 'annual' }]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    dossiers: new Map(dossiers.map((dossier) => [world.dossierId(dossier), { dossier, pending: [] }])),
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
});

const FIELDS = {
  ...{ 'row/a/result': 'Laporan', 'row/a/sort': 'main', 'row/a/time/measure': 'hari' },
  ...{ 'row/a/time/unit': 'hari', 'row/a/time/low': '5', 'row/a/time/high': '7' },
};
const ROW = ['2026', 'disdik', OFFICER.person, 'a', 'main', 'Laporan', '', 'time', '', 'hari', 'hari', '5'];
const rowsOf = (...rows: readonly (readonly string[])[]): readonly EKinerjaRow[] =>
  rows.map(
    (cells) => Object.fromEntries(PLAN_COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as EKinerjaRow,
  );

test('a table that says what the plans say changes nothing; rows of somebody else are counted', () => {
  seenBy(OFFICER.person, [filledDossier(PLAN, FIELDS, 'draft')]);
  const stranger = ROW.with(2, 'orang-lain');
  expect(changesIn(rowsOf([...ROW, '7'], [...stranger, '9']), [OF], 2026)).toEqual({ changes: [], aside: 1 });
});

test('what a table changes is shown cell by cell before it is kept; a plan that cannot be written says why', () => {
  const shown = (state: string, high: string): string => {
    seenBy(OFFICER.person, [filledDossier(PLAN, FIELDS, state)]);
    const { changes } = changesIn(rowsOf([...ROW.with(5, 'Laporan bulanan'), high]), [OF], 2026);
    return pageText(
      render(<PlanChanges changes={changes} onKeep={() => undefined} onLeave={() => undefined} />),
    );
  };
  expect(shown('draft', '9')).toMatch(
    /Hasil kerja 1 · Hasil kerja Laporan → Laporan bulanan.*Waktu: Target \(paling banyak\) 7 → 9.*Simpan 2 perubahan pada 1 rencana/,
  );
  expect(shown('agreed', '9')).toMatch(/Tidak akan disimpan. Rencana ini sudah disepakati/);
  for (const [state, high] of [
    ['agreed', '9'],
    ['draft', 'sembilan'],
  ] as const) {
    const page = shown(state, high);
    expect(page).toContain('Tidak akan disimpan.');
    expect(page).not.toMatch(/Simpan \d/);
  }
});

test('figures a position does not read are no missing figures: the mean and the year by days are left out, not made of the rest', () => {
  const plans = ['disdik', 'dinkes'].map((unit) =>
    filledDossier({ ...PLAN, unit }, { ...FIELDS, 'row/a/quantity/indicator': 'IK-1' }, 'agreed'),
  );
  const page = (person: string): string => {
    seenBy(person, plans);
    const [plan] = plans;
    return plan ? pageText(render(<PlanLines plan={plan} scores={new Map()} appraisal={null} />)) : '';
  };
  expect(page(HEAD.person)).toMatch(/Realisasi belum ada angka.*Rata-rata capaian: belum ada angka/);
  expect(page(OTHER_HEAD.person)).toMatch(
    /tidak dibaca jabatan ini \(kartu skor .*\).*Rata-rata capaian tidak dihitung di sini/,
  );
  const rated = plans.map(({ unit }) =>
    filledDossier(
      { kind: 'appraisal', unit, year: 2026, name: `${OFFICER.person}/annual` },
      { 'real/a/time': '6' },
      'draft',
    ),
  );
  const year = (person: string) => {
    seenBy(person, [...plans, ...rated]);
    const found = yearByDays(OFFICER.person, 2026, new Map());
    return [found?.whole, found?.elsewhere];
  };
  expect(year(HEAD.person)).toEqual(['100.00', []]);
  expect(year(OTHER_HEAD.person)).toEqual([null, ['disdik']]);
});
