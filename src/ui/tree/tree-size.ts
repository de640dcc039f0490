export type Form = 'picture' | 'list';

/** Sizes in px; the style sheet reads them from here, so that picture and lines agree. */
export const SIZE = {
  picture: { column: 222, line: 148, width: 184, height: 132 },
  list: { column: 20, line: 72, width: 0, height: 68 },
} as const;

export const px = (length: number): string => `${length}px`;

/** Steps of the zoom; 1 is the size the text is made for. */
export const ZOOMS = [0.4, 0.55, 0.65, 0.75, 1, 1.25] as const;
