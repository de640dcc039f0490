export interface Told {
  readonly taken?: string;
  readonly offset?: string;
  /** Degrees, minutes, hundredths of seconds. */
  readonly latitude?: readonly [number, number, number, 'N' | 'S'];
  readonly longitude?: readonly [number, number, number, 'E' | 'W'];
}

/** The beginning of a JPEG with Exif in it, as a phone writes it. */
export function jpegWith(told: Told, isLittle = true): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(600);
  const view = new DataView(bytes.buffer);
  const base = 30;
  let free = 260;
  const u16 = (at: number, value: number) => view.setUint16(base + at, value, isLittle);
  const u32 = (at: number, value: number) => view.setUint32(base + at, value, isLittle);
  const text = (at: number, value: string) => bytes.set(new TextEncoder().encode(`${value}\0`), base + at);
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    u16(at, tag);
    u16(at + 2, type);
    u32(at + 4, count);
    if (typeof value === 'string') text(at + 8, value);
    else u32(at + 8, value);
  };
  const elsewhere = (value: string): number => {
    text(free, value);
    free += value.length + 1;
    return free - value.length - 1;
  };
  const angle = ([degrees, minutes, hundredths]: readonly [number, number, number, string]): number => {
    const at = free;
    for (const [i, [above, below]] of [
      [degrees, 1],
      [minutes, 1],
      [hundredths, 100],
    ].entries()) {
      u32(at + 8 * i, above as number);
      u32(at + 8 * i + 4, below as number);
    }
    free += 24;
    return at;
  };
  // A JFIF segment first, as many cameras have it.
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16], 0);
  bytes.set([0xff, 0xe1, 0x02, 0x30, 0x45, 0x78, 0x69, 0x66, 0, 0], 20);
  bytes.set(isLittle ? [0x49, 0x49] : [0x4d, 0x4d], base);
  u16(2, 42);
  u32(4, 8);
  u16(8, 2);
  entry(10, 0x8769, 4, 1, 60);
  entry(22, 0x8825, 4, 1, 120);
  u16(60, 2);
  if (told.taken) entry(62, 0x9003, 2, 20, elsewhere(told.taken));
  if (told.offset) entry(74, 0x9011, 2, 7, elsewhere(told.offset));
  u16(120, 4);
  if (told.latitude) {
    entry(122, 1, 2, 2, told.latitude[3]);
    entry(134, 2, 5, 3, angle(told.latitude));
  }
  if (told.longitude) {
    entry(146, 3, 2, 2, told.longitude[3]);
    entry(158, 4, 5, 3, angle(told.longitude));
  }
  return bytes;
}
