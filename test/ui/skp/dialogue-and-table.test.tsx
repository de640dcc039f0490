import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { handed } from '../../../src/app/live/handed.ts';
import { DialoguePart } from '../../../src/ui/skp/dialogue-part.tsx';
import { plansTable } from '../../../src/ui/skp/skp-tables.ts';
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
    units: new Map([['disdik', orgUnit('disdik', null)]]),
    indicators: new Map([['IK-1', { code: 'IK-1', name: 'Cakupan', owner: 'disdik', frequency: 'annual' }]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    dossiers: new Map(dossiers.map((dossier) => [world.dossierId(dossier), { dossier }])),
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
  handed.value = [];
});

test('minutes that were handed over have their paper as those that came by the endpoint have', () => {
  const minutes = filledDossier(
    { ...PLAN, kind: 'dialogue', name: `${OFFICER.person}/d1` },
    { day: '2026-07-02', minutes: 'Dibahas berdua.' },
    'half',
  );
  seenBy(OFFICER.person, []);
  handed.value = [minutes];
  expect(pageText(render(<DialoguePart of={OF} year={2026} />))).toMatch(
    /Diserahkan kepada Anda oleh .*Cetak atau unduh Word/,
  );
});

test('the table for e-Kinerja says why a result has no figure: whoever makes it does not read it, or nobody measured', () => {
  const plan = filledDossier(
    PLAN,
    { 'row/a/result': 'Kunjungan', 'row/a/quantity/indicator': 'IK-1', 'row/a/time/measure': 'Hari' },
    'agreed',
  );
  const reasonsFor = (person: string) => {
    seenBy(person, [plan]);
    const { columns, rows } = plansTable([OF], 2026, new Map(), NOW);
    const at = (title: string) => columns.findIndex((one) => one.title === title);
    return rows.map((row) => [row[at('aspek')], row[at('realisasi')], row[at('alasan_realisasi')]]);
  };
  expect(reasonsFor(HEAD.person)).toEqual([
    ['quantity', '', 'belum ada angka'],
    ['time', '', 'belum ada angka'],
  ]);
  expect(reasonsFor(OTHER_HEAD.person)).toEqual([
    ['quantity', '', expect.stringMatching(/^Angka .* tidak dibaca jabatan ini/)],
    ['time', '', 'belum ada angka'],
  ]);
});
