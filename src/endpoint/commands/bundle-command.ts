import { readFile } from 'node:fs/promises';
import { bundleFiles } from '../../documents/bundle-files.ts';
import type { Asked, PaperSources } from '../../documents/drawn-papers.ts';
import { hashBytes } from '../../protocol/hash.ts';
import { writeZip } from '../../sheets/write/write-zip.ts';
import { evidencePath } from '../evidence/evidence-file.ts';
import type { Print } from './exchange-commands.ts';
import { paperBytes } from './paper-bytes.ts';

interface BundlePlace {
  readonly dataDir: string;
  readonly tenant: string;
}

/**
 * The ZIP a unit hands in for its evaluation, as the app makes it, with the attached files from the data folder. Prints
 * what is missing from it; papers that may not be issued are inside, marked on every page.
 */
export async function bundleZip(
  { dataDir, tenant }: BundlePlace,
  asked: Asked,
  sources: PaperSources,
  print: Print,
): Promise<Uint8Array> {
  const { bytes, missing } = await bundleFiles(asked, sources, {
    write: paperBytes,
    hash: hashBytes,
    // A file on its way from a device has a name here, but no bytes yet.
    attached: ({ item: { sha } }) =>
      readFile(evidencePath(dataDir, tenant, { entity: '', sha, place: 'shared' })).catch(() => null),
  });
  for (const title of missing) print(`Berkasnya belum ada di server / not on the server yet: ${title}`);
  return writeZip(bytes);
}
