import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { printing } from '../parts/paper/printing.ts';
import { type Range, rangeNear } from '../parts/table/row-window.ts';
import { sightOf, useSight } from '../parts/table/use-sight.ts';

/** Halves belong to the line they begin in. */
export const isNear = (line: number, { from, to }: Range): boolean =>
  Math.floor(line) >= from && Math.floor(line) < to;

/** Things by the line they stand in. */
export function byLine<T>(things: readonly T[], lineOf: (thing: T) => number): ReadonlyMap<number, T[]> {
  const lines = new Map<number, T[]>();
  for (const thing of things) {
    const line = Math.floor(lineOf(thing));
    const there = lines.get(line);
    if (there) there.push(thing);
    else lines.set(line, [thing]);
  }
  return lines;
}

/** What stands on some lines, however many others there are. */
export const onLines = <T>(things: ReadonlyMap<number, readonly T[]>, { from, to }: Range): readonly T[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, i) => things.get(from + i) ?? []).flat();

/** A line is tall: one at a time comes and goes, for all in one frame of a few would make that frame a late one. */
const STEP = 1;

/** Lines of the field near what can be seen of it; `height` of each as it is on the screen, px. On paper all of them. */
export function useLines(field: RefObject<HTMLElement | null>, count: number, height: number): Range {
  const [near, setNear] = useState<Range>({ from: 0, to: 24 });
  const isWhole = printing.value;
  useSight(field, !isWhole, ({ scroller }) => {
    if (!field.current) return;
    const at = (distance: number) => Math.min(Math.max(Math.floor(distance / height), 0), count - 1);
    const { from, to } = rangeNear({ count, at }, sightOf(field.current, scroller), STEP);
    setNear((before) => (before.from === from && before.to === to ? before : { from, to }));
  });
  return isWhole ? { from: 0, to: count } : near;
}
