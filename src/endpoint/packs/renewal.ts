import type { PackOffer } from '../../protocol/manifest.ts';
import type { EntryYear, Row } from '../storage/port.ts';

/** A pack in which more than this share has changed since is built anew. */
const MOST_CHANGED = 0.1;

/** Whether a pack holds what stands now; up to the head, then, nothing of it has changed. */
export const isExact = (known: PackOffer, { seq, rows }: Pick<EntryYear, 'seq' | 'rows'>): boolean =>
  seq <= known.seq && rows === known.rows;

/** Whether a pack that is not exact is worth keeping. What went from it before `gcSeq` would never be told. */
export const isUsable = (known: PackOffer, rows: readonly Pick<Row, 'seq'>[], gcSeq: number): boolean =>
  known.seq >= gcSeq && changedShare(known, rows) <= MOST_CHANGED;

/** Rows that are newer than the pack or came into its subject, and rows that have gone from it, per row of the pack. */
function changedShare(known: PackOffer, rows: readonly Pick<Row, 'seq'>[]): number {
  const changed = rows.filter((row) => row.seq > known.seq).length;
  const gone = Math.max(0, known.rows - (rows.length - changed));
  return Math.max(changed, gone) / known.rows;
}
