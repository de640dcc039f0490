import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { allowanceTable, attendanceKey } from '../../../src/ui/skp/allowance-table.ts';
import { LateFollowUps } from '../../../src/ui/skp/late-follow-ups.tsx';
import { DAY, NOW, orgUnit } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD, OFFICER, OTHER_HEAD, PERSONS, POSITIONS, SECOND_OFFICER } from '../../support/people.ts';
import { pageText } from '../page-checks.ts';

const TALK = { kind: 'dialogue', unit: 'disdik', year: 2026, name: `${OFFICER.person}/d1` };
const { world } = new DossierDesk(TALK);

function seenBy(person: string, dossiers: readonly ReturnType<typeof filledDossier>[]): void {
  present.value = NOW + 30 * DAY;
  facts.value = {
    person,
    world,
    timeZone: 'Asia/Makassar',
    units: new Map([['disdik', orgUnit('disdik', null)]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, { ...one, employeeNumber: '000000000000000001' }])),
    dossiers: new Map(dossiers.map((dossier) => [world.dossierId(dossier), { dossier }])),
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
});

test('a late follow-up is named to the person and to whoever leads, and to no third person', () => {
  const talk = filledDossier(
    TALK,
    { 'follow/a/what': 'Menyusun format', 'follow/a/who': 'person', 'follow/a/due': '2026-07-10' },
    'confirmed',
  );
  const told = [OFFICER, HEAD, SECOND_OFFICER, OTHER_HEAD].map(({ person }) => {
    seenBy(person, [talk]);
    return pageText(render(<LateFollowUps />)).includes('Menyusun format');
  });
  expect(told).toEqual([true, true, false, false]);
});

test('the table for payroll names the unit, both parts and the reason of each', () => {
  const of = { person: OFFICER.person, unit: 'disdik' };
  const month = filledDossier(
    attendanceKey(of, 2026, '06'),
    { base: '5000000', 'count/absent': '1', 'count/late-1': '2' },
    'draft',
  );
  seenBy(HEAD.person, [month]);
  const { columns, rows } = allowanceTable([of], 2026, '06', new Map());
  expect(columns.map(({ title }) => title).join(' ')).toBe(
    'pegawai nip nama kode_unit nama_unit bulan dasar_tpp porsi_kinerja kinerja_persen alasan_kinerja porsi_disiplin potongan_kehadiran alasan_potongan faktor usulan_rupiah keterangan',
  );
  const [row] = rows.map((cells) => Object.fromEntries(columns.map(({ title }, i) => [title, cells[i]])));
  expect(row).toMatchObject({
    nip: '000000000000000001',
    kode_unit: 'disdik',
    nama_unit: orgUnit('disdik', null).name,
    porsi_kinerja: '0.6',
    kinerja_persen: '',
    alasan_kinerja: 'Belum ada rencana SKP',
    // 1 × 0.03 + 2 × 0.005
    potongan_kehadiran: '0.0400',
    alasan_potongan: 'Tanpa keterangan, per hari: 1 × 0,03; Terlambat 1–30 menit: 2 × 0,005',
    usulan_rupiah: '',
    keterangan: 'Capaian kinerja belum ada',
  });
});

test('who does not read the figures a plan is measured by proposes no allowance from the rest, and says where it is', () => {
  const of = { person: OFFICER.person, unit: 'disdik' };
  const month = filledDossier(attendanceKey(of, 2026, '06'), { base: '5000000' }, 'draft');
  const plan = filledDossier(
    { kind: 'appraisal-plan', unit: 'disdik', year: 2026, name: OFFICER.person },
    { 'row/a/quantity/indicator': 'IK-1', 'row/b/time/measure': 'Hari', 'row/b/time/low': '5' },
    'agreed',
  );
  const told = { 'real/b/time': '5' };
  const rated = filledDossier(
    { ...plan, kind: 'appraisal', name: `${OFFICER.person}/annual` },
    told,
    'rated',
  );
  const rowFor = (person: string) => {
    seenBy(person, [month, plan, rated]);
    const known = facts.value as Facts;
    facts.value = { ...known, indicators: new Map([['IK-1', { code: 'IK-1', owner: 'disdik' }]]) } as never;
    const { columns, rows } = allowanceTable([of], 2026, '06', new Map());
    return Object.fromEntries(columns.map(({ title }, i) => [title, rows[0]?.[i]]));
  };
  expect(rowFor(HEAD.person).kinerja_persen).not.toBe('');
  const elsewhere = rowFor(OTHER_HEAD.person);
  expect(elsewhere).toMatchObject({ kinerja_persen: '', usulan_rupiah: '' });
  expect(elsewhere.alasan_kinerja).toMatch(/tidak dibaca jabatan ini/);
});
