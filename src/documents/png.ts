/** Bytes of a PNG picture. Source: PNG specification (W3C, third edition); RFC 1950 and 1951 for the stored blocks. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bits of a dot. */
  readonly depth: 1 | 8;
  /** Red, green and blue of each colour; null = shades of grey. */
  readonly palette: Uint8Array | null;
  /** Lines from above, each led by the byte of its filter, 0 = none. */
  readonly lines: Uint8Array;
}

/** Not packed: such pictures are small, and the Word file around them is packed. */
export function pngFile({ width, height, depth, palette, lines }: Pixels): Uint8Array<ArrayBuffer> {
  const head = Uint8Array.from([...word(width), ...word(height), depth, palette ? 3 : 0, 0, 0, 0]);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', stored(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const word = (n: number): number[] => [24, 16, 8, 0].map((shift) => (n >>> shift) & 0xff);

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
  return joined([Uint8Array.from(word(data.length)), named, Uint8Array.from(word(crc32(named)))]);
}

const LONGEST_BLOCK = 0xffff;

/** A zlib stream of blocks that are not compressed. */
function stored(data: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += LONGEST_BLOCK) {
    const part = data.subarray(at, at + LONGEST_BLOCK);
    const isLast = at + LONGEST_BLOCK >= data.length ? 1 : 0;
    const [low, high] = [part.length & 0xff, part.length >>> 8];
    blocks.push(Uint8Array.of(isLast, low, high, low ^ 0xff, high ^ 0xff), part);
  }
  return joined([Uint8Array.of(0x78, 0x01), ...blocks, Uint8Array.from(word(adler32(data)))]);
}

function adler32(data: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
