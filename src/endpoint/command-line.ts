import { EvidenceDamaged } from './backup/back-up.ts';
import { BackupUnusable } from './backup/manifest.ts';
import { refuseUnfinishedRestore } from './backup/restore.ts';
import { readArguments, UsageError } from './commands/arguments.ts';
import { attainment } from './commands/attainment-command.ts';
import { backupCommand, restoreCommand } from './commands/backup-commands.ts';
import { copyCommand } from './commands/copy-command.ts';
import { deviceCommand } from './commands/device-commands.ts';
import { document } from './commands/document-command.ts';
import { userEndCommand } from './commands/end-command.ts';
import { exportFolder, importFolder } from './commands/exchange-commands.ts';
import { pack } from './commands/pack-commands.ts';
import { rescue } from './commands/rescue-command.ts';
import { scorecard } from './commands/scorecard-command.ts';
import { sheet } from './commands/sheet-command.ts';
import { user } from './commands/user-commands.ts';
import { readConfig } from './config.ts';
import { CopyRefused } from './copy-site.ts';
import { DataFolderUnusable, takeDataFolder } from './data-folder.ts';
import { openEndpoint } from './open-endpoint.ts';
import { RescueUnusable } from './rescue/open-rescue.ts';

const HELP = `kinerja — perintah untuk administrator / commands for the administrator

  import DIR [--tenant ID] [--name NAMA] [--replace]
      muat folder format pertukaran, semua atau tidak sama sekali
      load a folder in the exchange format, all or nothing
  export DIR [--tenant ID]
      tulis kembali folder itu / write it back
  sheet BERKAS [--kind plan|indicators|targets|budgets|realizations|people] [--sheet NAMA] [--table N] [--year TAHUN]
        [--unit UNIT] [--plan RENCANA] [--area KODE] [--map KOLOM=ISIAN,…] [--preview|--apply] [--json] [--tenant ID]
      baca lembar kerja (XLSX, CSV, tabel HTML), tunjukkan perubahannya; --apply menyimpan semua atau tidak sama sekali
      read a spreadsheet, show what it would change; --apply stores all or nothing
  sheet undo NOMOR [--tenant ID]
      batalkan satu impor / take one import back
  user add USERNAME --name NAMA --unit UNIT --role PERAN [--area KODE] [--tenant ID]
  user grant USERNAME --unit UNIT --role PERAN [--area KODE] [--capacity definitive|acting|substitute]
             [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--tenant ID]
  user grant USERNAME --delegated-from JABATAN --to YYYY-MM-DD [--from YYYY-MM-DD] [--tenant ID]
      limpahkan jabatan (a.n.) untuk jangka waktu / delegate a position for a time
  user end JABATAN [--on YYYY-MM-DD] [--force --reason ALASAN] [--tenant ID]
      akhiri jabatan sekarang atau setelah hari itu; perangkat dengan kiriman tertahan disebut; boleh selagi endpoint berjalan
      end a position now or after that day; devices that hold work back are named; may run beside the endpoint
  user password USERNAME [--tenant ID]
  user list [--ids] [--tenant ID]
  pack add FILE [--tenant ID]
      tambah paket aturan (JSON); semua kesalahan disebut / add a rule pack (JSON); every fault is listed
  pack list [--tenant ID]
  pack show NAMA [--tenant ID]
      cetak satu paket sebagai JSON / print one pack as JSON
  device list USERNAME [--tenant ID]
  device revoke USERNAME PERANGKAT [--tenant ID]
      cabut perangkat yang hilang; boleh selagi endpoint berjalan
      revoke a lost device; may run beside the endpoint
  backup DIR
      cadangkan basis data dan bukti ke DIR; boleh selagi endpoint berjalan
      back up database and evidence to DIR; may run beside the endpoint
  restore BACKUP
      isi folder data yang kosong dari satu cadangan / fill an empty data folder from one backup
  copy --to postgres://…|FOLDER
      salin seluruh situs ke basis data kosong, diperiksa baris demi baris; berkas bukti tetap di tempatnya
      copy the whole site into an empty database, verified row by row; evidence stays where it is
  rescue import BERKAS
      terima kiriman dari berkas .kinerja yang diekspor petugas
      take what an officer exported to a .kinerja file
  attainment --year TAHUN [--area KODE] [--tenant ID] [--json]
      target, realisasi, capaian mentah dan terbatas, kelas; boleh selagi endpoint berjalan
      target, realization, raw and capped attainment, class; may run beside the endpoint
  scorecard --year TAHUN [--tenant ID] [--json]
      nilai seluruh pemerintah dan tiap unit, disetujui, diverifikasi, dan sementara; boleh selagi endpoint berjalan
      score of the whole government and of each unit, approved, verified and provisional; may run beside the endpoint
  document agreement|action-plan|lkjip|lke|lhe --unit UNIT --year TAHUN --out BERKAS.docx [--name JABATAN] [--site URL] [--draft] [--tenant ID]
      tulis berkas Word (LKE juga .xlsx); kode keluar 2 dan daftar kekurangan bila belum boleh terbit, --draft: ditandai KONSEP, --site: QR verifikasi
      write a Word file (LKE as .xlsx too); exit code 2 and what is missing when it may not be issued, --draft: marked KONSEP, --site: QR code to verify it
  help

DATA_DIR menentukan folder data (bawaan ./data), DATABASE_URL basis data PostgreSQL. Hentikan dulu endpoint yang memakai folder itu.
DATA_DIR names the data folder (default ./data), DATABASE_URL a PostgreSQL database. Stop the endpoint that uses the folder first.
Kode keluar / exit code: 0 baik / fine · 1 ada kesalahan / faults found · 2 salah pakai / usage`;

/** Commands that take or share the data folder in their own way. */
const APART = {
  attainment,
  scorecard,
  document,
  backup: backupCommand,
  restore: restoreCommand,
  copy: copyCommand,
  device: deviceCommand,
  'user end': userEndCommand,
} as const;

const COMMANDS = { import: importFolder, export: exportFolder, pack, sheet, user, rescue } as const;

async function run(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(HELP);
    return 0;
  }
  const given = readArguments(rest);
  const place = readConfig(process.env);
  const { dataDir, databaseUrl } = place;
  const apart = APART[`${name} ${given.words[0]}` as keyof typeof APART] ?? APART[name as keyof typeof APART];
  if (apart) return apart(place, given, (line) => console.log(line));
  const command = COMMANDS[name as keyof typeof COMMANDS];
  if (!command) throw new UsageError(`Perintah tidak dikenal: ${name}. / Unknown command: ${name}.`);
  refuseUnfinishedRestore(dataDir);
  const giveBack = takeDataFolder(dataDir, databaseUrl);
  const endpoint = openEndpoint(dataDir, Date.now, databaseUrl);
  try {
    return await command(endpoint, given, (line) => console.log(line));
  } finally {
    await endpoint.storage.close();
    giveBack();
  }
}

/** What an administrator can do something about: the sentence says it, the place in the code does not. */
const KNOWN = [DataFolderUnusable, BackupUnusable, RescueUnusable, EvidenceDamaged, CopyRefused];
const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const isKnown = isUsage || KNOWN.some((kind) => error instanceof kind) || isMissing(error);
  console.error(isKnown ? (error as Error).message : error);
  if (isUsage) console.error('kinerja help');
  process.exitCode = isUsage ? 2 : 1;
}
