import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Place, readConfig } from '../config.ts';
import { copySite } from '../site/copy-site.ts';
import { takeDataFolder } from '../site/data-folder.ts';
import { hasDatabase, openStorage } from '../site/open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import type { Print } from './exchange-commands.ts';

/** `copy --to postgres://…|FOLDER`: the whole site into an empty database of the other engine, or of the same one. */
export async function copyCommand(place: Place, given: Given, print: Print): Promise<number> {
  const target = required(given.option('to'), '--to');
  if (!hasDatabase(place.dataDir, place.databaseUrl))
    throw new UsageError(
      `Belum ada basis data di ${place.dataDir}. / There is no database in ${place.dataDir}.`,
    );
  const giveBack = takeDataFolder(place.dataDir, place.databaseUrl);
  const from = openStorage(place.dataDir, place.databaseUrl);
  const to = openTarget(target);
  try {
    for (const { tenant, table, rows, digest } of await copySite(from, to))
      print(`${tenant}  ${table.padEnd(14)} ${String(rows).padStart(8)}  ${digest}`);
    print(
      'Sama di kedua sisi. Berkas bukti tetap di DATA_DIR. / The same on both sides. Evidence stays in DATA_DIR.',
    );
    return 0;
  } finally {
    await to.close();
    await from.close();
    giveBack();
  }
}

function openTarget(target: string) {
  if (/^postgres(?:ql)?:/.test(target))
    return openStorage('', readConfig({ DATABASE_URL: target }).databaseUrl);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  return openStorage(resolve(target), null);
}
