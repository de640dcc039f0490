import { type TableColumn, tableColumns } from './columns.ts';
import { type Grid, gridOf } from './grid.ts';
import { type HeaderBlock, headerBlocks, isLoneText } from './header.ts';
import { type IdentityFact, identityBlocks } from './identity.ts';
import { recordsOf, type TableRecord } from './records.ts';
import { type RowKind, rowKinds } from './row-kinds.ts';
import { type TitleFacts, titleFacts } from './title-facts.ts';
import type { Tree } from './tree.ts';
import type { Sheet } from './workbook.ts';

/** A line that stands above, below or inside a table. */
export interface SheetLine {
  readonly row: number;
  readonly text: string;
}

/** One table of a sheet, as plain data: it crosses to and from a worker. */
export interface SheetTable {
  readonly titles: readonly SheetLine[];
  readonly facts: TitleFacts;
  readonly header: HeaderBlock;
  readonly columns: readonly TableColumn[];
  /** Kind of every row below the header, footer included. */
  readonly rows: readonly { readonly row: number; readonly kind: RowKind }[];
  readonly tree: Tree;
  readonly records: readonly TableRecord[];
}

export interface SheetReading {
  readonly tables: readonly SheetTable[];
  /** Facts about the people or offices a sheet speaks of, beside its tables. */
  readonly identity: readonly IdentityFact[];
}

/** Every table of a sheet, from the top. Rules look at what forms have in common; none knows a single form. */
export function findTables(sheet: Sheet): SheetReading {
  const grid = gridOf(sheet);
  const identity = identityBlocks(grid);
  const headers = headerBlocks(grid, identity.rows);
  const starts = headers.map((header, i) => titleStart(grid, header, headers[i - 1]?.bottom ?? 0));
  const tables = headers.map((header, i) => {
    const end = i + 1 < headers.length ? (starts[i + 1] as number) - 1 : grid.rowCount;
    return tableAt(grid, header, i === 0 ? 1 : (starts[i] as number), end, identity.rows);
  });
  const full = tables.filter(({ records }) => records.length > 0);
  return { tables: full.length > 0 ? full : tables, identity: identity.facts };
}

/** A table below another takes the lone lines directly above its header as titles. */
function titleStart(grid: Grid, header: HeaderBlock, after: number): number {
  let start = header.top;
  while (start - 1 > after && isLoneText(grid, start - 1, grid.filled(header.top)[0] ?? 1)) start -= 1;
  return start;
}

function tableAt(
  grid: Grid,
  header: HeaderBlock,
  start: number,
  end: number,
  apart: ReadonlySet<number>,
): SheetTable {
  const titles: SheetLine[] = [];
  for (let row = start; row < header.top; row += 1) {
    if (!apart.has(row)) titles.push(...linesOf(grid, row));
  }
  const columns = tableColumns(grid, header, (column) => holdsData(grid, header, column, end));
  const kinds = rowKinds({ grid, columns, from: header.bottom + 1, to: end, headerTop: header.top });
  const { tree, records } = recordsOf(grid, columns, kinds);
  for (const { kind, rows } of records) if (kind === 'recap') for (const row of rows) kinds.set(row, 'recap');
  return {
    titles,
    facts: titleFacts(titles.map(({ text }) => text)),
    header,
    columns,
    rows: [...kinds].map(([row, kind]) => ({ row, kind })),
    tree,
    records,
  };
}

const linesOf = (grid: Grid, row: number): readonly SheetLine[] =>
  grid.filled(row).map((column) => ({ row, text: grid.text(row, column) }));

/** Rows that decide whether a column without a name belongs to the table; a signature further down does not. */
const LOOKED_AT = 3;

function holdsData(grid: Grid, header: HeaderBlock, column: number, end: number): boolean {
  for (let row = header.bottom + 1; row <= Math.min(end, header.bottom + 400); row += 1) {
    const columns = grid.filled(row);
    if (columns.includes(column) && columns.length >= LOOKED_AT) return true;
  }
  return false;
}
