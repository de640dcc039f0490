import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { countedEvidence, type Entry } from '../domain/entry.ts';
import type { Indicator } from '../domain/indicator.ts';

/** Canonical JSON (RFC 8785): the same text for equal values on every machine. */
export const canonicalJson = (value: unknown): string => written(inOrder(value), value);

/** The canonical form of a value, which is also given in order where that can be. */
function written(ordered: unknown, value: unknown): string {
  const quick = ordered === undefined ? undefined : JSON.stringify(ordered);
  const text = quick === undefined || HALF_PAIR.test(quick) ? canonicalize(value) : quick;
  if (text === undefined) throw new Error('Only JSON values have a canonical form.');
  return text;
}

/** How the engine writes half of a surrogate pair, which has no canonical form. */
const HALF_PAIR = /\\ud[89a-f]/;
/** Names that an object does not keep where they are put. */
const isMoved = (name: string): boolean => {
  const first = name.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || name === '__proto__';
};

/**
 * The value with its members in canonical order, so that the engine's own writer, which is several times faster, gives
 * the canonical text. Undefined where it would not.
 */
function inOrder(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = Array.from(value, inOrder);
    return list.includes(undefined) ? undefined : list;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const made: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const inner = isMoved(name) ? undefined : inOrder((value as Record<string, unknown>)[name]);
    if (inner === undefined) return undefined;
    made[name] = inner;
  }
  return made;
}

/** SHA-256 in lower-case hex. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of bytes in lower-case hex. */
export const hashBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Chain of a replica before its first mutation. */
export const GENESIS = '';

/** SHA-256 of a text in lower-case hex; the endpoint brings its runtime's own, which is an order of magnitude faster. */
export type Sha256 = (text: string) => string;

/** What a mutation is known by. */
export interface Seal {
  /** Hash apart from its number, so that it survives renumbering after a fork. 24 hex digits. */
  readonly h: string;
  /** Link of the replica chain: binds a mutation to everything the replica sent before it. */
  readonly chain: string;
}

/** Seals a mutation that follows a chain. */
export function sealOf(previous: string, mutation: object, sha256Hex: Sha256 = hashText): Seal {
  const { text, h } = sealable(mutation, sha256Hex);
  return { h, chain: linkAfter(previous, text, sha256Hex) };
}

/** What of a seal does not depend on the chain: the canonical text and `h`. Put in order once for both. */
export function sealable(mutation: object, sha256Hex: Sha256 = hashText) {
  const ordered = inOrder(mutation) as object | undefined;
  const unnumbered = written(ordered && withoutNumber(ordered), withoutNumber(mutation));
  return { text: written(ordered, mutation), h: sha256Hex(unnumbered).slice(0, 24) };
}

/** The chain after a mutation, given by its canonical text. */
export const linkAfter = (previous: string, text: string, sha256Hex: Sha256 = hashText): string =>
  sha256Hex(`${previous}\n${text}`);

function withoutNumber(mutation: object): object {
  const { rseq: _, ...rest } = mutation as { readonly rseq?: unknown };
  return rest;
}

/** The chain after a mutation, in the browser's own hash. */
export const chainLink = (previous: string, mutation: object): string => sealOf(previous, mutation).chain;

/** Hash of a mutation apart from its number and its chain: `h`, 24 hex digits. */
export const mutationHash = (mutation: object): string => sealOf(GENESIS, mutation).h;

/** What a verification or approval is bound to: value, evidence bytes, the formula and the rule pack that score it. */
export const contentHash = (
  entry: Entry,
  indicator: Pick<Indicator, 'formula'> | null,
  pack: string | null,
): string =>
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
