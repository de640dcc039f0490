import { computed, signal } from '@preact/signals';
import type { Found, Opened, SheetOutline, SheetPreview, TableOutline } from '../../../workers/sheets.ts';
import type { CellProblem, ChangeKind, RowChange } from '../../domain/sheets/change/sheet-change.ts';
import type { SheetKind } from '../../domain/sheets/meaning/fields.ts';
import { fits, type Mapping } from '../../domain/sheets/meaning/mapping.ts';
import type { TableChoice } from '../../domain/sheets/meaning/table-choice.ts';
import { facts } from '../live/facts.ts';
import { bringSheet, type SheetAnswer } from './bring.ts';
import { currentSet } from './current-set.ts';
import { readImports } from './imports.ts';
import { rememberedMapping, rememberMappings } from './remembered.ts';
import { openInWorker, sheetsWorker, stopSheetsWorker } from './worker.ts';

export type { SheetOutline, SheetPreview, TableOutline };

type Fault = Extract<Opened, { ok: false }>['fault'];

/** What lies on the desk of one import. Replaced as a whole. */
export type Desk =
  | { readonly state: 'empty' }
  | { readonly state: 'reading'; readonly file: File; readonly done: number; readonly total: number }
  | { readonly state: 'unreadable'; readonly file: File; readonly fault: Fault | 'no-table' | 'broke-off' }
  | OpenDesk;

export interface OpenDesk {
  readonly state: 'open';
  readonly file: File;
  readonly sheets: readonly SheetOutline[];
  readonly sheet: number;
  readonly tables: readonly TableOutline[];
  readonly table: number;
  /** Null until it is known what the table is. */
  readonly mapping: Mapping | null;
  readonly isRemembered: boolean;
  readonly given: Given;
}

/** What the person says about the whole file. */
export interface Given {
  readonly year: number | null;
  readonly unit: string | null;
  readonly plan: string | null;
  readonly stage: TableChoice['setting']['stage'];
  readonly role: TableChoice['setting']['role'];
  readonly isWhole: boolean;
}

const NOTHING_GIVEN: Given = {
  year: null,
  unit: null,
  plan: null,
  stage: null,
  role: null,
  isWhole: false,
};

export const desk = signal<Desk>({ state: 'empty' });

/** Null while it is computed, or before a table is understood. */
export const preview = signal<SheetPreview | null>(null);

/** The table as the endpoint is asked about it; null before a table is understood. */
export const choice = computed((): TableChoice | null => {
  const at = desk.value;
  const known = facts.value;
  if (at.state !== 'open' || at.mapping === null || !known) return null;
  const { file, sheets, sheet, table, mapping, given } = at;
  const { year, unit, plan, stage, role } = given;
  const government = [...known.areas.values()].find(({ parent }) => parent === null)?.code ?? '';
  const source = `${file.name} (${sheets[sheet]?.name ?? ''})`;
  return { sheet, table, mapping, setting: { year, unit, plan, stage, role, government, source } };
});

/** Puts a file on the desk and reads it. */
export async function putFile(file: File): Promise<void> {
  stopSheetsWorker();
  preview.value = null;
  brought.value = null;
  desk.value = { state: 'reading', file, done: 0, total: file.size };
  const bytes = await whileItLies(file, () => file.arrayBuffer());
  if (bytes === null) return;
  const opened = await whileItLies(file, () =>
    openInWorker(new Uint8Array(bytes), (done, total) => {
      if (lies(file)) desk.value = { state: 'reading', file, done, total };
    }),
  );
  if (opened === null) return;
  if (!opened.ok) {
    desk.value = { state: 'unreadable', file, fault: opened.fault };
    return;
  }
  const { sheets } = opened;
  const first = Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );
  await layOut({ file, sheets, sheet: first, table: 0, given: NOTHING_GIVEN });
}

const lies = (file: File): boolean => {
  const at = desk.peek();
  return at.state !== 'empty' && at.file === file;
};

/**
 * Work on the file of the desk. Null where another file, or none, lies there by the time it is done, and where it broke
 * off: that is said, else a person would wait for ever.
 */
async function whileItLies<T>(file: File, work: () => Promise<T>): Promise<T | null> {
  try {
    const done = await work();
    return lies(file) ? done : null;
  } catch (error) {
    console.error(error);
    if (lies(file)) desk.value = { state: 'unreadable', file, fault: 'broke-off' };
    return null;
  }
}

/** Gives up the reading, or clears the desk. */
export function clearDesk(): void {
  stopSheetsWorker();
  desk.value = { state: 'empty' };
  preview.value = null;
}

type Place = Pick<OpenDesk, 'file' | 'sheets' | 'sheet' | 'table' | 'given'>;

async function layOut(place: Place): Promise<void> {
  const tables = await whileItLies(place.file, () => sheetsWorker().tables(place.sheet));
  if (tables === null) return;
  const found = tables[place.table];
  if (!found && place.sheets.length === 1) {
    desk.value = { state: 'unreadable', file: place.file, fault: 'no-table' };
    return;
  }
  const understood = await whileItLies(place.file, () => understand(found, place.table));
  if (understood === null) return;
  desk.value = { state: 'open', ...place, tables, ...understood };
  await look();
}

async function understand(
  outline: TableOutline | undefined,
  table: number,
): Promise<Pick<OpenDesk, 'mapping' | 'isRemembered'>> {
  if (!outline) return { mapping: null, isRemembered: false };
  const remembered = await rememberedMapping(outline.fingerprint);
  if (remembered && fits(remembered, outline)) return { mapping: remembered, isRemembered: true };
  const [kind] = outline.kinds;
  return { mapping: kind ? await sheetsWorker().propose(table, kind) : null, isRemembered: false };
}

export async function chooseTable(sheet: number, table: number): Promise<void> {
  const at = desk.peek();
  if (at.state === 'open') await layOut({ ...at, sheet, table });
}

export async function chooseKind(kind: SheetKind): Promise<void> {
  const at = desk.peek();
  if (at.state !== 'open') return;
  const mapping = await whileItLies(at.file, () => sheetsWorker().propose(at.table, kind));
  if (mapping === null) return;
  desk.value = { ...at, mapping, isRemembered: false };
  await look();
}

/** Says what a column means; kept for the next file of the same form. */
export async function chooseField(place: number, field: string | null): Promise<void> {
  const at = desk.peek();
  if (at.state !== 'open' || at.mapping === null) return;
  const fields = at.mapping.fields.map((one, i) => (i === place ? field : one));
  const mapping = { ...at.mapping, fields };
  desk.value = { ...at, mapping };
  const fingerprint = at.tables[at.table]?.fingerprint;
  if (fingerprint !== undefined)
    await whileItLies(at.file, () => rememberMappings([{ fingerprint, mapping }]));
  await look();
}

export async function say(given: Partial<Given>): Promise<void> {
  const at = desk.peek();
  if (at.state !== 'open') return;
  desk.value = { ...at, given: { ...at.given, ...given } };
  await look();
}

/** What came of bringing a file. `broke-off`: by an error of the app, and whether it is stored is not known. */
export interface Brought {
  readonly file: string;
  readonly kind: SheetKind;
  readonly answer: SheetAnswer | { readonly state: 'broke-off' };
}

/** What came of the last attempt to apply; null before one, and after anything was changed on the desk. */
export const brought = signal<Brought | null>(null);

/** What came of it is no longer so: the import was taken back. */
export function forgetBrought(): void {
  brought.value = null;
}

/** Has the endpoint store what is on the desk, if it is still what was looked at; null with nothing to store. */
export async function applyDesk(seen: SheetPreview): Promise<Brought | null> {
  const [at, asked] = [desk.peek(), choice.peek()];
  if (at.state !== 'open' || asked === null) return null;
  const { file, given } = at;
  const asking = { file, choice: asked, isWhole: given.isWhole, seen: seen.digest };
  const answer = await bringSheet(asking).catch((error: unknown) => {
    console.error(error);
    return { state: 'broke-off' } as const;
  });
  if (answer.state === 'moved' || answer.state === 'refused') await adopt(file, seen, answer);
  if (answer.state === 'stored' && lies(file)) clearDesk();
  const told = { file: file.name, kind: asked.mapping.kind, answer };
  brought.value = told;
  if (answer.state === 'stored' || answer.state === 'broke-off') void readImports();
  return told;
}

async function adopt(file: File, seen: SheetPreview, found: Found): Promise<void> {
  const known = await whileItLies(file, () => sheetsWorker().adopt(found));
  if (known !== null) preview.value = { ...seen, ...known };
}

/** Rows of the table on the desk, a page at a time; none where the work on it broke off. */
export const changesPage = (kind: ChangeKind, from: number, count: number): Promise<readonly RowChange[]> =>
  page(() => sheetsWorker().rows(kind, from, count));

export const problemsPage = (from: number, count: number): Promise<readonly CellProblem[]> =>
  page(() => sheetsWorker().problems(from, count));

async function page<Row>(read: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const at = desk.peek();
  return (at.state === 'open' && (await whileItLies(at.file, read))) || [];
}

let looks = 0;

/** Compares the table with what the device holds. */
export async function look(): Promise<void> {
  brought.value = null;
  looks += 1;
  const own = looks;
  preview.value = null;
  const [at, known, asked] = [desk.peek(), facts.peek(), choice.peek()];
  if (at.state !== 'open' || !known || !asked) return;
  const seen = await whileItLies(at.file, () =>
    sheetsWorker().preview(asked, currentSet(known), at.given.isWhole),
  );
  if (own === looks) preview.value = seen;
}
