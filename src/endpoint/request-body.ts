import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PUSH_LIMIT } from '../protocol/version.ts';

const inflate = promisify(gunzip);

/** Ceiling of a compressed body. */
const COMPRESSED = 256 * 1024;

/** Text of a request body, inflated; or that it is too large, or not what it says it is. */
export async function readBody(request: Request): Promise<string | 'too-large' | null> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return null;
  const bytes = await take(request, encoding === 'gzip' ? COMPRESSED : PUSH_LIMIT.bytes);
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

async function take(request: Request, limit: number): Promise<Buffer | 'too-large' | null> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) return 'too-large';
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength;
      if (size > limit) return 'too-large';
      parts.push(part);
    }
  } catch (error) {
    // The line broke before the body was whole; nobody waits for the answer.
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return null;
    throw error;
  }
  return Buffer.concat(parts);
}

// Inflating stops at the limit: a few kilobytes may otherwise become gigabytes.
async function inflated(bytes: Buffer): Promise<Buffer | 'too-large' | null> {
  try {
    return await inflate(bytes, { maxOutputLength: PUSH_LIMIT.bytes });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    if (code.startsWith('Z_')) return null;
    throw error;
  }
}
