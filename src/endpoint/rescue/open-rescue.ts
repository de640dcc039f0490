import { webcrypto } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import {
  RESCUE_FRAME,
  RESCUE_INFO,
  RESCUE_MAGIC,
  type RescueHeader,
  rescueHeaderSchema,
  rescueKeyId,
  rescueNonce,
  rescuePlace,
  rescueSalt,
} from '../../protocol/rescue-file.ts';
import { ForOperator } from '../for-operator.ts';
import { parse, parseJson } from '../http/parse.ts';
import type { RescueKey } from './rescue-key.ts';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const TAG = 16;
// The manifest names every mutation and file in one frame; 64 MiB are far more than a device retains.
const LARGEST_FRAME = 64 * 1024 * 1024;

/** No rescue file, one for another endpoint, or one whose bytes are not what they were. */
export class RescueUnusable extends ForOperator {}

const damaged = () => new RescueUnusable('Berkas rusak atau terpotong. / The file is damaged or cut short.');

/**
 * The plain frames of a rescue file, in order. Ends only after the frame that says it is the last.
 * @throws RescueUnusable
 */
export async function* openRescue(path: string, own: RescueKey): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new RescueUnusable(`Tidak ada berkas ${path}. / There is no file ${path}.`)
      : error;
  });
  try {
    const key = await fileKey(await readHeader(file), own);
    let next = await readFrame(file);
    if (next === null) throw damaged();
    for (let number = 0; next !== null; number += 1) {
      const frame = next;
      next = await readFrame(file);
      yield await unsealed(key, number, frame, next === null);
    }
  } finally {
    await file.close();
  }
}

async function readHeader(file: FileHandle): Promise<RescueHeader> {
  const magic = await readBytes(file, RESCUE_MAGIC.length);
  if (!magic?.equals(RESCUE_MAGIC))
    throw new RescueUnusable('Ini bukan berkas penyelamatan Kinerja. / This is no rescue file of Kinerja.');
  const text = (await readFrame(file))?.toString('utf8');
  const header = text === undefined ? null : parse(rescueHeaderSchema, parseJson(text));
  if (!header) throw damaged();
  return header;
}

async function fileKey(
  header: RescueHeader,
  { publicKey, privateKey }: RescueKey,
): Promise<webcrypto.CryptoKey> {
  const { subtle } = webcrypto;
  if (header.to !== rescueKeyId(publicKey)) {
    throw new RescueUnusable(
      'Berkas ini dienkripsi untuk server lain, atau rescue-key.json di folder data telah berganti. / The file is for another endpoint, or rescue-key.json in the data folder has changed.',
    );
  }
  try {
    const own = await subtle.importKey('jwk', privateKey, ECDH, false, ['deriveBits']);
    const theirs = await subtle.importKey('jwk', header.from, ECDH, false, []);
    const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
    const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    const derivation = {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: rescueSalt(header, publicKey),
      info: RESCUE_INFO,
    };
    return await subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  } catch (error) {
    // A point that is not on the curve.
    if (error instanceof DOMException) throw damaged();
    throw error;
  }
}

async function unsealed(
  key: webcrypto.CryptoKey,
  number: number,
  frame: Buffer,
  isLast: boolean,
): Promise<Buffer> {
  const algorithm = { name: 'AES-GCM', iv: rescueNonce(number), additionalData: rescuePlace(isLast) };
  try {
    return Buffer.from(await webcrypto.subtle.decrypt(algorithm, key, new Uint8Array(frame)));
  } catch (error) {
    if (error instanceof DOMException) throw damaged();
    throw error;
  }
}

/** Null at the end of the file. */
async function readFrame(file: FileHandle): Promise<Buffer | null> {
  const length = await readBytes(file, 4);
  if (!length) return null;
  const size = length.readUInt32BE();
  if (size > LARGEST_FRAME + TAG) throw damaged();
  const frame = await readBytes(file, size);
  if (!frame) throw damaged();
  return frame;
}

async function readBytes(file: FileHandle, size: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes, 0, size);
  if (bytesRead === 0 && size > 0) return null;
  if (bytesRead < size) throw damaged();
  return bytes;
}

/** Frames a file of so many bytes takes. */
export const framesOf = (size: number): number => Math.ceil(size / RESCUE_FRAME);
