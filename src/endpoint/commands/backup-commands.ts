import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import type { Place } from '../config.ts';
import { DATABASE, takeDataFolder } from '../data-folder.ts';
import { openEndpoint } from '../open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import type { Print } from './exchange-commands.ts';

/** `backup DIR`: may run beside the endpoint. What stands in the backup is then durable, and devices may let go of it. */
export async function backupCommand(
  { dataDir, databaseUrl }: Place,
  given: Given,
  print: Print,
): Promise<number> {
  onlyEmbedded(databaseUrl);
  const place = resolve(required(given.words[0], 'DIR'));
  if (!existsSync(join(dataDir, DATABASE)))
    throw new UsageError(`Belum ada basis data di ${dataDir}. / There is no database in ${dataDir}.`);
  const endpoint = openEndpoint(dataDir);
  try {
    const { folder, manifest, copied } = await backUp(dataDir, place, endpoint.now());
    for (const { tenant, seq } of manifest.tenants)
      await endpoint.storage.write(tenant, (transaction) => transaction.raiseDurable(seq));
    print(folder);
    for (const { tenant, seq } of manifest.tenants) print(`  ${tenant}  seq ${seq}`);
    print(`  bukti / evidence  ${manifest.evidence}  (${copied} baru / new)`);
  } finally {
    await endpoint.storage.close();
  }
  return 0;
}

/** `restore BACKUP`: into a data folder without a database. */
export async function restoreCommand(
  { dataDir, databaseUrl }: Place,
  given: Given,
  print: Print,
): Promise<number> {
  onlyEmbedded(databaseUrl);
  const folder = resolve(required(given.words[0], 'BACKUP'));
  const giveBack = takeDataFolder(dataDir);
  try {
    const { tenants, madeAt } = await restore(folder, dataDir, randomUUID);
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

/** PostgreSQL has backups of its own, of which this program knows nothing. */
function onlyEmbedded(databaseUrl: string | null): void {
  if (databaseUrl === null) return;
  throw new UsageError(
    'Cadangan PostgreSQL dibuat dengan alatnya sendiri. / PostgreSQL is backed up with its own tools.',
  );
}
