import { expose } from 'comlink';
import type { CellProblem, ChangeKind, RowChange } from '../src/domain/sheets/change/sheet-change.ts';
import { sheetChange } from '../src/domain/sheets/change/sheet-change.ts';
import { findTables, type SheetTable } from '../src/domain/sheets/find-tables.ts';
import { isStageAssumed } from '../src/domain/sheets/meaning/budget-stage.ts';
import { draftsOf } from '../src/domain/sheets/meaning/drafts-of.ts';
import type { SheetKind } from '../src/domain/sheets/meaning/fields.ts';
import {
  headerFingerprint,
  likelyKinds,
  type Mapping,
  proposeMapping,
} from '../src/domain/sheets/meaning/mapping.ts';
import type { TableChoice } from '../src/domain/sheets/meaning/table-choice.ts';
import { type ColumnOutline, outlineOf } from '../src/domain/sheets/outline.ts';
import type { SheetSet } from '../src/domain/sheets/sheet-set.ts';
import { type SheetCell, shownText, type Workbook } from '../src/domain/sheets/workbook.ts';
import { changeDigest } from '../src/protocol/sheet.ts';
import { type FileFault, UnreadableFile } from '../src/sheets/read/fault.ts';
import { readWorkbook } from '../src/sheets/read/read-workbook.ts';
import { writeCsv } from '../src/sheets/write/write-csv.ts';
import { writeSheet } from '../src/sheets/write/write-sheet.ts';
import type { WrittenTable } from '../src/sheets/write/written-table.ts';

export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
}

/** A thrown error would lose its reason on the way back: what came of a reading is plain data. */
export type Opened =
  | { readonly ok: true; readonly sheets: readonly SheetOutline[] }
  | { readonly ok: false; readonly fault: FileFault };

/** One table of a sheet, without its rows: they stay here. */
export interface TableOutline {
  readonly titles: readonly string[];
  readonly columns: readonly ColumnOutline[];
  readonly records: number;
  readonly year: number | null;
  readonly fingerprint: string;
  /** What it can be, likeliest first. */
  readonly kinds: readonly SheetKind[];
}

export interface SheetPreview {
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly problems: number;
  /** What the person looks at, for the endpoint to compare. */
  readonly digest: string;
  /** Nothing says which act of budgeting the ceilings belong to. */
  readonly isStageAssumed: boolean;
}

/** What a comparison comes to: rows with what would become of them, and cells that stand against it. */
export interface Found {
  readonly rows?: readonly RowChange[];
  readonly problems?: readonly CellProblem[];
}

/** A number as the file holds it, everything else as a person sees it. */
const plainText = (cell: SheetCell | null): string =>
  cell !== null && typeof cell === 'object' && cell.kind === 'number' ? cell.amount : shownText(cell);

let book: Workbook | null = null;
let tables: readonly SheetTable[] = [];
let shown: Required<Found> = { rows: [], problems: [] };

const sheets = {
  /** Reads a file and keeps its cells here. `told` hears bytes done and in all. */
  async open(bytes: Uint8Array, told: (done: number, total: number) => void): Promise<Opened> {
    try {
      book = await readWorkbook(bytes, told);
      return { ok: true, sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })) };
    } catch (error) {
      if (error instanceof UnreadableFile) return { ok: false, fault: error.fault };
      throw error;
    }
  },
  /** Texts of the first sheet of another file, which is not kept; null when the bytes are no table. */
  async texts(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
    try {
      const { sheets: found } = await readWorkbook(bytes, () => {});
      return (found[0]?.rows ?? []).map((row) => row.map(plainText));
    } catch (error) {
      if (error instanceof UnreadableFile) return null;
      throw error;
    }
  },
  tables(place: number): readonly TableOutline[] {
    const sheet = book?.sheets[place];
    tables = sheet ? findTables(sheet).tables : [];
    return tables.map((table) => ({
      titles: table.titles.map(({ text }) => text),
      columns: sheet ? outlineOf(sheet, table) : [],
      records: table.records.filter(({ kind }) => kind === 'record').length,
      year: table.facts.year,
      fingerprint: headerFingerprint(table),
      kinds: likelyKinds(table),
    }));
  },
  /** Throws where the sheet that was listed last has no such table. */
  propose(table: number, kind: SheetKind): Mapping {
    const found = tables[table];
    if (!found) throw new RangeError(`The sheet has no table ${table}.`);
    return proposeMapping(found, kind);
  },
  /** What the table would change in what the device holds. Throws where no such table is open. */
  preview({ sheet: place, table: at, mapping, setting }: TableChoice, current: SheetSet, isWhole: boolean) {
    const [sheet, table] = [book?.sheets[place], tables[at]];
    if (!sheet || !table) throw new RangeError(`Sheet ${place} with a table ${at} is not open.`);
    const question = { sheet, table, mapping, known: current, setting };
    shown = sheetChange(current, draftsOf(question), isWhole);
    return {
      ...summary(),
      isStageAssumed: isStageAssumed(question),
    } satisfies SheetPreview;
  },
  /** Takes what the endpoint found in place of what was found here. */
  adopt({ rows = shown.rows, problems = [] }: Found) {
    shown = { rows, problems };
    return summary();
  },
  rows: (kind: ChangeKind, from: number, count: number): readonly RowChange[] =>
    shown.rows.filter((row) => row.kind === kind).slice(from, from + count),
  /** The bytes of a table, as the person asked for them. */
  write: (
    format: 'xlsx' | 'csv',
    table: WrittenTable,
  ): Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer> =>
    format === 'xlsx' ? writeSheet(table) : writeCsv(table),
  problems: (from: number, count: number): readonly CellProblem[] => shown.problems.slice(from, from + count),
};

function summary(): Pick<SheetPreview, 'counts' | 'problems' | 'digest'> {
  const counts = { added: 0, changed: 0, same: 0, removed: 0 };
  for (const { kind } of shown.rows) counts[kind] += 1;
  return { counts, problems: shown.problems.length, digest: changeDigest(shown.rows) };
}

/** Use as `wrap<SheetsWorker>(worker)`. */
export type SheetsWorker = typeof sheets;

expose(sheets);
