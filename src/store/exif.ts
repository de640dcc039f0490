/** What a photo says of its own taking. */
export interface Shot {
  /** As the clock on the camera's wall showed it, ms since 1970 as if that clock were UTC; null when not said. */
  readonly wallClock: number | null;
  /** How far that clock was ahead of UTC, ms; null when the camera does not say. */
  readonly offset: number | null;
  readonly position: ShotPosition | null;
}

export interface ShotPosition {
  /** Degrees, north and east positive; six decimals. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres; null when the camera does not say. */
  readonly accuracy: number | null;
}

/** Exif lies in the first segment of a JPEG, which has at most 64 KiB; a few others may stand before it. */
export const EXIF_WITHIN = 256 * 1024;

// CIPA DC-008 (Exif 2.32), tables 4 to 15.
const TAG = {
  exif: 0x8769,
  gps: 0x8825,
  taken: 0x9003,
  offset: 0x9011,
  latitudeSide: 1,
  latitude: 2,
  longitudeSide: 3,
  longitude: 4,
  error: 31,
} as const;
const SIZES: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8 };

const NOTHING: Shot = { wallClock: null, offset: null, position: null };

/**
 * Time and place in the beginning of a JPEG. Bytes of anything else, or damaged ones, say nothing: whatever they are,
 * nothing outside them is read and nothing is thrown.
 */
export function readShot(bytes: Uint8Array<ArrayBuffer>): Shot {
  const tiff = tiffIn(bytes);
  if (!tiff) return NOTHING;
  const root = tiff.directory(tiff.u32(4));
  const exif = tiff.directory(tiff.u32(root.get(TAG.exif)));
  const gps = tiff.directory(tiff.u32(root.get(TAG.gps)));
  return {
    wallClock: momentOf(tiff.text(exif.get(TAG.taken))),
    offset: offsetOf(tiff.text(exif.get(TAG.offset))),
    position: positionOf(tiff, gps),
  };
}

/** Walks the segments of a JPEG to the one that holds Exif. */
function tiffIn(bytes: Uint8Array<ArrayBuffer>): Tiff | null {
  const file = new Tiff(bytes, false);
  if (file.u16(0) !== 0xffd8) return null;
  for (let at = 2; ; ) {
    const marker = file.u16(at);
    const length = file.u16(at + 2);
    // 0xFFDA begins the picture itself; a segment counts its own length.
    if (marker === null || length === null || marker < 0xff01 || marker === 0xffda || length < 2) return null;
    const isExif = marker === 0xffe1 && file.u32(at + 4) === 0x45786966 && file.u16(at + 8) === 0;
    if (isExif) return tiffOf(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
}

/** TIFF says first in which order its bytes stand. */
function tiffOf(bytes: Uint8Array<ArrayBuffer>): Tiff | null {
  const isLittle = bytes[0] === 0x49;
  const tiff = new Tiff(bytes, isLittle);
  return tiff.u16(0) === (isLittle ? 0x4949 : 0x4d4d) && tiff.u16(2) === 42 ? tiff : null;
}

/** Where each value of a directory lies. */
type Directory = ReadonlyMap<number, number>;

/** Numbers at offsets; null for a place outside. */
class Tiff {
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array<ArrayBuffer>, isLittle: boolean) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isLittle = isLittle;
  }

  u16(at: number | null | undefined): number | null {
    return this.#holds(at, 2) ? this.#view.getUint16(at, this.#isLittle) : null;
  }

  u32(at: number | null | undefined): number | null {
    return this.#holds(at, 4) ? this.#view.getUint32(at, this.#isLittle) : null;
  }

  directory(at: number | null): Directory {
    const found = new Map<number, number>();
    const count = this.u16(at);
    if (at === null || count === null) return found;
    for (let i = 0; i < count; i += 1) {
      const entry = at + 2 + 12 * i;
      const [tag, type, many] = [this.u16(entry), this.u16(entry + 2), this.u32(entry + 4)];
      if (tag === null || type === null || many === null) return found;
      const isInside = (SIZES[type] ?? Number.POSITIVE_INFINITY) * many <= 4;
      const place = isInside ? entry + 8 : this.u32(entry + 8);
      if (place !== null) found.set(tag, place);
    }
    return found;
  }

  /** ASCII up to its zero byte; the longest text asked for is a time of 19 letters. */
  text(at: number | undefined): string {
    let text = '';
    while (at !== undefined && text.length < 20 && this.#holds(at + text.length, 1)) {
      const letter = this.#view.getUint8(at + text.length);
      if (letter === 0) break;
      text += String.fromCharCode(letter);
    }
    return text;
  }

  rational(at: number | undefined): number | null {
    const [above, below] = at === undefined ? [null, null] : [this.u32(at), this.u32(at + 4)];
    return above === null || below === null || below === 0 ? null : above / below;
  }

  #holds(at: number | null | undefined, count: number): at is number {
    return typeof at === 'number' && at >= 0 && at + count <= this.#view.byteLength;
  }
}

function momentOf(text: string): number | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text)?.slice(1).map(Number);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(at);
  // A camera whose clock was never set writes zeros; a date that rolls over is no date.
  return year >= 1970 && read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24
    ? at
    : null;
}

function offsetOf(text: string): number | null {
  const parts = /^([+-])(\d\d):([0-5]\d)/.exec(text);
  if (!parts) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return minutes <= 14 * 60 ? (parts[1] === '-' ? -minutes : minutes) * 60_000 : null;
}

function positionOf(tiff: Tiff, gps: Directory): ShotPosition | null {
  const latitude = degreesOf(tiff, gps.get(TAG.latitude), tiff.text(gps.get(TAG.latitudeSide)), 'NS', 90);
  const longitude = degreesOf(tiff, gps.get(TAG.longitude), tiff.text(gps.get(TAG.longitudeSide)), 'EW', 180);
  // Zero and zero is what a receiver without a fix writes.
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
  return { latitude, longitude, accuracy: tiff.rational(gps.get(TAG.error)) };
}

/** Degrees, minutes and seconds on one of two sides of zero. */
function degreesOf(
  tiff: Tiff,
  at: number | undefined,
  side: string,
  sides: string,
  most: number,
): number | null {
  const which = side.length > 0 ? sides.indexOf(side.charAt(0)) : -1;
  if (at === undefined || which < 0) return null;
  const [degrees, minutes, seconds] = [at, at + 8, at + 16].map((place) => tiff.rational(place));
  if (degrees == null || minutes == null || seconds == null) return null;
  const value = degrees + minutes / 60 + seconds / 3600;
  return value > most ? null : Math.round((which === 1 ? -value : value) * 1e6) / 1e6;
}
