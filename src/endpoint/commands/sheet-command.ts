import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findTables, type SheetTable } from '../../domain/sheets/find-tables.ts';
import type { Drafts, Question } from '../../domain/sheets/meaning/draft.ts';
import { draftsOf } from '../../domain/sheets/meaning/drafts-of.ts';
import { FIELDS, SHEET_KINDS, type SheetKind } from '../../domain/sheets/meaning/fields.ts';
import {
  fits,
  headerFingerprint,
  likelyKinds,
  type Mapping,
  proposeMapping,
} from '../../domain/sheets/meaning/mapping.ts';
import type { Sheet, Workbook } from '../../domain/sheets/workbook.ts';
import { UnreadableFile } from '../../sheets/read/fault.ts';
import { readWorkbook } from '../../sheets/read/read-workbook.ts';
import type { Endpoint } from '../endpoint.ts';
import type { ExchangeSet } from '../exchange/exchange-set.ts';
import { importExchange } from '../import-exchange.ts';
import { type SheetMemory, sheetMemory } from '../sheet-import/memory.ts';
import { FILE_SENTENCES } from '../sheet-import/sentences.ts';
import { type SheetChange, sheetChange } from '../sheet-import/sheet-change.ts';
import { undone } from '../sheet-import/undo.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { exchangeSetOf, existingTenant, type Print } from './exchange-commands.ts';

/** `sheet FILE …` reads a spreadsheet, shows what it would change, and with `--apply` does it; `sheet undo ID`. */
export async function sheet(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  const memory = sheetMemory(endpoint.dataDir, tenant);
  const current = await endpoint.storage.read(tenant, exchangeSetOf);
  if (given.words[0] === 'undo') return takeBack(endpoint, { tenant, memory, current }, given, print);
  const file = required(given.words[0], 'FILE');
  const book = await workbookIn(file, print);
  if (!book) return 1;
  const found = await questionOf(book, file, current, memory, given, print);
  if (!found) return 1;
  const { question, fingerprint } = found;
  const drafts = draftsOf(question);
  const change = sheetChange(current, drafts);
  show(question, drafts, change, given.flag('json'), print);
  if (!given.flag('apply')) return change.problems.length > 0 ? 1 : 0;
  if (change.problems.length > 0) {
    print(`${change.problems.length} sel ditolak; tidak ada yang diubah. / Nothing was changed.`);
    return 1;
  }
  await memory.rememberMapping(fingerprint, question.mapping);
  const id = endpoint.now().toString(36);
  const rows = change.rows.filter(({ kind }) => kind !== 'same');
  await memory.keepUndo({ id, file: basename(file), at: endpoint.now(), rows });
  await importExchange(endpoint.storage, tenant, change.set, { now: endpoint.now(), replace: false });
  print(
    `${tenant}: ${rows.length} baris disimpan; batalkan dengan: sheet undo ${id} / undo with that command`,
  );
  return 0;
}

interface Place {
  readonly tenant: string;
  readonly memory: SheetMemory;
  readonly current: ExchangeSet;
}

async function takeBack(
  endpoint: Endpoint,
  { tenant, memory, current }: Place,
  given: Given,
  print: Print,
): Promise<number> {
  const record = await memory.undoRecord(required(given.words[1], 'ID'));
  if (!record) throw new UsageError('Tidak ada impor dengan nomor itu. / No import with that number.');
  const result = undone(current, record.rows);
  if (!result.ok) {
    for (const key of result.changedSince) print(`${key}: sudah diubah sesudah impor / changed since`);
    return 1;
  }
  await importExchange(endpoint.storage, tenant, result.set, { now: endpoint.now(), replace: true });
  print(`${tenant}: ${record.rows.length} baris dibatalkan / taken back (${record.file})`);
  return 0;
}

async function workbookIn(file: string, print: Print): Promise<Workbook | null> {
  try {
    return await readWorkbook(await readFile(file));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    print(`${file}: ${FILE_SENTENCES[error.fault]}`);
    return null;
  }
}

interface Asked {
  readonly question: Question;
  readonly fingerprint: string;
}

async function questionOf(
  book: Workbook,
  file: string,
  current: ExchangeSet,
  memory: SheetMemory,
  given: Given,
  print: Print,
): Promise<Asked | null> {
  const sheet = sheetNamed(book, given.option('sheet'));
  const { tables } = findTables(sheet);
  const table = tables[Number(given.option('table') ?? 1) - 1];
  if (!table) {
    print(`${file}: tidak ada tabel / no table (${tables.length})`);
    return null;
  }
  const fingerprint = headerFingerprint(table);
  const remembered = await memory.mapping(fingerprint);
  const kind = kindFor(given.option('kind'), remembered, table);
  if (!kind) {
    print(`${file}: jenis isinya tidak dikenal; beri --kind ${SHEET_KINDS.join('|')}`);
    return null;
  }
  const usable =
    remembered?.kind === kind && fits(remembered, table) ? remembered : proposeMapping(table, kind);
  const year = given.option('year');
  const setting = {
    year: year === null ? null : Number(year),
    unit: given.option('unit'),
    government: given.option('area') ?? current.areas.find(({ parent }) => parent === null)?.code ?? '',
    plan: given.option('plan'),
    source: `${basename(file)} (${sheet.name})`,
  };
  const mapping = corrected(usable, table, given.option('map'));
  return { fingerprint, question: { sheet, table, mapping, known: current, setting } };
}

function sheetNamed({ sheets }: Workbook, wanted: string | null): Sheet {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const found = wanted === null ? visible[0] : sheets.find(({ name }) => name === wanted);
  if (!found) throw new UsageError(`--sheet: ${sheets.map(({ name }) => name).join(', ')}`);
  return found;
}

function kindFor(wanted: string | null, remembered: Mapping | null, table: SheetTable): SheetKind | null {
  const kind = SHEET_KINDS.find((one) => one === wanted);
  if (wanted !== null && !kind) throw new UsageError(`--kind: ${SHEET_KINDS.join(', ')}`);
  return kind ?? remembered?.kind ?? likelyKinds(table)[0] ?? null;
}

/** `--map D=target,E=-` says what columns mean by their letters; `-` is nothing. @throws UsageError */
function corrected(mapping: Mapping, table: SheetTable, text: string | null): Mapping {
  const fields = [...mapping.fields];
  for (const pair of text?.split(',') ?? []) {
    const [letters, field = ''] = pair.split('=');
    const place = table.columns.findIndex((one) => one.letters === letters);
    const isKnown = field === '-' || FIELDS[mapping.kind].some(({ id }) => id === field);
    if (place < 0 || !isKnown) {
      throw new UsageError(`--map ${pair}: ${FIELDS[mapping.kind].map(({ id }) => id).join(', ')}`);
    }
    fields[place] = field === '-' ? null : field;
  }
  return { ...mapping, fields };
}

function show(question: Question, drafts: Drafts, change: SheetChange, asJson: boolean, print: Print): void {
  const { table, mapping } = question;
  if (asJson) {
    const { rows, problems } = change;
    const { cashPlan, people } = drafts;
    print(JSON.stringify({ table, mapping, rows, problems, cashPlan, people }));
    return;
  }
  print(
    `${mapping.kind}: baris judul ${table.header.top}-${table.header.bottom}, ${table.records.length} rekaman`,
  );
  table.columns.forEach(({ letters, path }, place) => {
    print(`  ${letters}\t${mapping.fields[place] ?? '-'}\t${path.join(' › ')}`);
  });
  for (const { kind, entity, key, address } of change.rows) print(`${address}\t${kind}\t${entity}\t${key}`);
  for (const { entity, address } of drafts.people) print(`${address}\tperson\t${entity.name}`);
  for (const { address, reason } of change.problems) print(`${address}\tditolak / refused\t${reason}`);
}
