import { hash } from 'node:crypto';

const MOST = 200_000;

/** A sum modulo 2⁶⁴ as two halves, each below 2³². */
interface Sum {
  high: number;
  low: number;
}

/** A row, which is never changed in place. */
interface Counted {
  readonly id: string;
  readonly ver: number;
}

const known = new Map<string, Sum[]>();

/**
 * Sum, modulo 2⁶⁴, of the first eight bytes of a hash of identity and version: equal for equal sets of rows, in
 * whatever order they are read.
 */
export function digestOf(rows: Iterable<Counted>): string {
  const sum = { high: 0, low: 0 };
  for (const row of rows) add(sum, row);
  return text(sum);
}

/** As they travel, by scope; a scope without rows is missing. */
export function digestTexts(rows: Iterable<Counted & { readonly scope: number }>): Map<number, string> {
  const sums = new Map<number, Sum>();
  for (const row of rows) {
    const before = sums.get(row.scope);
    const sum = before ?? { high: 0, low: 0 };
    if (!before) sums.set(row.scope, sum);
    add(sum, row);
  }
  return new Map([...sums].map(([scope, sum]) => [scope, text(sum)]));
}

const WORD = 2 ** 32;

const half = (word: number): string => word.toString(16).padStart(8, '0');
const text = ({ high, low }: Sum): string => half(high) + half(low);

/** Of no rows. */
export const EMPTY_DIGEST = text({ high: 0, low: 0 });

function add(sum: Sum, row: Counted): void {
  const part = partOf(row);
  const low = sum.low + part.low;
  sum.low = low % WORD;
  sum.high = (sum.high + part.high + (low < WORD ? 0 : 1)) % WORD;
}

/** Worked out once for each version of a row, in whichever run. */
function partOf({ id, ver }: Counted): Sum {
  const versions = known.get(id) ?? [];
  const before = versions[ver];
  if (before) return before;
  const bytes = hash('sha256', `${id} ${ver}`, 'buffer');
  const made = { high: bytes.readUInt32BE(0), low: bytes.readUInt32BE(4) };
  if (known.size > MOST) known.clear();
  versions[ver] = made;
  known.set(id, versions);
  return made;
}
