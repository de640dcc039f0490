import type { RowHeights } from './row-heights.ts';

/** Rows from the first to before the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What can be seen of a list, px below the beginning of its first row; empty, or beyond its ends, where it is elsewhere. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** Lists up to this length stand in the document as they are. */
const PLAIN = 60;

export const isLong = (count: number): boolean => count > PLAIN;

/** Rows stand so many px beyond the edge of what can be seen. */
const MARGIN = 240;

/** Rows near what can be seen: at least one `step`, at the nearer end where the list is elsewhere. */
export function rangeNear(
  heights: Pick<RowHeights, 'count' | 'at'>,
  { top, bottom }: Sight,
  step: number,
): Range {
  const from = heights.at(top - MARGIN);
  const to = Math.max(heights.at(bottom + MARGIN), from) + 1;
  return inSteps({ from, to }, step, heights.count);
}

/** A range of whole steps around another. */
export const inSteps = ({ from, to }: Range, step: number, count: number): Range => ({
  from: Math.floor(from / step) * step,
  to: Math.min(count, Math.ceil(to / step) * step),
});

/**
 * The rows that stand, and a `step` more where the focus comes near an end of them: the key that takes it on may be
 * pressed before the frame that scrolls there. Unchanged for a row elsewhere.
 */
export function aroundFocus({ from, to }: Range, row: number, step: number, count: number): Range {
  if (row < from || row >= to) return { from, to };
  const half = Math.ceil(step / 2);
  return {
    from: row - half < from ? Math.max(0, from - step) : from,
    to: row + half >= to ? Math.min(count, to + step) : to,
  };
}

/** Of rows near what can be seen, those beyond the ones that stand: what a list that is flung shows as bare lines. */
export const beyond = (near: Range, standing: Range): Range =>
  near.to > standing.to
    ? { from: Math.max(near.from, standing.to), to: near.to }
    : { from: near.from, to: Math.min(near.to, standing.from) };

/** Rows that stand in the document, with the room (px) that those before them leave. */
export interface Piece extends Range {
  readonly room: number;
}

/**
 * The rows of the window, and one more (the focused one) wherever it is. After the last piece comes the room of what is
 * left (`rest`): rooms and rows together are as high as the whole list.
 */
export function piecesOf(
  heights: RowHeights,
  { from, to }: Range,
  kept: number | null,
): { readonly pieces: readonly Piece[]; readonly rest: number } {
  const { count } = heights;
  const near = { from: Math.min(from, count), to: Math.min(to, count) };
  const alone = kept !== null && kept < count && (kept < near.from || kept >= near.to);
  const ranges = alone ? [near, { from: kept, to: kept + 1 }] : [near];
  const ordered = ranges.sort((one, other) => one.from - other.from);
  const pieces = ordered.map((one, i) => ({
    ...one,
    room: heights.top(one.from) - heights.top(ordered[i - 1]?.to ?? 0),
  }));
  return { pieces, rest: heights.top(count) - heights.top(ordered.at(-1)?.to ?? 0) };
}
