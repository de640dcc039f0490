import { refuseUnfinishedRestore } from '../backup/restore.ts';
import type { Place } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';
import { takeDataFolder } from '../site/data-folder.ts';
import { openEndpoint } from '../site/open-endpoint.ts';

/** Takes the data folder for this process alone, opens its endpoint for the work, and gives both back. */
export async function inDataFolder<T>(
  { dataDir, databaseUrl }: Place,
  work: (endpoint: Endpoint) => Promise<T>,
): Promise<T> {
  refuseUnfinishedRestore(dataDir);
  const giveBack = takeDataFolder(dataDir, databaseUrl);
  const endpoint = openEndpoint(dataDir, Date.now, databaseUrl);
  try {
    return await work(endpoint);
  } finally {
    await endpoint.storage.close();
    giveBack();
  }
}
