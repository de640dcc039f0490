import { EVIDENCE_LIMIT } from '../protocol/version.ts';
import { EXIF_WITHIN, readShot, type Shot } from './exif.ts';
import { shaOf } from './file-chunks.ts';

/** A picture that can be drawn at any size. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** JPEG of that width and height; `quality` from 0 to 1. */
  readonly encode: (width: number, height: number, quality: number) => Promise<Blob>;
  readonly close: () => void;
}

/** Rejects when the file is not a picture this browser can read. */
export type Decode = (file: Blob) => Promise<Picture>;

export interface PreparedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha: string;
  readonly type: 'image/jpeg' | 'application/pdf';
  /** Pixels; null for a document. */
  readonly width: number | null;
  readonly height: number | null;
  /** What the photo said of its taking, before that was thrown away with everything hidden in it. */
  readonly shot: Shot | null;
}

export type Prepared =
  | { readonly ok: true; readonly file: PreparedFile }
  | { readonly ok: false; readonly code: Unusable };

/** `too-large`: a document; `photo-too-large`: a picture that cannot be made small here; `heif`: a photo this browser cannot read. */
type Unusable = 'type-not-allowed' | 'too-large' | 'photo-too-large' | 'broken-image' | 'heif' | 'empty';

const LONGEST_EDGE = 1600;
const QUALITIES = [0.82, 0.7, 0.58, 0.45];
const SHRINK = 0.8;
const SMALLEST_EDGE = 400;
// More than any camera makes; a picture that unpacks to gigabytes would kill the tab.
const MOST_BYTES = 60 * 1024 * 1024;

/**
 * What may be attached as evidence: a photo becomes a JPEG of at most 1600 pixels and 400 KiB, drawn anew, so that
 * place and camera hidden in it are gone; a PDF stays as it is. Everything else is refused with the reason.
 */
export async function prepareFile(file: Blob, decode: Decode = decodeInWorker): Promise<Prepared> {
  if (file.size === 0) return { ok: false, code: 'empty' };
  if (await isPdf(file)) return preparePdf(file);
  const isHeif = await beginsAsHeif(file);
  if (!isHeif && (!file.type.startsWith('image/') || file.type === 'image/svg+xml')) {
    return { ok: false, code: 'type-not-allowed' };
  }
  if (file.size > MOST_BYTES) return { ok: false, code: 'photo-too-large' };
  let picture: Picture;
  try {
    picture = await decode(file);
  } catch {
    // Decoding says no more than that it failed: cut off, damaged, or a format this browser does not know.
    return { ok: false, code: isHeif ? 'heif' : 'broken-image' };
  }
  try {
    const shot = readShot(new Uint8Array(await file.slice(0, EXIF_WITHIN).arrayBuffer()));
    return await preparePhoto(picture, shot);
  } finally {
    picture.close();
  }
}

async function preparePdf(file: Blob): Promise<Prepared> {
  if (file.size > EVIDENCE_LIMIT['application/pdf']) return { ok: false, code: 'too-large' };
  return prepared(file, 'application/pdf', { width: null, height: null, shot: null });
}

async function preparePhoto(picture: Picture, shot: Shot): Promise<Prepared> {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  let width = Math.max(1, Math.round(picture.width * scale));
  let height = Math.max(1, Math.round(picture.height * scale));
  for (;;) {
    for (const quality of QUALITIES) {
      const drawn = await picture.encode(width, height, quality);
      // Some engines answer an unknown format with PNG; then this is no JPEG at all.
      if (drawn.type !== 'image/jpeg' || drawn.size === 0) return { ok: false, code: 'broken-image' };
      if (drawn.size <= EVIDENCE_LIMIT['image/jpeg'])
        return prepared(drawn, 'image/jpeg', { width, height, shot });
    }
    if (Math.max(width, height) <= SMALLEST_EDGE) return { ok: false, code: 'photo-too-large' };
    width = Math.max(1, Math.round(width * SHRINK));
    height = Math.max(1, Math.round(height * SHRINK));
  }
}

async function prepared(
  blob: Blob,
  type: PreparedFile['type'],
  about: Pick<PreparedFile, 'width' | 'height' | 'shot'>,
): Promise<Prepared> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { ok: true, file: { bytes, sha: await shaOf(bytes), type, ...about } };
}

/** By its first bytes, as the endpoint looks at it; the name and the stated type say nothing. */
const isPdf = async (file: Blob): Promise<boolean> => (await textAt(file, 0, 5)) === '%PDF-';

// ISO/IEC 23008-12, annex B: brands of pictures in HEIF. Many phones take them, and name no type for them.
const HEIF = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

const beginsAsHeif = async (file: Blob): Promise<boolean> =>
  (await textAt(file, 4, 8)) === 'ftyp' && HEIF.includes(await textAt(file, 8, 12));

const textAt = async (file: Blob, from: number, to: number): Promise<string> =>
  new TextDecoder().decode(await file.slice(from, to).arrayBuffer());

/** Turned as the camera was held, which is otherwise only noted in what is thrown away. */
async function decodeInWorker(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const encode = (width: number, height: number, quality: number): Promise<Blob> => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws nothing in a worker.');
    // JPEG has no transparency: what is clear would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  };
  return { width: bitmap.width, height: bitmap.height, encode, close: () => bitmap.close() };
}
