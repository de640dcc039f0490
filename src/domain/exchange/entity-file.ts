import type { Sourced } from '../indicator.ts';
import { type Cell, looseCell, optional, textCell, yesNoCell } from './cell.ts';

export interface Column<V> {
  readonly header: string;
  readonly cell: Cell<V>;
}

/** One column per property; their order is the order in the file. */
export type Columns<Row> = { readonly [K in keyof Row]-?: Column<Row[K]> };

/** Something wrong within one row, whatever the other rows say. */
export interface RowFinding {
  readonly field: string;
  readonly reason: string;
}

/** How one entity stands in its file. `toEntity(toRow(e))` is `e`. */
interface Layout<E, Row> {
  readonly file: string;
  readonly columns: Columns<Row>;
  /** Headers whose cells together name a row; no two rows of the file share them. */
  readonly keyHeaders: readonly string[];
  readonly check: (row: Row) => readonly RowFinding[];
  readonly toEntity: (row: Row) => E;
  readonly toRow: (entity: E) => Row;
}

export type RowReading<E> =
  | { readonly ok: true; readonly entity: E }
  | { readonly ok: false; readonly findings: readonly RowFinding[] };

/** A layout whose row type nobody else needs to know. */
export interface EntityFile<E> {
  readonly file: string;
  readonly headers: readonly string[];
  readonly keyHeaders: readonly string[];
  /** `cellOf` gives the text under a header, null when the row or the file lacks that column. */
  readonly read: (cellOf: (header: string) => string | null) => RowReading<E>;
  readonly write: (entity: E) => string[];
}

/** A file of the exchange format from its layout. Reading a row gives the entity or every finding in it, never a part. */
export function entityFile<E, Row>(layout: Layout<E, Row>): EntityFile<E> {
  const columns = Object.entries(layout.columns) as [keyof Row, Column<Row[keyof Row]>][];
  return {
    file: layout.file,
    headers: columns.map(([, { header }]) => header),
    keyHeaders: layout.keyHeaders,
    read: (cellOf) => {
      const row: Partial<Row> = {};
      const findings: RowFinding[] = [];
      for (const [property, { header, cell }] of columns) {
        const text = cellOf(header);
        if (text === null) continue;
        const reading = cell.read(text);
        if (reading.ok) row[property] = reading.value;
        else findings.push({ field: header, reason: reading.reason });
      }
      const complete = columns.every(([property]) => property in row);
      if (complete) findings.push(...layout.check(row as Row));
      return complete && findings.length === 0
        ? { ok: true, entity: layout.toEntity(row as Row) }
        : { ok: false, findings };
    },
    write: (entity) => {
      const row = layout.toRow(entity);
      return columns.map(([property, { cell }]) => cell.write(row[property]));
    },
  };
}

export const column = <V>(header: string, cell: Cell<V>): Column<V> => ({ header, cell });

/** The last four columns of every file. */
export const SOURCE_COLUMNS: Columns<Sourced> = {
  source: column('source', {
    ...textCell,
    read: (text) =>
      text.trim() === '' ? { ok: false, reason: 'Sumber wajib disebut.' } : textCell.read(text),
  }),
  verified: column('verified', yesNoCell),
  note: column('note', optional(looseCell)),
  example: column('example', yesNoCell),
};

export const itself = <E>(entity: E): E => entity;
/** For rows in which every cell may stand beside every other. */
export const nothingMore = (): readonly RowFinding[] => [];
