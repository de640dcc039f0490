import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Pace } from './pace.ts';
import { RowHeights } from './row-heights.ts';
import {
  aroundFocus,
  beyond,
  inSteps,
  type Piece,
  piecesOf,
  type Range,
  rangeNear,
  type Sight,
} from './row-window.ts';
import { pitches, rowsIn, sayPlaces } from './standing-rows.ts';
import { type Seen, sightOf, useSight } from './use-sight.ts';

/** Rows of the first drawing, before anything is measured: they fill a screen. */
const FIRST: RoomyRange = { from: 0, to: 24, above: 0, below: 0 };

/** Rows that come at once: a step has its price whatever is in it, and a long one is felt (`test/bench/results.md`). */
const STEP = 12;

/** The window, with the room (px) before and after it. */
interface RoomyRange extends Range {
  readonly above: number;
  readonly below: number;
}

/** A row that does not move on the screen while heights become known, and where it is seen there, px. */
interface Held {
  readonly key: unknown;
  readonly at: number;
  readonly scrolled: number;
}

/** Lines that come at once. Those that stand are left as they are, or all that is seen would be painted anew. */
const LINES_STEP = 24;

/** Without a step for so long a list is no longer flung, ms. */
const REST = 100;

/** Rows of a list that is flung, to be shown as bare lines: where they begin and how high they are together, px. */
export interface Glimpse extends Range {
  readonly top: number;
  readonly height: number;
}

const scrolledBy = (scroller: Element | null): number => scroller?.scrollTop ?? scrollY;

export interface RowWindow {
  readonly pieces: readonly Piece[];
  readonly rest: number;
  readonly glimpses: readonly Glimpse[];
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: () => void;
}

/**
 * Which rows of a list stand in the document while it is scrolled. `isWhole`: all of them, and nothing is watched.
 * `hasLines`: while it is flung faster than can be read no row comes, only a glimpse of them as lines.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  keys: readonly unknown[],
  isWhole: boolean,
  hasLines: boolean,
): RowWindow {
  const [heights] = useState(() => new RowHeights());
  const [near, setNear] = useState(FIRST);
  const [focused, setFocused] = useState<unknown>(null);
  const held = useRef<Held | null>(null);
  const scroller = useRef<HTMLElement | null>(null);
  const [glimpsed, setGlimpsed] = useState<Range | null>(null);
  const [pace] = useState(() => new Pace());
  const resting = useRef(0);
  heights.order(keys);
  const kept = focused === null ? -1 : heights.rowOf(focused);
  const { pieces, rest } = piecesOf(heights, near, kept < 0 ? null : kept);

  const look = (box: HTMLElement): void => {
    const sight = sightOf(box, scroller.current);
    held.current = heldIn(heights, sight, scrolledBy(scroller.current));
    const { from, to } = rangeNear(heights, sight, STEP);
    const [above, below] = [heights.top(from), heights.top(heights.count) - heights.top(to)];
    setNear((before) =>
      before.from === from && before.to === to && before.above === above && before.below === below
        ? before
        : { from, to, above, below },
    );
  };
  const calm = (box: HTMLElement): void => {
    clearTimeout(resting.current);
    setGlimpsed(null);
    look(box);
  };
  const scrolled = (box: HTMLElement): void => {
    if (!pace.see(scrolledBy(scroller.current), performance.now())) {
      (glimpsed ? calm : look)(box);
      return;
    }
    const range = rangeNear(heights, sightOf(box, scroller.current), LINES_STEP);
    setGlimpsed((before) => (before?.from === range.from && before.to === range.to ? before : range));
    clearTimeout(resting.current);
    resting.current = window.setTimeout(() => {
      pace.rest();
      if (list.current) calm(list.current);
    }, REST);
  };
  const settle = (box: HTMLElement): void => {
    heights.measure(pitches(box, pieces));
    hold(heights, held.current, sightOf(box, scroller.current), scroller.current);
    look(box);
  };
  useLayoutEffect(() => {
    if (!list.current || isWhole) return;
    sayPlaces(list.current, pieces, keys.length);
    // Else the browser says it once the frame is laid out: asked for here, it would be laid out twice.
    if (comesAbove(heights, pieces, held.current)) settle(list.current);
  });
  useSight(list, !isWhole, (seen: Seen) => {
    scroller.current = seen.scroller;
    if (!list.current) return;
    if (seen.isSized) settle(list.current);
    else (hasLines ? scrolled : look)(list.current);
  });
  return {
    pieces: isWhole ? [{ from: 0, to: keys.length, room: 0 }] : pieces,
    rest: isWhole ? 0 : rest,
    glimpses: isWhole || !glimpsed ? [] : glimpsesOf(heights, beyond(glimpsed, near)),
    onFocusIn: ({ target }) => {
      const standing = list.current ? rowsIn(list.current, pieces) : [];
      const [row] = standing.find(([, element]) => element.contains(target as Node)) ?? [-1];
      setFocused(heights.key(row) ?? null);
      setNear((before) => {
        const { from, to } = aroundFocus(before, row, STEP, heights.count);
        return from === before.from && to === before.to ? before : { ...before, from, to };
      });
    },
    // A window that is left keeps its focus.
    onFocusOut: () => !list.current?.contains(document.activeElement) && setFocused(null),
  };
}

function glimpsesOf(heights: RowHeights, { from, to }: Range): readonly Glimpse[] {
  const { from: first, to: last } = inSteps({ from, to: Math.max(from, to) }, LINES_STEP, heights.count);
  return Array.from({ length: Math.ceil((last - first) / LINES_STEP) }, (_, i) => {
    const begin = Math.max(first + i * LINES_STEP, from);
    const end = Math.min(first + (i + 1) * LINES_STEP, to);
    return { from: begin, to: end, top: heights.top(begin), height: heights.top(end) - heights.top(begin) };
  });
}

/** Whether a row stands above what is held, or before anything is, whose height nobody knows. */
function comesAbove(heights: RowHeights, pieces: readonly Range[], held: Held | null): boolean {
  const until = held ? heldRow(heights, held) : 0;
  return pieces.some(({ from, to }) => heights.isGuessed(from, Math.min(to, until)));
}

/** The first row that is seen, while the list begins above the screen; the end of the list where that is seen. */
function heldIn(heights: RowHeights, { top, bottom }: Sight, scrolled: number): Held | null {
  const end = heights.top(heights.count);
  if (top <= 0 || top >= end) return null;
  const row = bottom >= end ? heights.count : heights.at(top);
  return { key: heights.key(row), at: heights.top(row) - top, scrolled };
}

/** Where it is now; the end of the list has no key. */
const heldRow = (heights: RowHeights, { key }: Held): number =>
  key === undefined ? heights.count : heights.rowOf(key);

/** Brings the held row back to where it was seen, unless somebody scrolled since. */
function hold(heights: RowHeights, held: Held | null, sight: Sight, scroller: Element | null): void {
  if (!held || held.scrolled !== scrolledBy(scroller)) return;
  const row = heldRow(heights, held);
  const moved = row < 0 ? 0 : heights.top(row) - sight.top - held.at;
  if (Math.abs(moved) >= 1) (scroller ?? globalThis).scrollBy({ top: moved, behavior: 'instant' });
}
