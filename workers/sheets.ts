import { expose } from 'comlink';
import { findTables, type SheetReading } from '../src/domain/sheets/find-tables.ts';
import type { Drafts, Question } from '../src/domain/sheets/meaning/draft.ts';
import { draftsOf } from '../src/domain/sheets/meaning/drafts-of.ts';
import type { Workbook } from '../src/domain/sheets/workbook.ts';
import { type FileFault, UnreadableFile } from '../src/sheets/read/fault.ts';
import { readWorkbook } from '../src/sheets/read/read-workbook.ts';

/** A thrown error would lose its reason on the way back: what came of a reading is plain data. */
export type Opened =
  | { readonly ok: true; readonly names: readonly { readonly name: string; readonly hidden: boolean }[] }
  | { readonly ok: false; readonly fault: FileFault | 'cancelled' };

class Cancelled extends Error {}

let book: Workbook | null = null;
let turn = 0;

const sheets = {
  /** Reads a file and keeps its cells here. `told` hears bytes done and in all; a later `open` or `cancel` ends it. */
  async open(bytes: Uint8Array, told: (done: number, total: number) => void): Promise<Opened> {
    turn += 1;
    const own = turn;
    try {
      const read = await readWorkbook(bytes, (done, total) => {
        if (own !== turn) throw new Cancelled();
        told(done, total);
      });
      if (own !== turn) return { ok: false, fault: 'cancelled' };
      book = read;
      return { ok: true, names: read.sheets.map(({ name, hidden }) => ({ name, hidden })) };
    } catch (error) {
      if (error instanceof Cancelled) return { ok: false, fault: 'cancelled' };
      if (error instanceof UnreadableFile) return { ok: false, fault: error.fault };
      throw error;
    }
  },
  cancel(): void {
    turn += 1;
  },
  /** Tables of one sheet; null when no file is open or it has no such sheet. */
  tables: (sheet: number): SheetReading | null => {
    const found = book?.sheets[sheet];
    return found ? findTables(found) : null;
  },
  /** What a table brings. The cells stay here, so the question comes without its sheet. */
  drafts: (sheet: number, question: Omit<Question, 'sheet'>): Drafts | null => {
    const found = book?.sheets[sheet];
    return found ? draftsOf({ ...question, sheet: found }) : null;
  },
};

/** Use as `wrap<SheetsWorker>(worker)`. */
export type SheetsWorker = typeof sheets;

expose(sheets);
