import { refuseUnfinishedRestore } from '../backup/restore.ts';
import type { Print } from '../commands/exchange-commands.ts';
import { type Config, isLoopback, SHIPPED_NTB } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';
import { bringRecordsHome } from '../evidence/evidence-homes.ts';
import { type FirstLogin, firstRun } from '../first-run/first-run.ts';
import { listen } from '../http/listen.ts';
import { openWays } from '../notices/open-ways.ts';
import { settleRows } from '../rows/settle-rows.ts';
import { beginFirstRun, clearUnfinishedFirstRun, takeDataFolder } from './data-folder.ts';
import { openEndpoint } from './open-endpoint.ts';

const NO_DEMO = [
  'Folder data masih kosong. Akun contoh tidak dibuat karena HOST dapat dijangkau dari mesin lain.',
  'The data folder is empty. Demo accounts are not made because HOST can be reached from other machines.',
  'Hentikan proses ini, jalankan perintah berikut, lalu mulai lagi. / Stop this process, run these, then start again.',
  '  npm run kinerja -- import DIR --tenant ID --name NAMA',
  '  npm run kinerja -- user add USERNAME --tenant ID --unit UNIT --role admin --name NAMA',
].join('\n');

function loginTable(logins: readonly FirstLogin[]): string {
  const rows = [
    ['TENANT', 'USERNAME', 'PASSWORD', 'ROLE'],
    ...logins.map(({ tenant, username, password, role }) => [tenant, username, password, role]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  return [
    'Akun contoh; kata sandi hanya ditampilkan sekali ini. / Demo accounts; passwords are shown only this once.',
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

async function fillWhenEmpty(endpoint: Endpoint, config: Config, print: Print): Promise<void> {
  if ((await endpoint.storage.tenants()).length > 0) return;
  if (!isLoopback(config.host)) {
    print(NO_DEMO);
    return;
  }
  print('Menyiapkan data NTB dan Latihan … / Preparing the data of NTB and Latihan …');
  const finished = beginFirstRun(config.dataDir);
  const logins = await firstRun(endpoint, SHIPPED_NTB);
  finished();
  print(loginTable(logins));
}

/**
 * Serves a data folder until the process is told to stop; an empty one is filled with demo data first.
 * @throws DataFolderUnusable
 */
export async function serve(config: Config, print: Print): Promise<void> {
  refuseUnfinishedRestore(config.dataDir);
  const giveBack = takeDataFolder(config.dataDir, config.databaseUrl);
  clearUnfinishedFirstRun(config.dataDir, config.databaseUrl);
  const endpoint = openEndpoint(config.dataDir, Date.now, config.databaseUrl);
  try {
    await fillWhenEmpty(endpoint, config, print);
    await bringRecordsHome(endpoint);
    await settleRows(endpoint);
    // Ready for the signal before anyone can know that there is something to stop.
    const signal = new Promise<string>((stopped) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopped(name));
    });
    const listening = await listen(endpoint, config, await openWays(endpoint, config.notices));
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    print(`Kinerja: http://${host}:${listening.port}`);
    print(`${await signal}: berhenti / stopping`);
    await listening.stop();
  } finally {
    await endpoint.bus.close?.();
    await endpoint.storage.close();
    giveBack();
  }
}
