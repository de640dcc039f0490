import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { ATTENDANCE_COLUMNS, attendanceMonths } from '../../../src/domain/people/attendance-table.ts';
import {
  E_KINERJA_COLUMNS,
  type EKinerjaRow,
  eKinerjaRows,
  namedRows,
  PLAN_COLUMNS,
  planTexts,
} from '../../../src/domain/people/e-kinerja-table.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { OFFICER } from '../../support/people.ts';

const KEY = { kind: 'appraisal-plan', unit: 'disdik', year: 2026, name: OFFICER.person };
const OF = { person: OFFICER.person, unit: 'disdik', year: 2026 };
const FIGURES = {
  person: {
    ...{ nip: '198001011995031001', nama: 'Pegawai', hasil: 'Di atas ekspektasi', perilaku: '' },
    ...{ predikat: 'Sangat Baik', nip_penilai: '', nama_penilai: 'Kepala' },
  },
  aspect: (line: string) => ({
    ...{
      hasil_atasan: `atasan ${line}`,
      nama_indikator: 'Cakupan',
      target: '90 %',
      realisasi: '87',
      alasan_realisasi: '',
    },
  }),
};

function plan(): Dossier {
  const desk = new DossierDesk(KEY);
  desk.set(OFFICER, {
    'row/a/result': 'Layanan; "cepat"',
    'row/a/sort': 'main',
    'row/a/serves': 'node-1',
    'row/a/quantity/indicator': 'IK-1',
    'row/a/time/measure': 'Hari',
    'row/a/time/low': '5',
    'row/a/time/less': 'yes',
    'row/b/result': 'Tugas lain',
    'row/b/sort': 'additional',
    'row/b/quality/measure': 'Nilai',
    'row/b/quality/low': '80',
  });
  return desk.dossier as Dossier;
}

const cellsOf = (rows: readonly EKinerjaRow[]) => [
  ['Tabel SKP'],
  [...E_KINERJA_COLUMNS],
  ...rows.map((row) => E_KINERJA_COLUMNS.map((column) => row[column])),
  ['3 baris'],
];

test('a plan goes out and comes back without a difference, and builds the same plan from nothing', () => {
  const before = plan();
  const read = namedRows(cellsOf(eKinerjaRows(before, OFFICER.person, FIGURES)), PLAN_COLUMNS);
  if ('fault' in read) throw new Error(read.fault.code);
  const rows = read.rows as readonly EKinerjaRow[];
  expect(rows).toHaveLength(3);
  expect(planTexts(rows, OF, before)).toEqual({});
  const desk = new DossierDesk(KEY);
  expect(desk.set(OFFICER, planTexts(rows, OF, null)).outcome).toBe('ok');
  expect(eKinerjaRows(desk.dossier as Dossier, OFFICER.person, FIGURES)).toEqual(
    eKinerjaRows(before, OFFICER.person, FIGURES),
  );
  expect(planTexts(rows, { ...OF, person: 'orang-lain' }, null)).toEqual({});
});

test('a table without its columns is refused with their names', () => {
  expect(namedRows([['tahun', 'unit']], ['tahun', 'unit', 'pegawai'])).toEqual({
    fault: { code: 'columns-missing', columns: ['pegawai'] },
  });
  expect(namedRows([['tahun', 'unit']], ['tahun', 'unit'])).toEqual({ fault: { code: 'no-rows' } });
});

test('attendance is read by month; a row that cannot be read is left out whole and named', () => {
  const row = (change: Record<string, string>) => ({
    ...Object.fromEntries(ATTENDANCE_COLUMNS.map((one) => [one, ''])),
    pegawai: 'p-1',
    bulan: '2026-07',
    dasar_tpp: '5000000',
    absent: '2',
    ...change,
  });
  const { months, unread } = attendanceMonths([row({}), row({ absent: 'dua' }), row({ bulan: 'Juli' })]);
  expect(unread).toEqual([2, 3]);
  expect(months).toMatchObject([{ person: 'p-1', year: 2026, month: '07' }]);
  expect(months[0]?.fields).toMatchObject({ base: '5000000', 'count/absent': '2', 'count/late-1': '0' });
});
