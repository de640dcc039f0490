import type { EvidenceItem } from '../domain/entry.ts';
import { fetchEvidence } from '../sync/fetch-evidence.ts';
import { inSession } from '../sync/http-request.ts';
import { now } from './clock.ts';
import { openReplicaNow } from './opened.ts';

export type EvidenceUrl =
  | { readonly ok: true; readonly url: string }
  | {
      readonly ok: false;
      readonly code: 'not-here-and-unreachable' | 'signed-out' | 'not-found' | 'damaged';
    };

/**
 * An object URL of an evidence file: from this device, else fetched through the entry it belongs to and kept for
 * reading without a connection. Give it back with `URL.revokeObjectURL`.
 */
export async function evidenceUrl(
  entity: string,
  { sha, type, name }: Pick<EvidenceItem, 'sha' | 'type' | 'name'>,
): Promise<EvidenceUrl> {
  const { replica } = openReplicaNow();
  const wanted = { entity, sha, type, name };
  const fetched = await fetchEvidence(replica.files, wanted, now(), inSession(replica.session));
  if (!fetched.ok) return fetched;
  return { ok: true, url: URL.createObjectURL(new Blob([fetched.bytes], { type: fetched.type })) };
}
