import type { Align, Paper } from '../document.ts';

/** Twentieths of a point, upright. */
const A4 = { width: 11_906, height: 16_838 };

/** Width and height as the page lies, in twentieths of a point. */
export const PAGES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  portrait: A4,
  landscape: { width: A4.height, height: A4.width },
  'a3-landscape': { width: 2 * A4.width, height: A4.height },
};

/** Twentieths of a point: 20 mm. */
export const MARGIN = 1134;

/** What pictures are measured in (ECMA-376 part 1, 20.1.2.1). */
export const EMU_PER_POINT = 12_700;
export const EMU_PER_MM = 36_000;

/** Names of the transitional form (ECMA-376 part 4), which every word processor reads. */
export const SIDES: Readonly<Record<Align, string>> = { left: 'left', center: 'center', right: 'right' };
