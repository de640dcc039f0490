import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { PUSH_LIMIT } from '../../protocol/version.ts';

const inflate = promisify(gunzip);

/** Ceiling of a compressed body. */
const COMPRESSED = 256 * 1024;
/** A body up to this size is inflated at once: handing it to another thread costs more than the work. */
const SMALL = 8 * 1024;

/** Text of a request body, inflated; or that it is too large, or not what it says it is. */
export async function readBody(request: IncomingMessage): Promise<string | 'too-large' | null> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return null;
  const bytes = await takeBytes(request, encoding === 'gzip' ? COMPRESSED : PUSH_LIMIT.bytes);
  if (bytes === 'too-large' || bytes === null) return bytes;
  const plain = encoding === 'gzip' ? await inflated(bytes) : bytes;
  if (plain === null || plain === 'too-large') return plain;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Null when the line broke before the body was whole; nobody waits for the answer then. */
export function takeBytes(request: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | null> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limit) return Promise.resolve('too-large');
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let size = 0;
    const add = (part: Buffer) => {
      parts.push(part);
      size += part.byteLength;
      if (size <= limit) return;
      request.off('data', add).pause();
      done('too-large');
    };
    request.on('data', add);
    request.once('end', () => done(Buffer.concat(parts)));
    for (const broken of ['error', 'close'] as const) request.once(broken, () => done(null));
  });
}

// Inflating stops at the limit: a few kilobytes may otherwise become gigabytes.
async function inflated(bytes: Buffer): Promise<Buffer | 'too-large' | null> {
  const options = { maxOutputLength: PUSH_LIMIT.bytes };
  try {
    return bytes.byteLength <= SMALL ? gunzipSync(bytes, options) : await inflate(bytes, options);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    if (code.startsWith('Z_')) return null;
    throw error;
  }
}
