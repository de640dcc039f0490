import { countedEvidence } from '../../domain/entry.ts';
import { fetchEvidence } from '../../sync/fetch-evidence.ts';
import { now } from '../clock.ts';
import type { SeenEntry } from '../facts/facts.ts';
import { openReplicaNow } from '../opened.ts';

const asked = new Set<string>();

/**
 * Fetches the evidence of entries that wait for a decision while there is a connection, so that it can be looked at
 * without one. Each file is asked for once in the life of the page; a failure is left for when it is opened.
 */
export async function keepEvidence(waiting: readonly SeenEntry[]): Promise<void> {
  const { files } = openReplicaNow().replica;
  for (const { id, entry } of waiting) {
    for (const { sha, type, name } of countedEvidence(entry)) {
      if (asked.has(sha)) continue;
      asked.add(sha);
      const fetched = await fetchEvidence(files, { entity: id, sha, type, name }, now());
      if (!fetched.ok && fetched.code === 'not-here-and-unreachable') {
        asked.delete(sha);
        return;
      }
    }
  }
}
