import type { DigestReply, DigestRequest } from '../../src/protocol/digest.ts';
import type { PullRequest, PullRow } from '../../src/protocol/pull.ts';
import type { Committed } from './committed.ts';
import { digestTexts, EMPTY_DIGEST } from './digest.ts';
import { isPacked } from './mem-shelf.ts';

/** Scopes whose rows all follow the cursor. */
export function freshOf({ rows }: Committed, all: readonly number[], cursor: number): readonly number[] {
  if (cursor === 0) return [];
  const older = new Set<number>();
  for (const { seq, scope } of rows.values()) if (seq <= cursor) older.add(scope);
  return all.filter((scope) => !older.has(scope));
}

/** Which page: after a number, so many rows, beside these packs. */
interface Page {
  readonly after: number;
  readonly limit: number;
  readonly packed?: PullRequest['packed'];
}

/** A page of what comes after a number. */
export function feed(
  { rows, exits }: Committed,
  scopes: readonly number[],
  { after, limit, packed = [] }: Page,
): readonly PullRow[] {
  const page: PullRow[] = [];
  for (const row of rows.values()) {
    const { id, type, scope, ver, seq, body, deleted } = row;
    if (seq > after && scopes.includes(scope) && !isPacked(packed, row))
      page.push(deleted ? ['d', id, scope, ver, seq] : ['r', id, type, scope, ver, seq, body]);
  }
  for (const { id, scope, seq } of exits)
    if (seq > after && scopes.includes(scope)) page.push(['x', id, scope, seq]);
  if (exits.length > 0) page.sort(bySeqExitsFirst);
  // What shares a number travels together.
  const cut = page[limit - 1];
  return cut ? page.filter((row) => seqOf(row) <= seqOf(cut)) : page;
}

/** The scopes of which a device holds other rows, and those that went on since it read them. */
export function compared(
  { rows, exits }: Committed,
  all: readonly number[],
  request: DigestRequest,
): Pick<DigestReply, 'differ' | 'moved'> {
  const cursor = Number(request.cursor);
  const late = new Set<number>();
  for (const { seq, scope } of exits) if (seq > cursor) late.add(scope);
  for (const { seq, scope } of rows.values()) if (seq > cursor) late.add(scope);
  const moved = all.filter((scope) => late.has(scope));
  const theirs = new Map(request.scopes);
  const ours = digestTexts([...rows.values()].filter((row) => !row.deleted && !late.has(row.scope)));
  const differ = all.filter(
    (scope) => !late.has(scope) && (ours.get(scope) ?? EMPTY_DIGEST) !== (theirs.get(scope) ?? EMPTY_DIGEST),
  );
  return { differ, moved };
}

export const seqOf = (row: PullRow): number => (row[0] === 'r' ? row[5] : row[0] === 'd' ? row[4] : row[3]);

const bySeqExitsFirst = (a: PullRow, b: PullRow): number =>
  seqOf(a) - seqOf(b) || (a[0] === b[0] ? 0 : a[0] === 'x' ? -1 : 1);
