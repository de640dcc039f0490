import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { DossierKey } from '../domain/dossier/dossier.ts';
import type { EntryKey } from '../domain/entry.ts';
import { textBytes } from './text-bytes.ts';

/** Namespace of entry ids; made once for this product, never changes. */
const NAMESPACE = 'a7d8f3f6-2a3c-5c0b-9f0e-6b1f4f0f6d21';

/** UUID version 5 of a name in a namespace. */
export type NameId = (name: string, namespace: string) => string;

/**
 * Identity of an entry (UUID, version 5). Two officers who fill in the same slot without seeing each other
 * name the same entity, so their values meet instead of standing side by side as duplicates.
 */
export const entryId = (tenant: string, key: EntryKey, nameId: NameId = nameIdHere): string =>
  nameId(
    [tenant, key.indicator, key.unit, key.area, key.period, key.disaggregation].map(escaped).join('|'),
    NAMESPACE,
  );

/** Identity of a dossier; `dossier` in the place of an indicator keeps it apart from every entry. */
export const dossierId = (tenant: string, key: DossierKey, nameId: NameId = nameIdHere): string =>
  nameId(
    [tenant, 'dossier', key.kind, key.unit, String(key.year), key.name, ''].map(escaped).join('|'),
    NAMESPACE,
  );

const escaped = (part: string): string =>
  /[%|]/.test(part) ? part.replaceAll('%', '%25').replaceAll('|', '%7C') : part;

/** Ledger id of a mutation whose own id already belongs to another body. */
export const substituteId = (id: string, h: string): string => nameIdHere(`${id}|${h}`);

// There is one namespace; it is parsed once.
const NAMESPACE_BYTES = hexToBytes(NAMESPACE.replaceAll('-', ''));

/**
 * UUID, version 5 (RFC 9562, 5.5). Written out because a device makes one for every row of a pack; with the namespace
 * parsed once it takes half the time of the package's.
 */
function nameIdHere(name: string): string {
  const text = textBytes(name);
  const bytes = new Uint8Array(NAMESPACE_BYTES.length + text.length);
  bytes.set(NAMESPACE_BYTES);
  bytes.set(text, NAMESPACE_BYTES.length);
  const hash = sha1(bytes);
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = bytesToHex(hash.subarray(0, 16));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
