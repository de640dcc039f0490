import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import type { Place } from '../config.ts';
import { rescueKeyOf } from '../rescue/rescue-key.ts';
import { takeDataFolder } from '../site/data-folder.ts';
import { hasDatabase, openStorage } from '../site/open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import type { Print } from './exchange-commands.ts';

/** `backup DIR`: may run beside the endpoint. What stands in the backup is then durable, and devices may let go of it. */
export async function backupCommand(site: Place, given: Given, print: Print): Promise<number> {
  const { dataDir, databaseUrl } = site;
  const place = resolve(required(given.words[0], 'DIR'));
  if (!hasDatabase(dataDir, databaseUrl))
    throw new UsageError(`Belum ada basis data di ${dataDir}. / There is no database in ${dataDir}.`);
  // A site that was filled by commands alone has none yet.
  rescueKeyOf(dataDir);
  const storage = openStorage(dataDir, databaseUrl);
  try {
    const { folder, manifest, copied } = await backUp(site, place, Date.now());
    for (const { tenant, seq } of manifest.tenants)
      await storage.write(tenant, (transaction) => transaction.raiseDurable(seq));
    print(folder);
    for (const { tenant, seq } of manifest.tenants) print(`  ${tenant}  seq ${seq}`);
    print(`  bukti / evidence  ${manifest.evidence}  (${copied} baru / new)`);
  } finally {
    await storage.close();
  }
  return 0;
}

/** `restore BACKUP`: into a data folder without a database, or an empty served one. */
export async function restoreCommand(site: Place, given: Given, print: Print): Promise<number> {
  const folder = resolve(required(given.words[0], 'BACKUP'));
  const giveBack = takeDataFolder(site.dataDir, site.databaseUrl);
  try {
    const { tenants, madeAt } = await restore(folder, site, randomUUID);
    print(
      `${new Date(madeAt).toISOString()}  ${tenants.map(({ tenant, seq }) => `${tenant} seq ${seq}`).join('  ')}`,
    );
    print('Semua orang masuk lagi sekali; perangkat mengirim kembali yang datang setelah cadangan ini.');
    print('Everyone signs in once more; devices give back what came after this backup.');
    print('Kata sandi, jabatan dan pencabutan perangkat sesudah cadangan harus diulang.');
    print('Passwords, positions and revoked devices changed since then must be changed again.');
  } finally {
    giveBack();
  }
  return 0;
}
