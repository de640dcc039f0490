import { handoverAt } from '../../src/domain/reorganisation.ts';
import { extentOf } from '../../src/endpoint/extent.ts';
import type { Scope } from '../../src/endpoint/storage/port.ts';
import type { Reference } from '../../src/endpoint/world.ts';
import { scopeSetHash } from '../../src/protocol/hash.ts';

export interface Extent {
  readonly all: readonly number[];
  readonly hash: string;
}

/** What is worked out from reference rows, which are never changed in place. */
interface Known {
  /** Moments at which somebody's extent may change, ascending. */
  readonly turns: readonly number[];
  readonly extents: Map<string, Extent>;
}

const known = new WeakMap<Reference, Known>();
const names = new WeakMap<readonly Scope[], string>();

/** The production extent, worked out once for each stretch of time in which no right begins or ends. */
export function extentAt(
  reference: Reference,
  scopes: readonly Scope[],
  person: string,
  now: number,
): Extent {
  const { turns, extents } = knownOf(reference);
  const stretch = turns.filter((turn) => turn <= now).length;
  const name = `${person} ${stretch} ${nameOf(scopes)}`;
  const before = extents.get(name);
  if (before) return before;
  const all = extentOf(reference, scopes, person, now);
  const extent = { all, hash: scopeSetHash(all) };
  extents.set(name, extent);
  return extent;
}

function knownOf(reference: Reference): Known {
  const before = known.get(reference);
  if (before) return before;
  const rights = [...reference.positions.values()].flatMap(({ from, to }) => [from, to]);
  const handovers = [...reference.units.keys()].map((code) => handoverAt(code, reference));
  const turns = new Set([...rights, ...handovers].filter((turn) => turn !== null));
  const made = { turns: [...turns].sort((a, b) => a - b), extents: new Map<string, Extent>() };
  known.set(reference, made);
  return made;
}

function nameOf(scopes: readonly Scope[]): string {
  const before = names.get(scopes);
  if (before !== undefined) return before;
  const name = scopes.map((scope) => `${scope.scope}:${scope.class}:${scope.unit}`).join('|');
  names.set(scopes, name);
  return name;
}
