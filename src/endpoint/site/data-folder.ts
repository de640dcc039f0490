import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForOperator } from '../for-operator.ts';

/** Linux magic numbers of file systems whose locks and flushes a database cannot rely on. */
const NETWORK = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
]);

/** The embedded database inside a data folder, and inside a backup of one. */
export const DATABASE = 'kinerja.db';

export class DataFolderUnusable extends ForOperator {}

/**
 * Makes the folder and takes it for this process alone; with a served database, which several processes may use, for
 * all of them. Answers the function that gives it back.
 * @throws DataFolderUnusable on a network file system, or while another process uses the folder.
 */
export function takeDataFolder(folder: string, databaseUrl: string | null = null): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kind = NETWORK.get(statfsSync(folder).type);
  if (kind) {
    throw new DataFolderUnusable(
      `${folder} lies on ${kind}. The database needs a local disk. / Folder data harus di disk lokal.`,
    );
  }
  if (databaseUrl !== null) return () => {};
  const lock = join(folder, 'endpoint.lock');
  if (!tryLock(lock)) {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isRunning(holder)) {
      throw new DataFolderUnusable(
        `Folder data ${folder} sedang dipakai proses ${holder}; hentikan dulu. / It is in use by process ${holder}; stop that first.`,
      );
    }
    // Left behind by a process that was killed.
    rmSync(lock, { force: true });
    if (!tryLock(lock)) throw new DataFolderUnusable(`${folder} was taken by another process just now.`);
  }
  return () => rmSync(lock, { force: true });
}

const marker = (folder: string): string => join(folder, 'first-run.unfinished');

/** Marks that demonstration data are being made. Answers the function that says they are complete. */
export function beginFirstRun(folder: string): () => void {
  writeFileSync(marker(folder), '');
  return () => rmSync(marker(folder), { force: true });
}

/**
 * Throws away what an interrupted first run left: nobody has seen its passwords, so nobody has worked in it.
 * @throws DataFolderUnusable with a served database: whether this is the one it was run on is for a person to say.
 */
export function clearUnfinishedFirstRun(folder: string, databaseUrl: string | null): void {
  if (!existsSync(marker(folder))) return;
  if (databaseUrl !== null) {
    throw new DataFolderUnusable(
      `Pengisian pertama terputus. Buat ulang basis data PostgreSQL yang kosong, lalu hapus ${marker(folder)}. / The first run was interrupted. Make the PostgreSQL database anew, empty, then remove ${marker(folder)}.`,
    );
  }
  for (const made of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, 'evidence', 'staging']) {
    rmSync(join(folder, made), { recursive: true, force: true });
  }
  rmSync(marker(folder), { force: true });
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
