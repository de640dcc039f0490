import { INKS, type Picture } from './document.ts';

/** Dots per point: 288 to the inch, sharp in print. */
const DOTS = 4;

/** Colours of `INKS`, red, green and blue; the first shows through nowhere, so that it is white. */
const PALETTE = [
  [0xff, 0xff, 0xff],
  ...[
    [0xe4, 0xe7, 0xee],
    [0x2c, 0x3f, 0x7c],
    [0x9a, 0xa5, 0xc4],
    [0xb0, 0x00, 0x20],
  ],
].flat();

/**
 * The PNG of a picture, written here because bars are all there is: one byte for each dot, not packed, since the Word
 * file around it is. Source: PNG specification (W3C, third edition), RFC 1950 and 1951 for the stored blocks.
 */
export function picturePng(picture: Picture): Uint8Array<ArrayBuffer> {
  const [width, height] = [Math.round(picture.width * DOTS), Math.round(picture.height * DOTS)];
  const rows = new Uint8Array((width + 1) * height);
  for (const bar of picture.bars) {
    const [left, right] = span(bar.x, bar.width, width);
    const [top, bottom] = span(bar.y, bar.height, height);
    // Every row begins with the byte of its filter, 0 = none.
    for (let y = top; y < bottom; y += 1)
      rows.fill(INKS.indexOf(bar.ink) + 1, y * (width + 1) + 1 + left, y * (width + 1) + 1 + right);
  }
  const head = [...word(width), ...word(height), 8, 3, 0, 0, 0];
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Uint8Array.from(head)),
    chunk('PLTE', Uint8Array.from(PALETTE)),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function span(from: number, length: number, most: number): [number, number] {
  const within = (at: number): number => Math.max(0, Math.min(most, Math.round(at * DOTS)));
  return [within(from), within(from + length)];
}

const word = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  return joined([Uint8Array.from(word(data.length)), named, Uint8Array.from(word(crc(named)))]);
}

const BLOCK = 65_535;

/** A zlib stream of blocks that are not compressed. */
function stored(data: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += BLOCK) {
    const part = data.subarray(at, at + BLOCK);
    const isLast = at + BLOCK >= data.length ? 1 : 0;
    const [low, high] = [part.length & 255, part.length >>> 8];
    blocks.push(Uint8Array.of(isLast, low, high, low ^ 255, high ^ 255), part);
  }
  return joined([Uint8Array.of(0x78, 0x01), ...blocks, Uint8Array.from(word(adler(data)))]);
}

function adler(data: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function crc(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
