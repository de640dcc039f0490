import type { ComponentChildren } from 'preact';
import { words } from '../words/words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly numeric?: boolean | undefined;
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
  /** Sentence in place of rows. */
  readonly empty?: ComponentChildren;
}

/** Scrolls sideways inside itself on narrow screens, by keyboard too; header stays. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, counted, empty } = props;
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
          <tbody>
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
