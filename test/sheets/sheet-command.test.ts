import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { kinerja } from '../support/command-line.ts';

const root = join(import.meta.dirname, '../..');
const layout = (file: string) => join(root, 'test/samples/sheets', file);
const dataDir = mkdtempSync(join(tmpdir(), 'kinerja-sheets-'));

interface Shown {
  readonly rows: readonly {
    readonly entity: string;
    readonly kind: string;
    readonly after: Record<string, unknown>;
  }[];
  readonly problems: readonly { readonly address: string; readonly reason: string }[];
}

async function shown(file: string, ...more: string[]): Promise<Shown> {
  const { out } = await kinerja(dataDir, 'sheet', layout(file), '--json', ...more);
  return JSON.parse(out) as Shown;
}

const ceilings = ({ rows }: Shown, level: string) =>
  rows
    .filter(({ after }) => after.level === level && after.stage !== 'cash-plan')
    .map(({ after }) => after.ceiling);

beforeAll(async () => {
  await kinerja(dataDir, 'import', join(root, 'src/data/ntb'), '--tenant', 'ntb', '--name', 'NTB');
});

test('a flat table of accounts is added up to its sub-activities and the cash plan of their months', async () => {
  const seen = await shown('01-sipd-dpa-datar.csv', '--kind', 'budgets');
  expect(ceilings(seen, 'sub-activity')).toEqual(['509547700', '250000000']);
  expect(ceilings(seen, 'programme')).toEqual(['759547700']);
  expect(seen.rows.every(({ after }) => after.unit === 'BRO-HUKUM')).toBe(true);
  const planned = seen.rows.filter(
    ({ after }) => after.stage === 'cash-plan' && after.level === 'sub-activity',
  );
  expect(planned).toHaveLength(24);
  // The plan until the end of the year is the ceiling: its months were added up.
  const atEnd = planned.filter(({ after }) => String(after.asOf).endsWith('-12-31'));
  expect(atEnd.map(({ after }) => after.ceiling)).toEqual(ceilings(seen, 'sub-activity'));
});

test('a tree is taken as printed, each level once', async () => {
  const renja = await shown('03-sipd-renja-17-kolom.csv', '--kind', 'budgets');
  expect(ceilings(renja, 'sub-activity')).toEqual(['1165317200', '250000000']);
  const rfk = await shown('13-rfk-sub-kegiatan.csv', '--kind', 'budgets');
  expect(ceilings(rfk, 'sub-activity')).toEqual(['509547700', '250000000']);
  const last = rfk.rows.findLast(({ after }) => after.stage === 'in-year');
  expect(last?.after).toMatchObject({ realized: '181000000', asOf: '2021-09-30' });
});

test('quarters are taken, the sum that the form makes of them is not', async () => {
  const seen = await shown('09-pemantauan-rencana-aksi-39-kolom.csv', '--kind', 'realizations');
  expect(seen.rows.map(({ after }) => after.period)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3']);
  expect(seen.problems.map(({ address }) => address)).toEqual(['C12']);
});

test('a person without number, a vacant position and four ways to write a number', async () => {
  const seen = await shown('14-daftar-pegawai.csv', '--unit', 'BIRO-HUKUM', '--role', 'officer');
  const people = seen.rows.filter(({ entity }) => entity === 'people');
  expect(people.map(({ after }) => after.employeeNumber ?? null)).toEqual([
    '000000000000000001',
    '000000000000000002',
    '000000000000000003',
    '000000000000000004',
    null,
  ]);
});

test('one refused cell and nothing is stored', async () => {
  const ran = await kinerja(dataDir, 'sheet', layout('06-iku.csv'), '--kind', 'targets', '--apply');
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('C14');
  expect(ran.out).toContain('tidak ada yang diubah');
});

test('an import is stored, is the same the second time, and is taken back whole', async () => {
  const file = layout('13-rfk-sub-kegiatan.csv');
  const stored = await kinerja(dataDir, 'sheet', file, '--apply');
  expect(stored.code).toBe(0);
  const again = await shown('13-rfk-sub-kegiatan.csv');
  expect(new Set(again.rows.map(({ kind }) => kind))).toEqual(new Set(['same']));
  const id = /sheet undo (\w+)/.exec(stored.out)?.[1] ?? '';
  expect((await kinerja(dataDir, 'sheet', 'undo', id)).code).toBe(0);
  const after = await shown('13-rfk-sub-kegiatan.csv');
  expect(new Set(after.rows.map(({ kind }) => kind))).toEqual(new Set(['added']));
});

test('a number with two readings is refused with both, at its address', async () => {
  const file = join(dataDir, 'sasaran.csv');
  writeFileSync(file, 'No,Indikator,Satuan,Target 2030\n1,Persentase penduduk miskin,%,1.250\n');
  const { code, out } = await kinerja(dataDir, 'sheet', file, '--kind', 'targets');
  expect(code).toBe(1);
  expect(out).toMatch(/D2\t.*1250 atau 1\.25/);
});

test('accounts are not taken for programmes', async () => {
  const file = join(dataDir, 'lra.csv');
  writeFileSync(
    file,
    'Kode,Uraian,Anggaran 2025,Realisasi 2025\n4,PENDAPATAN,900,700\n4.1.01,Pajak,900,700\n',
  );
  const { out } = await kinerja(dataDir, 'sheet', file, '--kind', 'budgets');
  expect(out).toMatch(/A3\t.*"4\.1\.01" bukan kode program/);
  expect(out).not.toMatch(/added/);
});

test('new indicators of a table that names no unit are refused with what to say, not with an empty name', async () => {
  const file = join(dataDir, 'indikator.csv');
  writeFileSync(file, 'No,Indikator,Satuan,Definisi\n1,Antrean terpanjang,menit,Waktu tunggu\n');
  const { out } = await kinerja(dataDir, 'sheet', file, '--kind', 'indicators');
  expect(out).toMatch(/B2\t.*Unitnya tidak disebut.*--unit/);
});

test('a list of people without a role or a known unit is refused at its cells', async () => {
  const file = layout('14-daftar-pegawai.csv');
  const ran = await kinerja(dataDir, 'sheet', file, '--apply');
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/B7\t.*Bagian Perundang-undangan.*tidak dikenal/);
  const placed = await kinerja(dataDir, 'sheet', file, '--unit', 'BIRO-HUKUM', '--apply');
  expect(placed.code).toBe(1);
  expect(placed.out).toMatch(/D6\t.*Perannya tidak disebut/);
});
