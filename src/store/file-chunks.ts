import type { Database } from './database.ts';
import type { ChunkRecord, FileRecord, ReplicaDexie } from './schema.ts';
import { seal, unseal } from './sealing.ts';

// With its 28 bytes of initialisation vector and tag a sealed chunk stays within 1 MiB.
export const CHUNK_BYTES = 1024 * 1024 - 64;

const place = (sha: string, n: number): string => `file/${sha}/${n}`;

/** SHA-256 of the bytes, lower-case hex. */
export async function shaOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Array buffers, never Blobs: WebKit has lost the content of Blobs in IndexedDB. */
export function sealChunks(
  key: CryptoKey,
  sha: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ChunkRecord[]> {
  const count = Math.ceil(bytes.length / CHUNK_BYTES);
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const part = bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES);
      return { sha, n, bytes: await seal(key, place(sha, n), part) };
    }),
  );
}

/** Bytes from `start` to before `end`; null when a chunk of them is not here. */
export async function readBytes(
  database: Database,
  { sha, size }: Pick<FileRecord, 'sha' | 'size'>,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const until = Math.min(end, size);
  const first = Math.floor(start / CHUNK_BYTES);
  const last = Math.ceil(until / CHUNK_BYTES) - 1;
  const chunks = await database.run((dexie) =>
    dexie.blobChunks.where('[sha+n]').between([sha, first], [sha, last], true, true).toArray(),
  );
  if (chunks.length !== last - first + 1) return null;
  const bytes = new Uint8Array(until - start);
  for (const chunk of chunks) {
    const from = chunk.n * CHUNK_BYTES;
    const plain = new Uint8Array(await unseal(database.key, place(sha, chunk.n), chunk.bytes));
    const part = plain.subarray(Math.max(0, start - from), until - from);
    bytes.set(part, Math.max(0, from - start));
  }
  return bytes;
}

/** Inside a transaction over `blobs` and `blobChunks`. */
export async function dropFile(dexie: ReplicaDexie, sha: string): Promise<void> {
  await dexie.blobs.delete(sha);
  await dropChunks(dexie, sha);
}

export const dropChunks = (dexie: ReplicaDexie, sha: string): Promise<number> =>
  dexie.blobChunks.where('[sha+n]').between([sha, 0], [sha, Number.MAX_SAFE_INTEGER]).delete();
