import { hash } from 'node:crypto';
import { linkAfter, type Seal, sealable } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';

interface Known {
  readonly h: string;
  /** Canonical form. */
  readonly text: string;
  /** Of the chain it was last seen to follow. */
  last: { readonly previous: string; readonly seal: Seal } | null;
}

const known = new WeakMap<object, Known>();

/** By the runtime, which takes a fraction of the time of the protocol's own. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');

function knownOf(mutation: Mutation): Known {
  const before = known.get(mutation);
  if (before) return before;
  const made = { ...sealable(mutation, sha256Hex), last: null };
  known.set(mutation, made);
  return made;
}

/** The production's seal; a mutation is never changed, so what does not depend on the chain is worked out once. */
export function sealOnce(previous: string, mutation: Mutation): Seal {
  const one = knownOf(mutation);
  if (one.last?.previous === previous) return one.last.seal;
  const seal = { h: one.h, chain: linkAfter(previous, one.text, sha256Hex) };
  one.last = { previous, seal };
  return seal;
}

/** Hash apart from the number. */
export const hashOnce = (mutation: Mutation): string => knownOf(mutation).h;

export function sealsOnce(previous: string, mutations: readonly Mutation[]): readonly Seal[] {
  const seals: Seal[] = [];
  for (const mutation of mutations) seals.push(sealOnce(seals.at(-1)?.chain ?? previous, mutation));
  return seals;
}
