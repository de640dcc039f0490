import { plainWords } from './cell-words.ts';
import type { Grid } from './grid.ts';
import { addressOf } from './workbook.ts';

/** One fact about the person or office a sheet speaks of, beside the table: `NIP` → `19…`. */
export interface IdentityFact {
  /** Which of several blocks side by side, from the left, 1. */
  readonly block: number;
  readonly key: string;
  readonly value: string;
  readonly address: string;
}

export interface IdentityBlocks {
  readonly rows: ReadonlySet<number>;
  readonly facts: readonly IdentityFact[];
}

const KEYS = new Set([
  'nama',
  'nama lengkap',
  'nip',
  'nik',
  'jabatan',
  'unit kerja',
  'unit',
  'instansi',
  'nama instansi',
  'pangkat',
  'pangkat/gol ruang',
  'pangkat/gol. ruang',
  'pangkat/golongan',
  'pangkat / golongan',
  'pangkat/golongan ruang',
  'pangkat / gol. ruang',
  'golongan',
  'periode penilaian',
  'satuan kerja',
  'perangkat daerah',
  'eselon',
]);

/** Letters of the longest key, with room for punctuation around it. */
const LONGEST_KEY = 30;

const keyOf = (text: string): string | null => {
  if (text.length > LONGEST_KEY || /^\d/.test(text)) return null;
  const words = plainWords(text);
  return KEYS.has(words) ? words : null;
};

/** How far to the right of its key a value may stand. */
const REACH = 3;

interface Found {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly value: string;
  readonly valueColumn: number;
}

/**
 * Blocks of keys with their values beside them, such as the two people at the top of an appraisal. At least two keys
 * stand below one another; a header row holds the same words side by side and is none.
 */
export function identityBlocks(grid: Grid): IdentityBlocks {
  const found = new Map<number, Found[]>();
  for (let row = 1; row <= grid.rowCount; row += 1) {
    for (const column of grid.filled(row)) {
      const one = pairAt(grid, row, column);
      if (one) found.set(column, [...(found.get(column) ?? []), one]);
    }
  }
  const blocks = [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, pairs]) => pairs.filter(({ row }) => pairs.some((other) => Math.abs(other.row - row) === 1)))
    .filter((pairs) => pairs.length > 1);
  const rows = new Set(blocks.flatMap((pairs) => pairs.map(({ row }) => row)));
  const first = Math.min(...rows);
  // The line above a block says whose block it is; it looks like a header and is none.
  if (rows.size > 0 && grid.filled(first - 1).length > 1) rows.add(first - 1);
  const facts = blocks.flatMap((pairs, i) =>
    pairs.map(({ row, key, value, valueColumn }) => ({
      block: i + 1,
      key,
      value,
      address: addressOf(row, valueColumn),
    })),
  );
  return { rows, facts };
}

function pairAt(grid: Grid, row: number, column: number): Found | null {
  const key = keyOf(grid.text(row, column));
  if (key === null) return null;
  for (let next = column + 1; next <= column + REACH; next += 1) {
    const value = grid.text(row, next).replace(/^:\s*/, '');
    if (value === '') continue;
    return keyOf(value) === null ? { row, column, key, value, valueColumn: next } : null;
  }
  return null;
}
