import type { Range } from './row-window.ts';

/** Class of what keeps the room of rows that do not stand in the document. */
export const ROOM = 'long-rows__room';

/** The rows of a list that stand in the document, each with its element. */
export function rowsIn(list: Element, pieces: readonly Range[]): readonly (readonly [number, Element])[] {
  const places = pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  const elements = [...list.children].filter(({ classList }) => !classList.contains(ROOM));
  return places.flatMap((row, i) => {
    const element = elements[i];
    return element ? [[row, element] as const] : [];
  });
}

/** From the beginning of each row to that of what follows it, px: gaps between rows count. */
export function pitches(list: Element, pieces: readonly Range[]): ReadonlyMap<number, number> {
  const standing = rowsIn(list, pieces);
  const tops = standing.map(([, element]) => element.getBoundingClientRect().top);
  return new Map(
    standing.map(([row, element], i) => {
      const next = element.nextElementSibling;
      const end = next === standing[i + 1]?.[1] ? tops[i + 1] : next?.getBoundingClientRect().top;
      return [row, (end ?? element.getBoundingClientRect().bottom) - (tops[i] ?? 0)];
    }),
  );
}

/** Tells readers which row of how many each one is, whatever part drew it. A table counts its header. */
export function sayPlaces(list: Element, pieces: readonly Range[], count: number): void {
  for (const [row, element] of rowsIn(list, pieces)) {
    if (list.tagName === 'TBODY') say(element, 'aria-rowindex', row + 2);
    else {
      say(element, 'aria-posinset', row + 1);
      say(element, 'aria-setsize', count);
    }
  }
}

/** What is said already is not said again: each change would be looked into by the browser. */
function say(element: Element, name: string, number: number): void {
  if (element.getAttribute(name) !== String(number)) element.setAttribute(name, String(number));
}
