import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { countedEvidence, type Entry } from '../domain/entry.ts';
import type { Indicator } from '../domain/indicator.ts';

/** Canonical JSON (RFC 8785): the same text for equal values on every machine. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only JSON values have a canonical form.');
  return text;
}

/** SHA-256 in lower-case hex. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export const hashBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Chain of a replica before its first mutation. */
export const GENESIS = '';

// Both ends ask several times for the same mutation, and a mutation is never changed.
const links = new WeakMap<object, { readonly previous: string; readonly link: string }>();
const hashes = new WeakMap<object, string>();

/** Link of the replica chain: binds a mutation to everything the replica sent before it. */
export function chainLink(previous: string, mutation: object): string {
  const known = links.get(mutation);
  if (known?.previous === previous) return known.link;
  const link = hashText(`${previous}\n${canonicalJson(mutation)}`);
  links.set(mutation, { previous, link });
  return link;
}

/** Hash of a mutation apart from its number, so that it survives renumbering after a fork. 24 hex digits. */
export function mutationHash(mutation: object): string {
  const known = hashes.get(mutation);
  if (known !== undefined) return known;
  const { rseq: _, ...body } = mutation as { rseq?: number };
  const hash = hashText(canonicalJson(body)).slice(0, 24);
  hashes.set(mutation, hash);
  return hash;
}

/** What a verification or approval is bound to: value, evidence bytes and the formula that scores it. */
export const contentHash = (entry: Entry, indicator: Indicator | null, pack: string): string =>
  hashText(
    canonicalJson({
      entry: [entry.indicator, entry.unit, entry.area, entry.period, entry.disaggregation],
      value: entry.value.value,
      evidence: countedEvidence(entry)
        .map((item) => item.sha)
        .sort(),
      formula: indicator?.formula ?? null,
      pack,
    }),
  );

/** Hash of a scope set: equal sets give equal hashes. 16 hex digits. */
export const scopeSetHash = (scopes: readonly number[]): string =>
  hashText([...scopes].sort((a, b) => a - b).join(',')).slice(0, 16);
