import { rm, stat } from 'node:fs/promises';
import type { Endpoint } from '../endpoint.ts';
import { copyWhole, fileHash } from '../site/durable-file.ts';
import type { EvidenceBlob } from '../storage/evidence-port.ts';
import { evidencePath } from './evidence-file.ts';

/** Another process may have brought the same bytes home and be about to write the row that names them. */
const HOUR = 3_600_000;

/**
 * Files of personal records that lie with all evidence of the tenant (from before such records had folders of their
 * own) move to the folder of their record. The bytes first, then the row, then the old bytes go unless somebody else
 * names them: a process that is killed in between goes on at the next start, and every file can be read throughout.
 * Once all is done the tenant is marked, and later starts look no more: since then files go home as they arrive.
 */
export async function bringRecordsHome(endpoint: Endpoint): Promise<void> {
  const { storage } = endpoint;
  for (const { id: tenant } of await storage.tenants()) {
    if (await storage.read(tenant, (view) => view.areRecordsHome())) continue;
    const files = await storage.read(tenant, (view) => view.personalEvidence());
    const done: boolean[] = [];
    for (const file of files) done.push(file.place === 'record' || (await moveHome(endpoint, tenant, file)));
    for (const sha of new Set(files.map((file) => file.sha)))
      done.push(await clearShared(endpoint, tenant, sha));
    if (!done.includes(false)) await storage.write(tenant, (to) => to.settleRecords());
  }
}

/** False when the bytes are not those of the name: they stay where they are. */
async function moveHome(
  { dataDir, storage }: Endpoint,
  tenant: string,
  file: EvidenceBlob,
): Promise<boolean> {
  const home = evidencePath(dataDir, tenant, { ...file, place: 'record' });
  try {
    await copyWhole(evidencePath(dataDir, tenant, file), home);
    if ((await fileHash(home)) !== file.sha) throw new Error('The bytes are not those of the name.');
  } catch (error) {
    // What is damaged stays named as it was, so that backup and operator find it; the others go home.
    await rm(home, { force: true });
    console.error(`evidence ${file.sha} of a record stays where it is`, error);
    return false;
  }
  await storage.write(tenant, (to) => to.placeWithRecord(file));
  return true;
}

/** Bytes nobody names any more in the folder of all, once nobody can be on the way to naming them; false until then. */
async function clearShared(
  { dataDir, storage, now }: Endpoint,
  tenant: string,
  sha: string,
): Promise<boolean> {
  const path = evidencePath(dataDir, tenant, { entity: '', sha, place: 'shared' });
  const there = await stat(path).catch(() => null);
  if (!there || (await storage.read(tenant, (view) => view.sharesEvidence(sha)))) return true;
  if (there.ctimeMs > now() - HOUR) return false;
  await rm(path);
  return true;
}
