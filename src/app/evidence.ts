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

type Kept = Pick<EvidenceItem, 'sha' | 'type' | 'name'>;

/** Bytes of an evidence file: from this device, else fetched through what it belongs to and kept. */
export function evidenceBytes(entity: string, { sha, type, name }: Kept): ReturnType<typeof fetchEvidence> {
  const { replica } = openReplicaNow();
  return fetchEvidence(replica.files, { entity, sha, type, name }, now(), inSession(replica.session));
}

/**
 * An object URL of an evidence file: from this device, else fetched through the entry it belongs to and kept for
 * reading without a connection. Give it back with `URL.revokeObjectURL`.
 */
export async function evidenceUrl(entity: string, item: Kept): Promise<EvidenceUrl> {
  const fetched = await evidenceBytes(entity, item);
  if (!fetched.ok) return fetched;
  return { ok: true, url: URL.createObjectURL(new Blob([fetched.bytes], { type: fetched.type })) };
}
