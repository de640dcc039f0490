import type { Chain } from '../../domain/plan/chain.ts';
import { layoutOf, openedTo } from './tree-layout.ts';
import { type Form, SIZE, ZOOMS } from './tree-size.ts';

/** Levels that are open at first where there is room, and all that there can be. */
export const DEPTH = 3;
export const DEEPEST = 9;

/** No text is drawn smaller than this, about 10 px, before somebody asks for it. */
const READABLE = 0.75;

/** How a plan is shown before anybody touches it. */
export interface Opening {
  readonly depth: number;
  readonly zoom: number;
}

/**
 * As many levels as can be seen at once in `room` px, as large as they then can be. Where not even the first fits, it is
 * drawn small and scrolled. A list is scrolled anyway.
 */
export function openingOf(chain: Pick<Chain, 'nodes'>, plan: string, form: Form, room: number): Opening {
  if (form === 'list') return { depth: DEPTH, zoom: 1 };
  const zooms = ZOOMS.filter((zoom) => zoom >= READABLE && zoom <= 1).reverse();
  for (let depth = DEPTH; depth > 0; depth -= 1) {
    const { lines } = layoutOf(chain, plan, openedTo(chain, plan, depth));
    const zoom = zooms.find((one) => lines * SIZE.picture.line * one <= room);
    if (zoom !== undefined) return { depth, zoom };
  }
  return { depth: 1, zoom: READABLE };
}

/** Where the picture is scrolled to at first, px: a node at `top` a third from the top, and no box cut under the headings. */
export const firstScroll = (top: number, height: number, step: number): number =>
  Math.max(0, Math.floor((top - height / 3) / step) * step);

/** Height the picture has for its lines in a window, px: the style sheet's, without the headings of the columns. */
export const roomIn = (windowHeight: number): number => Math.max(320, windowHeight - 344) - 40;
