import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Place } from '../config.ts';
import { evidencePath } from '../evidence/evidence-file.ts';
import { RESCUE_KEY_FILE } from '../rescue/rescue-key.ts';
import { DATABASE, DataFolderUnusable } from '../site/data-folder.ts';
import { copyWhole, fileHash, flush } from '../site/durable-file.ts';
import { beginTimelines, evidenceIn, type NamedEvidence } from '../storage/sqlite-snapshot.ts';
import { type BackupManifest, BackupUnusable, readManifest } from './manifest.ts';
import { restoredPlace } from './restored-place.ts';

const unfinished = (dataDir: string): string => join(dataDir, 'restore.unfinished');

/**
 * Fills an empty site of either engine, whose data folder the caller has taken, from one backup. Each tenant begins a
 * new timeline, so that devices give back what they kept since. The database takes its place last: a restore that was
 * cut off may be run again, also when only its very end is missing.
 * @throws BackupUnusable when a byte of the backup is not what it was; DataFolderUnusable when a database is there.
 */
export async function restore(
  folder: string,
  site: Place,
  newTimeline: () => string,
): Promise<BackupManifest> {
  const { dataDir } = site;
  const manifest = readManifest(folder);
  const place = restoredPlace(site);
  const standing = await place.timelines();
  if (standing === null) await place.take(await prepare(folder, dataDir, manifest, newTimeline));
  else if (JSON.stringify(standing) !== noted(dataDir)) throw new DataFolderUnusable(place.occupied);
  await flush(dataDir);
  rmSync(unfinished(dataDir), { force: true });
  return manifest;
}

/** The backup's database with new timelines, beside all the evidence it names; nobody reads it yet. */
async function prepare(
  folder: string,
  dataDir: string,
  manifest: BackupManifest,
  newTimeline: () => string,
): Promise<string> {
  writeFileSync(unfinished(dataDir), '');
  const copy = join(dataDir, `${DATABASE}.restored`);
  for (const left of await readdir(dataDir))
    if (left.startsWith(`${DATABASE}.`)) await rm(join(dataDir, left));
  await copyWhole(join(folder, DATABASE), copy);
  if ((await fileHash(copy)) !== manifest.database) throw damaged(join(folder, DATABASE));
  // Without it the rescue files that devices wrote before would open nowhere.
  await copyWhole(join(folder, RESCUE_KEY_FILE), join(dataDir, RESCUE_KEY_FILE));
  for (const one of evidenceIn(copy)) await bringBack(dirname(resolve(folder)), dataDir, one);
  writeFileSync(unfinished(dataDir), JSON.stringify(beginTimelines(copy, newTimeline)));
  return copy;
}

/** Timelines a restore was about to bring when it was cut off: made up for it alone, so they tell its work from another's. */
const noted = (dataDir: string): string | null =>
  existsSync(unfinished(dataDir)) ? readFileSync(unfinished(dataDir), 'utf8') : null;

/** @throws DataFolderUnusable after a restore that did not come to its end: an empty folder would be filled with examples. */
export function refuseUnfinishedRestore(dataDir: string): void {
  if (!existsSync(unfinished(dataDir))) return;
  throw new DataFolderUnusable(
    `Pemulihan ke ${dataDir} belum selesai; jalankan lagi. / The restore into ${dataDir} did not finish; run it again.`,
  );
}

async function bringBack(place: string, dataDir: string, one: NamedEvidence): Promise<void> {
  const [from, to] = [evidencePath(place, one.tenant, one), evidencePath(dataDir, one.tenant, one)];
  if (!existsSync(from)) throw damaged(from);
  if (!existsSync(to)) await copyWhole(from, to);
  if ((await fileHash(to)) === one.sha) return;
  await rm(to);
  throw damaged(from);
}

const damaged = (path: string): BackupUnusable =>
  new BackupUnusable(`Cadangan rusak / the backup is damaged: ${path}`);
