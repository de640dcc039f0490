import { existsSync } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../config.ts';
import { evidencePath } from '../evidence/evidence-file.ts';
import { ForOperator } from '../for-operator.ts';
import { RESCUE_KEY_FILE } from '../rescue/rescue-key.ts';
import { DATABASE } from '../site/data-folder.ts';
import { copyWhole, fileHash, flush } from '../site/durable-file.ts';
import { checkWhole, evidenceIn, headsOf, type NamedEvidence } from '../storage/sqlite-snapshot.ts';
import { copyDatabase } from './copy-database.ts';
import { type BackupManifest, MANIFEST } from './manifest.ts';

/** A file of evidence the database names and the data folder lacks, or holds with other bytes. */
class EvidenceDamaged extends ForOperator {}

export interface BackupMade {
  /** Folder of this backup. */
  readonly folder: string;
  readonly manifest: BackupManifest;
  /** Files of evidence that earlier backups in the same place did not hold yet. */
  readonly copied: number;
}

/**
 * Backs up a site of either engine beside a running endpoint; the copy of the database is a SQLite file. Under `to` each backup has a folder named by its moment; files
 * of evidence never change, so all backups there share one folder of them. Read back and checked before it says that
 * it is finished: pages and references of the database, hash of every file copied now, size of the others.
 * @throws EvidenceDamaged, or whatever the disk says; nothing counts as backed up then.
 */
export async function backUp(site: Place, to: string, now: number): Promise<BackupMade> {
  const folder = join(to, nameOf(now));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, DATABASE);
  await copyDatabase(site, copy);
  checkWhole(copy);
  await flush(copy);
  await copyWhole(join(site.dataDir, RESCUE_KEY_FILE), join(folder, RESCUE_KEY_FILE));
  const named = evidenceIn(copy);
  let copied = 0;
  for (const one of named) copied += await kept(site.dataDir, to, one);
  const tenants = headsOf(copy).map((head) => ({ ...head }));
  const database = await fileHash(copy);
  const manifest: BackupManifest = { format: 1, madeAt: now, database, tenants, evidence: named.length };
  await writeLast(folder, manifest);
  return { folder, manifest, copied };
}

const nameOf = (now: number): string => new Date(now).toISOString().replaceAll(':', '-');

/** 1 when the file was copied now, 0 when an earlier backup holds it. */
async function kept(dataDir: string, place: string, one: NamedEvidence): Promise<0 | 1> {
  const to = evidencePath(place, one.tenant, one);
  if (existsSync(to) && (await stat(to)).size === one.size) return 0;
  const from = evidencePath(dataDir, one.tenant, one);
  if (!existsSync(from))
    throw new EvidenceDamaged(`Bukti hilang dari folder data / evidence is missing: ${from}`);
  await copyWhole(from, to);
  if ((await fileHash(to)) === one.sha) return 1;
  await rm(to);
  throw new EvidenceDamaged(
    `Isi bukti berubah di disk / evidence has other bytes than its name says: ${from}`,
  );
}

async function writeLast(folder: string, manifest: BackupManifest): Promise<void> {
  const file = await open(join(folder, MANIFEST), 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await flush(folder);
}
