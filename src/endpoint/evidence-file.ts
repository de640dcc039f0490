import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flush } from './durable-file.ts';

/** First bytes by which a file shows what it is, whatever it is called. */
const MAGIC = {
  'image/jpeg': Uint8Array.of(0xff, 0xd8, 0xff),
  'application/pdf': new TextEncoder().encode('%PDF-'),
} as const;

/** Home of the bytes: named by their hash, apart for each tenant. */
export const evidencePath = (dataDir: string, tenant: string, sha: string): string =>
  join(dataDir, 'evidence', tenant, sha.slice(0, 2), sha);

/** Directory of uploads on their way. */
export const stagingDir = (dataDir: string): string => join(dataDir, 'staging');

/** Whether the file holds exactly the declared bytes, and they are what their type says. */
export async function isAsDeclared(
  path: string,
  declared: { readonly sha: string; readonly size: number; readonly type: string },
): Promise<boolean> {
  const hash = createHash('sha256');
  let size = 0;
  let start = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (start.byteLength < 8) start = Buffer.concat([start, chunk.subarray(0, 8)]);
    hash.update(chunk);
    size += chunk.byteLength;
  }
  const magic = MAGIC[declared.type as keyof typeof MAGIC];
  const isOfType = magic !== undefined && start.subarray(0, magic.byteLength).equals(magic);
  return isOfType && size === declared.size && hash.digest('hex') === declared.sha;
}

/** Moves a file to its home so that it survives a power cut: the bytes first, then the name. */
export async function settle(from: string, home: string): Promise<void> {
  const made = await mkdir(dirname(home), { recursive: true });
  await flush(from);
  await rename(from, home);
  await flush(dirname(home));
  if (made) await flush(dirname(made));
}
