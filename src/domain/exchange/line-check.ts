import type { ExchangeFault } from './fault.ts';
import type { Located } from './located.ts';

/** A kind of row that stands under another row of the same file. */
export interface Line<E> {
  readonly file: string;
  readonly field: string;
  readonly code: (entity: E) => string;
  readonly above: (entity: E) => string | null;
}

/** One fault for every row whose line upwards comes back to the row itself. */
export function cycles<E>(
  rows: readonly Located<E>[],
  { file, field, code, above }: Line<E>,
): ExchangeFault[] {
  const parents = new Map(rows.map(({ entity }) => [code(entity), above(entity)]));
  return rows
    .map(({ line, entity }) => ({ line, ring: ringFrom(code(entity), parents) }))
    .filter(({ ring }) => ring !== null)
    .map(({ line, ring }) => ({
      file,
      line,
      field,
      reason: `Garis ke atas berputar: ${(ring as string[]).join(' → ')}.`,
    }));
}

/** The way from a code back to itself, null when it ends elsewhere. */
function ringFrom(start: string, parents: ReadonlyMap<string, string | null>): string[] | null {
  const way = [start];
  let at = parents.get(start) ?? null;
  while (at !== null && at !== start) {
    if (way.includes(at)) return null;
    way.push(at);
    at = parents.get(at) ?? null;
  }
  return at === start ? [...way, start] : null;
}
