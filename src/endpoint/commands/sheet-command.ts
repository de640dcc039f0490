import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { changeName } from '../../domain/sheets/change/changed-cells.ts';
import { type SheetChange, sheetChange } from '../../domain/sheets/change/sheet-change.ts';
import { isStageAssumed } from '../../domain/sheets/meaning/budget-stage.ts';
import type { Drafts, Known, Question } from '../../domain/sheets/meaning/draft.ts';
import { draftsOf } from '../../domain/sheets/meaning/drafts-of.ts';
import { SHEET_KINDS } from '../../domain/sheets/meaning/fields.ts';
import { questionIn } from '../../domain/sheets/meaning/table-choice.ts';
import type { Workbook } from '../../domain/sheets/workbook.ts';
import { UnreadableFile } from '../../sheets/read/fault.ts';
import { readWorkbook } from '../../sheets/read/read-workbook.ts';
import type { Endpoint } from '../endpoint.ts';
import { applySheet } from '../sheet-import/apply-sheet.ts';
import { cellSentence, FILE_SENTENCES } from '../sheet-import/sentences.ts';
import { sheetSetOf } from '../sheet-import/sheet-set.ts';
import { isStaff } from '../sheet-import/staff-rows.ts';
import { undoSheet } from '../sheet-import/undo-sheet.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { type Chosen, chosenTable } from './sheet-choice.ts';

/** Whoever may run the command on the data folder may change what it holds. */
const permits = (): Promise<boolean> => Promise.resolve(true);

/** `sheet FILE …` reads a spreadsheet, shows what it would change, and with `--apply` does it; `sheet undo ID`. */
export async function sheet(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  if (given.words[0] === 'undo') return takeBack(endpoint, tenant, given, print);
  const file = required(given.words[0], 'FILE');
  const book = await workbookIn(file, print);
  if (!book) return 1;
  const { current, mappings } = await endpoint.storage.read(tenant, async (view) => ({
    current: await sheetSetOf(view),
    mappings: await view.sheetMappings(),
  }));
  const chosen = chosenTable(book, file, current, mappings, given);
  if (typeof chosen === 'string') {
    print(`${file}: ${NOT_CHOSEN[chosen]}`);
    return 1;
  }
  const asked = (known: Known) => questionIn(book, chosen.choice, known) as Question;
  const question = asked(current);
  const change = sheetChange(current, draftsOf(question), given.flag('whole'));
  show(question, change, given.flag('json'), print);
  if (!given.flag('apply')) return change.problems.length > 0 ? 1 : 0;
  return apply(endpoint, tenant, { file, chosen, draft: (known) => draftsOf(asked(known)) }, given, print);
}

const NOT_CHOSEN = {
  'no-table': 'tidak ada tabel / no table',
  'no-kind': `jenis isinya tidak dikenal; beri --kind ${SHEET_KINDS.join('|')}`,
} as const;

interface Applying {
  readonly file: string;
  readonly chosen: Chosen;
  readonly draft: (known: Known) => Drafts;
}

async function apply(
  endpoint: Endpoint,
  tenant: string,
  { file, chosen, draft }: Applying,
  given: Given,
  print: Print,
): Promise<number> {
  const applied = await applySheet(endpoint, {
    tenant,
    person: '',
    file: basename(file),
    kept: { fingerprint: chosen.fingerprint, mapping: chosen.choice.mapping },
    isWhole: given.flag('whole'),
    drafts: async (known) => draft(known),
    seen: null,
    permits,
  });
  if (applied.state === 'stored') {
    print(
      `${tenant}: ${applied.rows.length} baris disimpan; batalkan dengan: sheet undo ${applied.id} / undo with that command`,
    );
    return 0;
  }
  const refused = applied.state === 'refused' ? applied.problems.length : 0;
  print(`${refused} sel ditolak; tidak ada yang diubah. / Nothing was changed.`);
  return 1;
}

async function takeBack(endpoint: Endpoint, tenant: string, given: Given, print: Print): Promise<number> {
  const id = required(given.words[1], 'ID');
  const done = await undoSheet(endpoint, { tenant, id, person: '', permits });
  if (done.state === 'undone') {
    print(`${tenant}: ${done.rows} baris dibatalkan / taken back`);
    return 0;
  }
  if (done.state !== 'changed-since')
    throw new UsageError('Tidak ada impor yang masih berlaku dengan nomor itu. / No such import stands.');
  for (const key of done.keys) print(`${key}: sudah diubah sesudah impor / changed since`);
  return 1;
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

function show(question: Question, change: SheetChange, asJson: boolean, print: Print): void {
  const { table, mapping } = question;
  const problems = change.problems.map(({ address, fault }) => ({ address, reason: cellSentence(fault) }));
  if (asJson) {
    print(JSON.stringify({ table, mapping, rows: change.rows, problems }));
    return;
  }
  print(
    `${mapping.kind}: baris judul ${table.header.top}-${table.header.bottom}, ${table.records.length} rekaman`,
  );
  table.columns.forEach(({ letters, path }, place) => {
    print(`  ${letters}\t${mapping.fields[place] ?? '-'}\t${path.join(' › ')}`);
  });
  if (isStageAssumed(question))
    print('Tahap anggaran tidak disebut: dianggap APBD; beri --stage / no stage named: APBD');
  for (const row of change.rows)
    print([row.address, row.kind, row.entity, isStaff(row) ? changeName(row) : row.key].join('\t'));
  for (const { address, reason } of problems) print(`${address}\tditolak / refused\t${reason}`);
}
