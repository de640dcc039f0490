import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../src/domain/sheets/date-text.ts';
import { findTables, type SheetTable } from '../../src/domain/sheets/find-tables.ts';
import { readQuantity } from '../../src/domain/sheets/quantity.ts';
import { appliedCell, columnStyle } from '../../src/domain/sheets/record-cells.ts';
import type { Sheet } from '../../src/domain/sheets/workbook.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import type { ColumnSort, Form } from './form-writer.ts';
import { form } from './forms.ts';
import { asHtml, asXlsx } from './rebuild.ts';

const sheetOf = ({ rows, merges }: Form): Sheet => ({
  name: 'acak',
  hidden: false,
  rows: rows.map((cells) => cells.map((cell) => cell || null)),
  merges,
});

/** What a person who reads the form takes from it, in the words in which it was made. */
function taken(sheet: Sheet, form: Form) {
  return findTables(sheet).tables.map((table, t) => {
    const sorts = form.tables[t]?.columns.map(({ sort }) => sort) ?? [];
    return {
      header: table.header,
      columns: table.columns.map(({ path }) => path),
      records: table.records.map((record) => ({
        row: record.rows[0],
        cells: table.columns.map((_, place) => cellOf(sheet, table, record, place, sorts[place] ?? 'text')),
      })),
    };
  });
}

function cellOf(
  sheet: Sheet,
  table: SheetTable,
  record: SheetTable['records'][number],
  place: number,
  sort: ColumnSort,
): string | null {
  const { cell, text } = appliedCell(sheet, table, record, place);
  if (sort === 'number') return null;
  if (sort === 'text' || sort === 'down') return text;
  const style = columnStyle(sheet, table, place);
  if (sort === 'day') {
    const read = readDate(cell, style.days);
    return read.kind === 'day' && !read.doubtful ? read.day : `${read.kind}: ${text}`;
  }
  const read = readQuantity(cell, style.numbers);
  if (read.kind === 'blank') return null;
  return read.kind === 'amount' && read.alternative === null ? read.amount : `${read.kind}: ${text}`;
}

const made = ({ tables }: Form) =>
  tables.map(({ header, columns, records }) => ({
    header,
    columns: columns.map(({ path }) => path),
    records,
  }));

test('any form of titles, merged headers, numbers, subtotals and several tables is read back as it was made', () => {
  fc.assert(
    fc.property(form, (one) => {
      expect(taken(sheetOf(one), one)).toEqual(made(one));
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('the same through a workbook and through a web page', async () => {
  await fc.assert(
    fc.asyncProperty(form, async (one) => {
      const width = Math.max(...one.rows.map((cells) => cells.length));
      const rows = one.rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
      for (const bytes of [await asXlsx(rows, one.merges), asHtml(rows, one.merges)]) {
        const { sheets } = await readWorkbook(bytes);
        expect(taken(sheets[0] as Sheet, one)).toEqual(made(one));
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
