import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DATABASE, DataFolderUnusable } from '../data-folder.ts';
import { copyWhole, fileHash, flush } from '../durable-file.ts';
import { evidencePath } from '../evidence-file.ts';
import { RESCUE_KEY_FILE } from '../rescue/rescue-key.ts';
import { beginTimelines, evidenceIn } from '../storage/sqlite-snapshot.ts';
import { type BackupManifest, BackupUnusable, readManifest } from './manifest.ts';

const unfinished = (dataDir: string): string => join(dataDir, 'restore.unfinished');

/**
 * Fills an empty data folder, which the caller has taken, from one backup. Each tenant begins a new timeline, so that
 * devices give back what they kept since. The database gets its name last: a restore that was cut off has none, and
 * may be run again.
 * @throws BackupUnusable when a byte of the backup is not what it was; DataFolderUnusable when a database is there.
 */
export async function restore(
  folder: string,
  dataDir: string,
  newTimeline: () => string,
): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  if (existsSync(join(dataDir, DATABASE))) {
    throw new DataFolderUnusable(
      `${dataDir} sudah berisi basis data; pindahkan dulu folder itu. / ${dataDir} holds a database; move it away first.`,
    );
  }
  writeFileSync(unfinished(dataDir), '');
  const copy = join(dataDir, `${DATABASE}.restored`);
  for (const left of await readdir(dataDir))
    if (left.startsWith(`${DATABASE}.`)) await rm(join(dataDir, left));
  await copyWhole(join(folder, DATABASE), copy);
  if ((await fileHash(copy)) !== manifest.database) throw damaged(join(folder, DATABASE));
  // Without it the rescue files that devices wrote before would open nowhere.
  await copyWhole(join(folder, RESCUE_KEY_FILE), join(dataDir, RESCUE_KEY_FILE));
  for (const { tenant, sha } of evidenceIn(copy))
    await bringBack(dirname(resolve(folder)), dataDir, tenant, sha);
  beginTimelines(copy, newTimeline);
  await flush(copy);
  await rename(copy, join(dataDir, DATABASE));
  await flush(dataDir);
  rmSync(unfinished(dataDir));
  return manifest;
}

/** @throws DataFolderUnusable after a restore that did not come to its end: an empty folder would be filled with examples. */
export function refuseUnfinishedRestore(dataDir: string): void {
  if (!existsSync(unfinished(dataDir))) return;
  throw new DataFolderUnusable(
    `Pemulihan ke ${dataDir} belum selesai; jalankan lagi. / The restore into ${dataDir} did not finish; run it again.`,
  );
}

async function bringBack(place: string, dataDir: string, tenant: string, sha: string): Promise<void> {
  const [from, to] = [evidencePath(place, tenant, sha), evidencePath(dataDir, tenant, sha)];
  if (!existsSync(from)) throw damaged(from);
  if (!existsSync(to)) await copyWhole(from, to);
  if ((await fileHash(to)) === sha) return;
  await rm(to);
  throw damaged(from);
}

const damaged = (path: string): BackupUnusable =>
  new BackupUnusable(`Cadangan rusak / the backup is damaged: ${path}`);
