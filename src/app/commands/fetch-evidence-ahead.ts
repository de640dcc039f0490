import { countedEvidence } from '../../domain/entry.ts';
import { fetchEvidence } from '../../sync/fetch-evidence.ts';
import { inSession } from '../../sync/http-request.ts';
import { now } from '../clock.ts';
import type { SeenEntry } from '../facts/facts.ts';
import { openReplicaNow } from '../opened.ts';

const asked = new Set<string>();

/**
 * Fetches the evidence of entries that wait for a decision while there is a connection, so that it can be looked at
 * without one. Each file is asked for once in the life of the page; a failure is left for when it is opened.
 */
export async function fetchEvidenceAhead(waiting: readonly SeenEntry[]): Promise<void> {
  const { replica, device } = openReplicaNow();
  for (const { id, entry } of waiting) {
    for (const { sha, type, name } of countedEvidence(entry)) {
      // Two people of one tablet have a store each.
      const place = `${device} ${sha}`;
      if (asked.has(place)) continue;
      asked.add(place);
      const wanted = { entity: id, sha, type, name };
      const fetched = await fetchEvidence(replica.files, wanted, now(), inSession(replica.session));
      if (!fetched.ok && (fetched.code === 'not-here-and-unreachable' || fetched.code === 'signed-out')) {
        asked.delete(place);
        return;
      }
    }
  }
}
