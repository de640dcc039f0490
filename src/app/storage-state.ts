import { signal } from '@preact/signals';
import { openReplicaNow } from './opened.ts';

export interface StorageState {
  /** Bytes; null when the browser does not tell. */
  readonly used: number | null;
  /** What the browser gives this site, bytes; null when it does not tell. */
  readonly quota: number | null;
  /** The browser promised not to remove the data by itself. */
  readonly persisted: boolean;
}

export const storageState = signal<StorageState>({ used: null, quota: null, persisted: false });

/** Below this the person is told; about a hundred photos. */
export const ALMOST_FULL = 42 * 1024 * 1024;

const GIB = 1024 ** 3;

/**
 * Chromium hides how much room a device has: what it calls the quota is what is used and whole GiB on top, on a full
 * disk too (predictable storage quota, seen in 150: 1 GiB on a disk of 170 MB).
 */
const tells = (usage: number | undefined, quota: number | undefined): quota is number =>
  quota !== undefined && (quota - (usage ?? 0)) % GIB !== 0;

/** What the browser says about the room for this site. */
export async function lookAtStorage(): Promise<void> {
  const { storage } = navigator;
  if (!storage?.estimate) return;
  const [{ usage, quota }, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
  storageState.value = { used: usage ?? null, quota: tells(usage, quota) ? quota : null, persisted };
}

/** Asks the browser to keep the data; false when it does not promise. */
export async function askPersistence(): Promise<boolean> {
  const granted = (await navigator.storage?.persist?.()) ?? false;
  await lookAtStorage();
  return granted;
}

/** The person has agreed: evidence with a receipt may go, what was fetched for reading first; the unsent never. Bytes freed. */
export async function freeSpace(bytes: number): Promise<number> {
  const freed = await openReplicaNow().replica.files.release(bytes, 'person');
  await lookAtStorage();
  return freed;
}
