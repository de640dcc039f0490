import { pathKey } from '../columns.ts';
import type { SheetTable } from '../find-tables.ts';
import { textHash } from '../text-hash.ts';
import { type ColumnPeriod, columnPeriod } from './column-period.ts';
import { FIELDS, type FieldSpec, SHEET_KINDS, type SheetKind } from './fields.ts';

/** What each column of a table means, by place; null where it brings nothing. */
export interface Mapping {
  readonly kind: SheetKind;
  readonly fields: readonly (string | null)[];
}

/** A field found in a table. */
export interface MappedColumn {
  readonly place: number;
  readonly period: ColumnPeriod;
}

/**
 * Text that tables with the same columns have in common, whatever their year: under it a corrected mapping is
 * remembered for the next file of the same form.
 */
export function headerFingerprint(table: SheetTable): string {
  const text = table.columns.map(({ path }) => keyWithoutYear(pathKey(path))).join('|');
  return textHash(text);
}

const keyWithoutYear = (key: string): string => key.replace(/\b(?:19|20)\d{2}\b/g, '#');

/** The likely meaning of every column by the words of its header. */
export function proposeMapping(table: SheetTable, kind: SheetKind): Mapping {
  const keys = table.columns.map(({ path }) => pathKey(path));
  const fields: (string | null)[] = keys.map(() => null);
  for (const spec of FIELDS[kind]) {
    const free = (place: number) => fields[place] === null;
    for (const place of placesFor(spec, keys).filter(free)) {
      fields[place] = spec.id;
      if (!spec.many) break;
    }
  }
  return { kind, fields };
}

/** Places whose header fits, best words first, then from the left. */
function placesFor({ words, not }: FieldSpec, keys: readonly string[]): readonly number[] {
  const ranked = keys.flatMap((key, place) => {
    const rank = not?.test(key) ? -1 : words.findIndex((word) => word.test(key));
    return rank < 0 ? [] : [{ place, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ place }) => place);
}

/** Kinds a table can be, likeliest first: those whose required columns are all there. */
export function likelyKinds(table: SheetTable): readonly SheetKind[] {
  const scored = SHEET_KINDS.map((kind) => ({ kind, score: scoreOf(table, kind) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ kind }) => kind);
}

function scoreOf(table: SheetTable, kind: SheetKind): number {
  const { fields } = proposeMapping(table, kind);
  const has = (id: string) => fields.includes(id);
  if (!FIELDS[kind].every(({ id, required }) => !required || has(id))) return 0;
  const codes = fields.filter((field) => field?.endsWith('code') && field !== 'unit-code').length;
  if (kind === 'budgets')
    return (has('ceiling') || has('realized')) && (codes > 0 || has('name')) ? 3 + codes : 0;
  if (kind === 'plan') return codes > 0 ? 2 + codes / 2 : 0;
  if (kind === 'people') return 10;
  return fields.filter((field) => field !== null).length / 2;
}

/** The columns of a field, from the left. */
export function columnsOf(table: SheetTable, mapping: Mapping, field: string): readonly MappedColumn[] {
  return mapping.fields.flatMap((one, place) =>
    one === field ? [{ place, period: columnPeriod(pathKey(table.columns[place]?.path ?? [])) }] : [],
  );
}

/** A remembered or corrected mapping fits a table when it names known fields for just as many columns. */
export function fits(mapping: Mapping, table: { readonly columns: readonly unknown[] }): boolean {
  const known = new Set(FIELDS[mapping.kind]?.map(({ id }) => id));
  return (
    mapping.fields.length === table.columns.length &&
    mapping.fields.every((field) => field === null || known.has(field))
  );
}
