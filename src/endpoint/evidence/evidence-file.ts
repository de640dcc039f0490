import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flush } from '../site/durable-file.ts';
import type { EvidenceBlob } from '../storage/evidence-port.ts';

/** First bytes by which a file shows what it is, whatever it is called. */
const MAGIC = {
  'image/jpeg': Uint8Array.of(0xff, 0xd8, 0xff),
  'application/pdf': new TextEncoder().encode('%PDF-'),
} as const;

/** What decides where bytes lie. */
export type EvidenceHome = Pick<EvidenceBlob, 'entity' | 'sha' | 'place'>;

/**
 * Home of the bytes, apart for each tenant and named by their hash. Those of a personal record lie in a folder of that
 * record alone: they are kept, and erased, with it, and never stand for the same bytes elsewhere.
 */
export function evidencePath(dataDir: string, tenant: string, { entity, sha, place }: EvidenceHome): string {
  const folder = place === 'record' ? join('records', entity) : sha.slice(0, 2);
  return join(dataDir, 'evidence', tenant, folder, sha);
}

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

/**
 * Brings a file home so that it survives a power cut: the bytes first, then the name. It keeps its first name, which
 * goes when the row about it stands: a process that ends in between finds the bytes again and asks nobody for them.
 */
export async function settle(from: string, home: string): Promise<void> {
  const made = await mkdir(dirname(home), { recursive: true });
  await flush(from);
  // Where bytes are at home already, or the disk knows no second names, the first name itself moves.
  await link(from, home).catch(() => rename(from, home));
  // A new folder is a name in the one above it, which must reach the disk too.
  const top = dirname(made ?? home);
  for (let folder = dirname(home); ; folder = dirname(folder)) {
    await flush(folder);
    if (folder === top) break;
  }
}
