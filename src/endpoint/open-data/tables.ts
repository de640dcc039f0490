import type { PublicState } from '../../domain/publication/public-state.ts';
import type { Operator } from '../../domain/target.ts';
import { harmless } from '../../sheets/write/harmless.ts';

type Cell = string | number | boolean | null;

/** A table anybody may take away: its name in addresses, what is in it, and its columns. */
export interface OpenTable {
  readonly name: 'figures' | 'indicators' | 'targets' | 'areas';
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: (state: PublicState) => readonly object[];
}

/** In words: a lone sign of equality in a cell would have to be kept from being run as a formula. */
const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '=': 'equal',
  '<': 'below',
  '<=': 'at-most',
  '>': 'above',
  '>=': 'at-least',
  range: 'range',
  grade: 'grade',
};

export const OPEN_TABLES: readonly OpenTable[] = [
  {
    name: 'figures',
    title: 'Realisasi indikator',
    description:
      'Nilai yang sudah disetujui dari indikator yang dipublikasikan. showing=hidden: ditahan agar tidak ada orang yang dapat dikenali (jumlah orang di bawah 5, dan nilai lain yang akan membukanya).',
    columns: [
      'indicator',
      'unit',
      'area',
      'period',
      'disaggregation',
      'showing',
      'amount',
      'source',
      'verified',
      'disputed',
      'approvedAt',
    ],
    rows: ({ figures }) =>
      figures.map((one) => ({ ...one, approvedAt: new Date(one.approvedAt).toISOString() })),
  },
  {
    name: 'indicators',
    title: 'Indikator',
    description: 'Nama, satuan, arah dan sumber dari indikator yang dipublikasikan.',
    columns: [
      'code',
      'name',
      'measureUnit',
      'polarity',
      'aggregation',
      'frequency',
      'decimals',
      'key',
      'owner',
      'ownerName',
      'successor',
      'definition',
      'source',
      'verified',
    ],
    rows: ({ indicators }) => indicators,
  },
  {
    name: 'targets',
    title: 'Target indikator',
    description:
      'Target yang ditetapkan untuk indikator yang dipublikasikan. operator: equal = sama dengan amount; below, at-most, above, at-least = di bawah, paling banyak, di atas, paling sedikit; range = dari amount sampai upper; grade = predikat.',
    columns: ['indicator', 'area', 'period', 'operator', 'amount', 'upper', 'source', 'verified'],
    rows: ({ targets }) => targets.map((one) => ({ ...one, operator: OPERATOR_WORDS[one.operator] })),
  },
  {
    name: 'areas',
    title: 'Wilayah',
    description: 'Provinsi, kabupaten dan kota yang disebut dalam tabel lain.',
    columns: ['code', 'name', 'level', 'parent', 'longitude', 'latitude', 'source'],
    rows: ({ areas }) => areas,
  },
];

export const openTable = (name: string): OpenTable | null =>
  OPEN_TABLES.find((table) => table.name === name) ?? null;

const NUMBER = /^-?\d+(\.\d+)?$/;

/** RFC 4180. */
function csvCell(value: Cell): string {
  if (value === null) return '';
  const text = String(value);
  const safe = NUMBER.test(text) ? text : harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with their columns in order, whichever order the state came back in. */
export const cells = ({ columns, rows }: OpenTable, state: PublicState): readonly (readonly Cell[])[] =>
  rows(state).map((row) => columns.map((column) => (row as Readonly<Record<string, Cell>>)[column] ?? null));

const csvText = (table: OpenTable, state: PublicState): string =>
  [table.columns, ...cells(table, state)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const jsonText = (table: OpenTable, state: PublicState): string =>
  JSON.stringify(
    cells(table, state).map((row) => Object.fromEntries(row.map((cell, i) => [table.columns[i], cell]))),
  );

export const FORMATS = ['csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
};

/** A table of a state as it travels. Never the version or the day, so that equal states are equal bytes. */
export const tableText = (table: OpenTable, format: Format, state: PublicState): string =>
  format === 'csv' ? csvText(table, state) : jsonText(table, state);
