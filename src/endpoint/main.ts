import { refuseUnfinishedRestore } from './backup/restore.ts';
import { type Config, isLoopback, readConfig, SHIPPED_NTB } from './config.ts';
import { beginFirstRun, clearUnfinishedFirstRun, DataFolderUnusable, takeDataFolder } from './data-folder.ts';
import type { Endpoint } from './endpoint.ts';
import { type FirstLogin, firstRun } from './first-run/first-run.ts';
import { listen } from './listen.ts';
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

async function fillWhenEmpty(endpoint: Endpoint, config: Config): Promise<void> {
  if ((await endpoint.storage.tenants()).length > 0) return;
  if (!isLoopback(config.host)) {
    console.log(NO_DEMO);
    return;
  }
  console.log('Menyiapkan data NTB dan Latihan … / Preparing the data of NTB and Latihan …');
  const finished = beginFirstRun(config.dataDir);
  const logins = await firstRun(endpoint, SHIPPED_NTB);
  finished();
  console.log(loginTable(logins));
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  refuseUnfinishedRestore(config.dataDir);
  const giveBack = takeDataFolder(config.dataDir);
  clearUnfinishedFirstRun(config.dataDir);
  const endpoint = openEndpoint(config.dataDir);
  try {
    await fillWhenEmpty(endpoint, config);
    // Ready for the signal before anyone can know that there is something to stop.
    const signal = new Promise<string>((stopped) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopped(name));
    });
    const listening = await listen(endpoint, config);
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    console.log(`Kinerja: http://${host}:${listening.port}`);
    console.log(`${await signal}: berhenti / stopping`);
    await listening.stop();
  } finally {
    await endpoint.storage.close();
    giveBack();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof DataFolderUnusable ? error.message : error);
  process.exitCode = 1;
}
