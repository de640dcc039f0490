import { pngFile } from './png.ts';

/** Rows of a black-and-white picture, true = black. */
export type Bilevel = readonly (readonly boolean[])[];

/** A black-and-white picture as PNG, every dot `scale` pixels wide. */
export function bilevelPng(rows: Bilevel, scale: number): Uint8Array<ArrayBuffer> {
  const [height, width] = [rows.length * scale, (rows[0]?.length ?? 0) * scale];
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => line(row, scale)));
  return pngFile({ width, height, depth: 1, palette: null, lines: Uint8Array.from(lines.flat()) });
}

/** One line of pixels, eight to a byte, white = 1; led by the filter "none". */
function line(row: readonly boolean[], scale: number): number[] {
  const pixels = row.flatMap((isBlack) => Array.from({ length: scale }, () => Number(!isBlack)));
  const bytes = [0];
  for (let i = 0; i < pixels.length; i += 8)
    bytes.push(
      Array.from({ length: 8 }, (_, bit) => pixels[i + bit] ?? 0).reduce((all, one) => all * 2 + one, 0),
    );
  return bytes;
}
