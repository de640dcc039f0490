import { hash } from 'node:crypto';
import { GENESIS, type Seal, sealOf } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';

const known = new WeakMap<object, { readonly previous: string; readonly seal: Seal }>();

const sha256Hex = (text: string): string => hash('sha256', text, 'hex');

/** The production's seal, worked out once: a mutation is never changed. */
export function sealOnce(previous: string, mutation: Mutation): Seal {
  const before = known.get(mutation);
  if (before?.previous === previous) return before.seal;
  const seal = sealOf(previous, mutation, sha256Hex);
  known.set(mutation, { previous, seal });
  return seal;
}

/** Hash apart from the number. */
export const hashOnce = (mutation: Mutation): string =>
  (known.get(mutation)?.seal ?? sealOnce(GENESIS, mutation)).h;

export function sealsOnce(previous: string, mutations: readonly Mutation[]): readonly Seal[] {
  const seals: Seal[] = [];
  for (const mutation of mutations) seals.push(sealOnce(seals.at(-1)?.chain ?? previous, mutation));
  return seals;
}
