import { rm, stat } from 'node:fs/promises';
import { copyWhole, fileHash } from './durable-file.ts';
import type { Endpoint } from './endpoint.ts';
import { evidencePath } from './evidence-file.ts';
import type { EvidenceBlob } from './storage/port.ts';

/** Another process may have brought the same bytes home and be about to write the row that names them. */
const HOUR = 3_600_000;

/**
 * Files of personal records that lie with all evidence of the tenant (from before such records had folders of their
 * own) move to the folder of their record. The bytes first, then the row, then the old bytes go unless somebody else
 * names them: a process that is killed in between goes on at the next start, and every file can be read throughout.
 */
export async function bringRecordsHome(endpoint: Endpoint): Promise<void> {
  for (const { id: tenant } of await endpoint.storage.tenants()) {
    const files = await endpoint.storage.read(tenant, (view) => view.personalEvidence());
    for (const file of files) if (file.place === 'shared') await moveHome(endpoint, tenant, file);
    for (const sha of new Set(files.map((file) => file.sha))) await clearShared(endpoint, tenant, sha);
  }
}

async function moveHome({ dataDir, storage }: Endpoint, tenant: string, file: EvidenceBlob): Promise<void> {
  const home = evidencePath(dataDir, tenant, { ...file, place: 'record' });
  try {
    await copyWhole(evidencePath(dataDir, tenant, file), home);
    if ((await fileHash(home)) !== file.sha) throw new Error('The bytes are not those of the name.');
  } catch (error) {
    // What is damaged stays named as it was, so that backup and operator find it; the others go home.
    await rm(home, { force: true });
    console.error(`evidence ${file.sha} of a record stays where it is`, error);
    return;
  }
  await storage.write(tenant, (to) => to.placeWithRecord(file));
}

/** Bytes nobody names any more in the folder of all, once nobody can be on the way to naming them. */
async function clearShared({ dataDir, storage, now }: Endpoint, tenant: string, sha: string): Promise<void> {
  const path = evidencePath(dataDir, tenant, { entity: '', sha, place: 'shared' });
  const there = await stat(path).catch(() => null);
  if (!there || there.ctimeMs > now() - HOUR) return;
  if (await storage.read(tenant, (view) => view.sharesEvidence(sha))) return;
  await rm(path);
}
