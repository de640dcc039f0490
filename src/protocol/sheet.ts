import * as v from 'valibot';
import { said } from '../domain/sheets/change/row-key.ts';
import type { CellProblem, RowChange } from '../domain/sheets/change/sheet-change.ts';
import { SHEET_KINDS } from '../domain/sheets/meaning/fields.ts';
import type { Mapping } from '../domain/sheets/meaning/mapping.ts';
import { SHEET_ROLES } from '../domain/sheets/meaning/sheet-role.ts';
import { BUDGET_STAGES } from '../domain/strategy.ts';
import { hashText } from './hash.ts';

/** Bytes of a spreadsheet that may be sent, before it is unpacked. */
export const SHEET_BYTES = 24 * 1024 * 1024;

const short = v.pipe(v.string(), v.maxLength(200));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** The first line of `POST /v1/sheets`, as JSON; the bytes of the file follow the line feed. */
export const sheetRequestSchema = v.strictObject({
  file: short,
  sheet: place,
  table: place,
  mapping: v.strictObject({
    kind: v.picklist(SHEET_KINDS),
    fields: v.pipe(v.array(v.nullable(short)), v.maxLength(2000)),
  }),
  setting: v.strictObject({
    year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
    unit: v.nullable(short),
    government: short,
    plan: v.nullable(short),
    stage: v.nullable(v.picklist(BUDGET_STAGES)),
    // A device of an earlier version names none.
    role: v.optional(v.nullable(v.picklist(SHEET_ROLES)), null),
    source: v.pipe(v.string(), v.maxLength(500)),
  }),
  isWhole: v.boolean(),
  /** Digest of the change that the person looked at. */
  seen: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type SheetRequest = v.InferOutput<typeof sheetRequestSchema>;

export const sheetUndoSchema = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/)) });

/** One import, as the list of imports shows it. */
export interface SheetImport {
  readonly id: string;
  /** Moment it was stored, ms since 1970 UTC, as all moments here. */
  readonly at: number;
  /** Empty for an import from the command line. */
  readonly person: string;
  readonly file: string;
  readonly kind: Mapping['kind'];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Null while it stands. */
  readonly undoneAt: number | null;
  readonly undoneBy: string | null;
}

/** How the columns of a form were understood the last time. */
export interface KeptMapping {
  readonly fingerprint: string;
  readonly mapping: Mapping;
}

/** Answer of `GET /v1/sheets`. */
export interface SheetList {
  readonly imports: readonly SheetImport[];
  readonly mappings: readonly KeptMapping[];
}

export type SheetReply =
  | { readonly state: 'stored'; readonly id: string; readonly rows: number }
  /** Cells stand against it. */
  | { readonly state: 'refused'; readonly problems: readonly CellProblem[] }
  /** What is there is no longer what the person looked at: this is what the file would change now. */
  | { readonly state: 'moved'; readonly rows: readonly RowChange[] }
  /** The file, the table in it or the mapping is not what the request says. */
  | { readonly state: 'unreadable' };

export type SheetUndoReply =
  | { readonly state: 'undone'; readonly rows: number }
  | { readonly state: 'gone' }
  /** Rows that somebody changed since. */
  | { readonly state: 'changed-since'; readonly keys: readonly string[] };

/** What a person saw of a change: equal for equal changes on device and endpoint, whatever order rows were stored in. */
export function changeDigest(rows: readonly RowChange[]): string {
  const lines = rows
    .filter(({ kind }) => kind !== 'same')
    .map(({ entity, key, kind, before, after }) =>
      JSON.stringify([entity, key, kind, saidOf(entity, before), saidOf(entity, after)]),
    );
  return hashText(lines.sort().join('\n'));
}

const saidOf = (entity: RowChange['entity'], body: unknown): readonly string[] | null =>
  body === null ? null : said(entity, body as never);
