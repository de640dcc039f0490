import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findTables } from '../../src/domain/sheets/find-tables.ts';
import { type Sheet, type SheetCell, shownText } from '../../src/domain/sheets/workbook.ts';
import { GENERAL, numberFormat, plainDecimal } from '../../src/sheets/read/number-format.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import { writeCsv } from '../../src/sheets/write/write-csv.ts';
import { writeSheet } from '../../src/sheets/write/write-sheet.ts';
import type { WrittenTable } from '../../src/sheets/write/written-table.ts';

const TABLE: WrittenTable = {
  name: 'Indikator',
  note: 'hanya IKU · Cari: mis;kin',
  columns: [
    { title: 'Kode', kind: 'text' },
    { title: 'Indikator', kind: 'text' },
    { title: 'Nilai', kind: 'number' },
  ],
  rows: [
    ['01', 'Persentase penduduk "miskin"', '11.91'],
    ['4.01.05', '=HYPERLINK("x")', '-2'],
    ['000000000000000001', 'baris satu\nbaris dua', '12345678901234567890'],
    ['3', 'kosong', ''],
  ],
  countLine: '4 baris',
};

const FORMATS = { xlsx: writeSheet, csv: async (table: WrittenTable) => writeCsv(table) } as const;

const texts = (sheet: Sheet): readonly (readonly string[])[] =>
  sheet.rows.map((row) => row.map((cell) => shownText(cell)));

const amountOf = (cell: SheetCell | null | undefined): string | null =>
  cell && typeof cell !== 'string' && cell.kind === 'number' ? cell.amount : null;

test.each(Object.entries(FORMATS))(
  '%s holds every row, the filters and how many rows there are',
  async (_, write) => {
    const { sheets } = await readWorkbook(await write(TABLE));
    const rows = texts(sheets[0] as Sheet);
    expect(rows[0]?.[0]).toBe('Indikator');
    expect(rows[1]?.[0]).toBe('hanya IKU · Cari: mis;kin');
    expect(rows.at(-1)?.[0]).toBe('4 baris');
    const body = rows.slice(4, 8);
    expect(body.map((row) => row[0])).toEqual(['01', '4.01.05', '000000000000000001', '3']);
    expect(body[0]?.[1]).toBe('Persentase penduduk "miskin"');
    expect(body[2]?.[1]).toBe('baris satu\nbaris dua');
    expect(body[2]?.[2]).toBe('12345678901234567890');
    expect(body[3]?.[2] ?? '').toBe('');
  },
);

test('numbers are numbers in a workbook, with a comma in separated text; nothing is a formula', async () => {
  const book = (await readWorkbook(await writeSheet(TABLE))).sheets[0] as Sheet;
  expect(amountOf(book.rows[4]?.[2])).toBe('11.91');
  expect(typeof book.rows[5]?.[1]).toBe('string');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(TABLE));
  expect(text.startsWith('\ufeffIndikator\r\n')).toBe(true);
  expect(text).toContain(';11,91\r\n');
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('no number shows as ###, and a text of several lines is not cut off', async () => {
  const xml = strFromU8(
    unzipSync(
      await writeSheet({
        ...TABLE,
        columns: [
          { title: 'Uraian', kind: 'text', width: 10 },
          { title: 'Nilai', kind: 'number', width: 6 },
        ],
        rows: [
          ['satu', '1234567.123456789'],
          ['Administrasi umum dan aset', '1'],
        ],
      }),
    )['xl/worksheets/sheet1.xml'] as Uint8Array,
  );
  // 1.234.567,123456789 has 19 characters.
  expect(Number(/max="2" width="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThanOrEqual(19);
  expect(/<row ht="(\d+)"><c t="inlineStr"[^>]*><is><t[^>]*>Administrasi/.exec(xml)?.[1]).toBe('45');
  expect(xml).toMatch(/<row><c [^>]*><is><t[^>]*>satu/);
});

test('names and filters that people wrote are no formulas either', () => {
  const hostile = {
    ...TABLE,
    name: '=1+1',
    note: '@SUM(1)',
    columns: [{ title: '+x', kind: 'text' }],
  } as const;
  const text = new TextDecoder().decode(writeCsv({ ...hostile, rows: [] }));
  expect(text.split('\r\n').slice(0, 4)).toEqual(["'=1+1", "'@SUM(1)", '', "'+x"]);
});

test('a page or a workbook made to keep the reader busy is read in the time its length takes', async () => {
  const blanks = '\u00a0'.repeat(300_000);
  const page = new TextEncoder().encode(`<table><tr><td>a${blanks}b</td></tr></table>`);
  expect(texts((await readWorkbook(page)).sheets[0] as Sheet)).toEqual([['a b']]);
  expect(plainDecimal(`${'1'.repeat(300_000)}x`)).toBeNull();
  expect(numberFormat(164, '['.repeat(300_000))).toEqual(GENERAL);
});

test('what was saved can be brought back: the table is found again under title and filters', async () => {
  const { sheets } = await readWorkbook(await writeSheet(TABLE));
  const { tables } = findTables(sheets[0] as Sheet);
  expect(tables[0]?.columns.map(({ path }) => path.join(' '))).toEqual(['Kode', 'Indikator', 'Nilai']);
  expect(tables[0]?.records).toHaveLength(4);
});
