import type { AriaRole, ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { LongRows } from './long-rows.tsx';
import { isLong } from './row-window.ts';
import { TableExport } from './table-export.tsx';
import { useSteadyColumns } from './use-steady-columns.ts';
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
  /** Where rows stand as text: beside the name, without its header. */
  readonly besideName?: boolean | undefined;
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
  /** On a phone each row stands as text, every cell behind its header; it remains one table for readers. */
  readonly asText?: boolean | undefined;
}

/**
 * Scrolls sideways inside itself on narrow screens, by keyboard too, unless rows stand `asText` there; header stays. Of many
 * rows only those near the screen stand in the document.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, counted, exported, empty, asText } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLTableRowElement>(null);
  const [isWhole, setWhole] = useState(false);
  const long = isLong(rows.length);
  const said = asText ? roleSaid : roleMeant;
  useSteadyColumns(head, long);
  const written = async (note: string) => {
    setWhole(true);
    await new Promise(requestAnimationFrame);
    const table = writtenTable(caption, note, columns, rows, body.current);
    setWhole(false);
    return table;
  };
  return (
    <div class={`table${asText ? ' table--text' : ''}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        class="table__scroll"
        role="group"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table role={said('table')} aria-rowcount={long ? rows.length + 1 : undefined}>
          <caption class={captionHidden ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
          <thead role={said('rowgroup')}>
            <tr ref={head} role={said('row')} aria-rowindex={long ? 1 : undefined}>
              {columns.map((column) => (
                <th
                  key={column.key}
                  role={said('columnheader')}
                  scope="col"
                  class={column.numeric ? 'numeric' : undefined}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <LongRows as="tbody" element={body} whole={isWhole} role={said('rowgroup')}>
            {rows.map((row) => (
              <TableRow key={rowKey(row)} columns={columns} row={row} said={said} />
            ))}
          </LongRows>
        </table>
      </div>
      {exported && rows.length > 0 && (
        <div class="table__foot">
          <TableExport table={() => written(exported.note)} />
        </div>
      )}
      {rows.length === 0 && empty && <div class="table__foot">{empty}</div>}
      {counted && rows.length > 0 && <p class="table__foot">{words.value.parts.rowCount(rows.length)}</p>}
    </div>
  );
}

/** Where a table is not laid out as one, browsers differ in whether they still call its parts so. */
type Said = (role: AriaRole) => AriaRole | undefined;
const roleSaid: Said = (role) => role;
const roleMeant: Said = () => undefined;

interface TableRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly said: Said;
}

function TableRow<Row>({ columns, row, said }: TableRowProps<Row>) {
  return (
    <tr role={said('row')}>
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} said={said} />
      ))}
    </tr>
  );
}

interface CellProps<Row> extends Omit<TableRowProps<Row>, 'columns'> {
  readonly column: Column<Row>;
}

function Cell<Row>({ column, row, said }: CellProps<Row>) {
  const { header, numeric, rowHeader, besideName } = column;
  const look = [numeric && 'numeric', besideName && 'table__beside'].filter(Boolean).join(' ') || undefined;
  return rowHeader ? (
    <th role={said('rowheader')} scope="row" class={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td role={said('cell')} class={look} data-label={typeof header === 'string' ? header : undefined}>
      {column.cell(row)}
    </td>
  );
}
