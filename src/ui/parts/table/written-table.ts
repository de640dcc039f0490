import type { WrittenTable } from '../../../app/sheets/export-table.ts';
import { words } from '../../words/words.ts';
import type { Column } from './data-table.tsx';

/** What the page shows in one cell, lines joined. */
const shown = (cell: HTMLElement | undefined): string =>
  (cell?.innerText ?? '').replace(/\s*\n\s*/g, ' · ').trim();

/** A number as the screen writes it; one with its unit beside it stays text. */
const SHOWN_NUMBER = /^[-−+]?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/;

/** `1.234,5` as `1234.5`, `+0,5` as `0.5`: with its sign it would be kept from being run as a formula. */
export const plainNumber = (text: string): string =>
  SHOWN_NUMBER.test(text) ? text.replace(/[.+]/g, '').replace(',', '.').replace('−', '-') : text;

/**
 * The table as it stands on the page, named as the page is: what a column says in plain text, else what its cells show.
 * `note` says which filters are on.
 */
export function writtenTable<Row>(
  caption: string,
  note: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  body: HTMLTableSectionElement | null,
): WrittenTable {
  const page = shown(document.querySelector('h1') ?? undefined);
  const cellText = (row: Row, r: number, { text, numeric }: Column<Row>, c: number): string => {
    const own = text?.(row) ?? shown(body?.rows[r]?.cells[c]);
    return numeric && !text ? plainNumber(own) : own;
  };
  return {
    name: caption,
    note: [page === caption ? '' : page, note].filter((part) => part !== '').join(' · '),
    columns: columns.map(({ header, key, numeric }) => ({
      title: typeof header === 'string' ? header : key,
      kind: numeric ? 'number' : 'text',
    })),
    rows: rows.map((row, r) => columns.map((column, c) => cellText(row, r, column, c))),
    countLine: words.value.parts.rowCount(rows.length),
  };
}
