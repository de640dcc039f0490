import { refuseUnfinishedRestore } from '../backup/restore.ts';
import type { Place } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';
import { openEndpoint } from '../site/open-endpoint.ts';

/**
 * Opens the endpoint of a data folder for work that may run beside the one that serves it: what it writes are rows,
 * which are asked for each time, and every writing is one transaction that waits for its turn.
 */
export async function besideEndpoint<T>(
  { dataDir, databaseUrl }: Place,
  work: (endpoint: Endpoint) => Promise<T>,
): Promise<T> {
  refuseUnfinishedRestore(dataDir);
  const endpoint = openEndpoint(dataDir, Date.now, databaseUrl);
  try {
    return await work(endpoint);
  } finally {
    await endpoint.storage.close();
  }
}
