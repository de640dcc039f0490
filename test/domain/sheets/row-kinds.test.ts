import { expect, test } from 'vitest';
import { findTables, type SheetReading } from '../../../src/domain/sheets/find-tables.ts';

const reading = (...lines: string[]): SheetReading =>
  findTables({
    name: 'Lembar1',
    hidden: false,
    merges: [],
    rows: lines.map((line) => line.split('|').map((text) => (text === '' ? null : text))),
  });
const rowsOf = (kind: string, { tables }: SheetReading): readonly number[] =>
  tables.flatMap(({ rows }) => rows.filter((one) => one.kind === kind).map(({ row }) => row));

test('the sum below a heading is a total, an indicator that begins with the same word is not', () => {
  const accounts = reading(
    'No|Uraian|Anggaran 2024|Realisasi 2024',
    '1|PENDAPATAN DAERAH||',
    '|Pendapatan Asli Daerah|2.900.000,50|2.850.125,25',
    '|Jumlah Pendapatan|2.900.000,50|2.850.125,25',
    '2|Belanja|5.800.000,00|5.500.000,00',
    '|Belanja Operasi|5.800.000,00|5.500.000,00',
    '|Jumlah Belanja|5.800.000,00|5.500.000,00',
    '|Surplus/(Defisit)|(2.899.999,50)|(2.649.874,75)',
    '|Jumlah Total|0,00|0,00',
  );
  expect(rowsOf('total', accounts)).toEqual([4, 7, 8, 9]);
  const indicators = reading(
    'Sasaran|Indikator Kinerja|Target 2026',
    'Layanan dekat|Puskesmas terakreditasi|95',
    '|Jumlah puskesmas|175',
    '|Rata-rata lama sekolah|7,9',
  );
  expect(rowsOf('record', indicators)).toEqual([2, 3, 4]);
});

test('what an evaluation comes to stands below its rows, with or without a gap', () => {
  const evaluation = reading(
    'No|Program|Indikator|Target|Realisasi',
    '1|Program Kesehatan|Cakupan|90|88',
    'JUMLAH||||88',
    'Rata-rata capaian kinerja (%)||||97,46',
    'Predikat kinerja||||Sangat Tinggi',
    'Faktor pendorong:||||',
  );
  expect(rowsOf('record', evaluation)).toEqual([2]);
  expect(rowsOf('footer', evaluation)).toEqual([4, 5, 6]);
});

test('column numbers may stand above the names, and a scale may stand in them', () => {
  const [numbered] = reading('1|2|3', 'Kode|Program|Pagu 2026', '1.02.02|Program A|100').tables;
  expect(numbered?.header).toEqual({ top: 1, bottom: 2, numbering: 1 });
  const [scaled] = reading(
    'Kode|Program|Tahun 2025||Tahun 2026|',
    '||Target|Rp (000)|Target|Rp (000)',
    '(1)|(2)|(3)|(4)|(5)|(6)',
    '1.02.02|Program A|20 %|1.500|18 %|1.600',
  ).tables;
  expect(scaled?.header).toEqual({ top: 1, bottom: 3, numbering: 3 });
  expect(scaled?.columns.at(-1)?.path).toEqual(['Tahun 2026', 'Rp (000)']);
});
