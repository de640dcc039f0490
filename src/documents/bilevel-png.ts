/** Rows of a black-and-white picture, true = black. */
export type Bilevel = readonly (readonly boolean[])[];

/**
 * A black-and-white picture as PNG (RFC 2083), every dot `scale` pixels wide. Stored without compression (RFC 1951,
 * 3.2.4): a QR code is a few kilobytes, and no packer need be fetched for it.
 */
export function bilevelPng(rows: Bilevel, scale: number): Uint8Array {
  const [height, width] = [rows.length * scale, (rows[0]?.length ?? 0) * scale];
  const header = [...word(width), ...word(height), 1, 0, 0, 0, 0];
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => line(row, scale)));
  return new Uint8Array([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(lines.flat())),
    ...chunk('IEND', []),
  ]);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LONGEST_BLOCK = 0xffff;

const word = (n: number): number[] => [24, 16, 8, 0].map((shift) => (n >>> shift) & 0xff);

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

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...[...type].map((letter) => letter.charCodeAt(0)), ...data];
  return [...word(data.length), ...body, ...word(crc32(body))];
}

function stored(data: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let at = 0; at < data.length; at += LONGEST_BLOCK) {
    const part = data.slice(at, at + LONGEST_BLOCK);
    const isLast = at + LONGEST_BLOCK >= data.length;
    const size = [part.length & 0xff, part.length >> 8];
    blocks.push(isLast ? 1 : 0, ...size, ...size.map((byte) => byte ^ 0xff), ...part);
  }
  return [0x78, 0x01, ...blocks, ...word(adler32(data))];
}

function crc32(data: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function adler32(data: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
