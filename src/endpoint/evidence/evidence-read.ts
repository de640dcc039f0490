import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isDossier } from '../../domain/dossier/dossier.ts';
import type { EvidenceItem } from '../../domain/entry.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { fileOpening, noteAccesses, ownerOfRecord } from '../pull/records.ts';
import { mayReadEvidence } from '../rows/extent.ts';
import type { EvidenceBlob } from '../storage/evidence-port.ts';
import { entityOf } from '../storage/port.ts';
import { evidencePath } from './evidence-file.ts';

interface Found {
  /** Whose it is: the person a record is about, else whoever attached the file. */
  readonly owner: string;
  readonly item: EvidenceItem;
  readonly blob: EvidenceBlob;
}

/**
 * The bytes of an evidence file, reached through the entry it hangs on: to know a hash is no right. Null when there
 * is no such file for this person, whatever the reason.
 */
export async function readEvidence(
  endpoint: Endpoint,
  who: Who,
  wanted: { readonly entity: string; readonly sha: string; readonly withBytes: boolean },
): Promise<Response | null> {
  const found = await find(endpoint, who, wanted.entity, wanted.sha);
  if (!found) return null;
  const { item, blob, owner } = found;
  if (wanted.withBytes && owner !== who.person) {
    const opening = fileOpening(who, wanted.entity, item.sha, owner, endpoint.now());
    await noteAccesses(endpoint, who.tenant, [opening]);
  }
  const bytes = wanted.withBytes
    ? Readable.toWeb(createReadStream(evidencePath(endpoint.dataDir, who.tenant, blob)))
    : null;
  // The type that was checked against the bytes; an item only claims one.
  const shown = blob.type === 'image/jpeg' ? 'inline' : 'attachment';
  return new Response(bytes as ReadableStream | null, {
    headers: {
      'content-type': blob.type,
      'content-length': String(blob.size),
      'content-disposition': `${shown}; filename*=UTF-8''${extended(item.name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
}

/** Value of an extended header parameter (RFC 8187). */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function find(endpoint: Endpoint, who: Who, entity: string, sha: string): Promise<Found | null> {
  return endpoint.storage.read(who.tenant, async (view) => {
    const entry = entityOf((await view.rows([entity])).get(entity));
    const item = entry?.evidence.find((one) => one.sha === sha);
    if (!entry || !item) return null;
    const reference = await endpoint.references.of(who.tenant, view);
    if (!mayReadEvidence(reference, entry, who.person, endpoint.now())) return null;
    const blob = await view.evidenceBlob(entity, sha);
    const owner = (isDossier(entry) ? ownerOfRecord(entry) : null) ?? item.by;
    return blob && { item, blob, owner };
  });
}
