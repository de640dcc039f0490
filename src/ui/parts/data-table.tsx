import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import { TableExport } from './table-export.tsx';
import { writtenTable } from './written-table.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly numeric?: boolean | undefined;
  /** What it says outside the page: plain text, for numbers a decimal. Without it the shown text is taken. */
  readonly text?: ((row: Row) => string) | undefined;
  /** The column that names the row. */
  readonly rowHeader?: boolean | undefined;
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** Spoken only; the page already shows a title. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Says how many rows there are under the table. */
  readonly counted?: boolean | undefined;
  /** Offers the table as a file, as it stands. */
  readonly exported?: { readonly note: string } | undefined;
  /** Sentence in place of rows. */
  readonly empty?: ComponentChildren;
}

/** Scrolls sideways inside itself on narrow screens, by keyboard too; header stays. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, counted, exported, empty } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    <div class="table">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        class="table__scroll"
        role="group"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table>
          <caption class={captionHidden ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" class={column.numeric ? 'numeric' : undefined}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {exported && rows.length > 0 && (
        <div class="table__foot">
          <TableExport table={() => writtenTable(caption, exported.note, columns, rows, body.current)} />
        </div>
      )}
      {rows.length === 0 && empty && <div class="table__foot">{empty}</div>}
      {counted && rows.length > 0 && <p class="table__foot">{words.value.parts.rowCount(rows.length)}</p>}
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const look = column.numeric ? 'numeric' : undefined;
  return column.rowHeader ? (
    <th scope="row" class={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={look}>{column.cell(row)}</td>
  );
}
