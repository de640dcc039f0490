import { INKS, type Picture } from './document.ts';
import { pngFile } from './png.ts';

/** Dots per point: 288 to the inch, sharp in print. */
const DOTS = 4;

/** Red, green and blue of the paper, then of `INKS` in their order. */
const PALETTE = Uint8Array.from(
  [
    [0xff, 0xff, 0xff],
    [0xe8, 0xec, 0xf2],
    [0x31, 0x46, 0x9b],
    [0x8f, 0xa1, 0xdb],
    [0x94, 0x21, 0x3f],
  ].flat(),
);

/** The PNG of a picture of bars, one byte for each dot. */
export function picturePng({ bars, ...size }: Picture): Uint8Array<ArrayBuffer> {
  const [width, height] = [Math.round(size.width * DOTS), Math.round(size.height * DOTS)];
  const lines = new Uint8Array((width + 1) * height);
  for (const bar of bars) {
    const [left, right] = span(bar.x, bar.width, width);
    const [top, bottom] = span(bar.y, bar.height, height);
    for (let y = top; y < bottom; y += 1) {
      const line = y * (width + 1) + 1;
      lines.fill(INKS.indexOf(bar.ink) + 1, line + left, line + right);
    }
  }
  return pngFile({ width, height, depth: 8, palette: PALETTE, lines });
}

function span(from: number, length: number, most: number): [number, number] {
  const within = (at: number): number => Math.max(0, Math.min(most, Math.round(at * DOTS)));
  return [within(from), within(from + length)];
}
