import { basename } from 'node:path';
import { findTables, type SheetTable } from '../../domain/sheets/find-tables.ts';
import { FIELDS, SHEET_KINDS, type SheetKind } from '../../domain/sheets/meaning/fields.ts';
import {
  fits,
  headerFingerprint,
  likelyKinds,
  type Mapping,
  proposeMapping,
} from '../../domain/sheets/meaning/mapping.ts';
import { SHEET_ROLES, type SheetRole } from '../../domain/sheets/meaning/sheet-role.ts';
import type { TableChoice } from '../../domain/sheets/meaning/table-choice.ts';
import type { SheetSet } from '../../domain/sheets/sheet-set.ts';
import type { Workbook } from '../../domain/sheets/workbook.ts';
import { BUDGET_STAGES, type BudgetStage } from '../../domain/strategy.ts';
import type { KeptMapping } from '../../protocol/sheet.ts';
import { type Given, UsageError } from './arguments.ts';

export interface Chosen {
  readonly choice: TableChoice;
  readonly table: SheetTable;
  readonly fingerprint: string;
}

export type NotChosen = 'no-table' | 'no-kind';

/** The table that the options name, read with the mapping remembered for its form, corrected by `--map`. */
export function chosenTable(
  book: Workbook,
  file: string,
  current: Pick<SheetSet, 'areas'>,
  mappings: readonly KeptMapping[],
  given: Given,
): Chosen | NotChosen {
  const sheet = sheetNamed(book, given.option('sheet'));
  const { name } = book.sheets[sheet] as Workbook['sheets'][number];
  const place = Number(given.option('table') ?? 1) - 1;
  const table = findTables(book.sheets[sheet] as Workbook['sheets'][number]).tables[place];
  if (!table) return 'no-table';
  const fingerprint = headerFingerprint(table);
  const remembered = mappings.find((one) => one.fingerprint === fingerprint)?.mapping ?? null;
  const kind = kindFor(given.option('kind'), remembered, table);
  if (!kind) return 'no-kind';
  const usable =
    remembered?.kind === kind && fits(remembered, table) ? remembered : proposeMapping(table, kind);
  const year = given.option('year');
  const setting = {
    year: year === null ? null : Number(year),
    unit: given.option('unit'),
    government: given.option('area') ?? current.areas.find(({ parent }) => parent === null)?.code ?? '',
    plan: given.option('plan'),
    stage: stageNamed(given.option('stage')),
    role: roleNamed(given.option('role')),
    source: `${basename(file)} (${name})`,
  };
  const mapping = corrected(usable, table, given.option('map'));
  return { choice: { sheet, table: place, mapping, setting }, table, fingerprint };
}

function sheetNamed({ sheets }: Workbook, wanted: string | null): number {
  const found = sheets.findIndex(({ name, hidden }) => (wanted === null ? !hidden : name === wanted));
  if (found < 0) throw new UsageError(`--sheet: ${sheets.map(({ name }) => name).join(', ')}`);
  return found;
}

function kindFor(wanted: string | null, remembered: Mapping | null, table: SheetTable): SheetKind | null {
  const kind = SHEET_KINDS.find((one) => one === wanted);
  if (wanted !== null && !kind) throw new UsageError(`--kind: ${SHEET_KINDS.join(', ')}`);
  return kind ?? remembered?.kind ?? likelyKinds(table)[0] ?? null;
}

function stageNamed(wanted: string | null): BudgetStage | null {
  const stage = BUDGET_STAGES.find((one) => one === wanted) ?? null;
  if (wanted !== null && !stage) throw new UsageError(`--stage: ${BUDGET_STAGES.join(', ')}`);
  return stage;
}

function roleNamed(wanted: string | null): SheetRole | null {
  const role = SHEET_ROLES.find((one) => one === wanted) ?? null;
  if (wanted !== null && !role) throw new UsageError(`--role: ${SHEET_ROLES.join(', ')}`);
  return role;
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
