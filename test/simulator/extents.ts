import { handoverAt } from '../../src/domain/reorganisation.ts';
import { extentOf } from '../../src/endpoint/rows/extent.ts';
import type { Reference } from '../../src/endpoint/rows/world.ts';
import type { Scope } from '../../src/endpoint/storage/port.ts';
import { scopeSetHash } from '../../src/protocol/hash.ts';

export interface Extent {
  readonly all: readonly number[];
  readonly hash: string;
}

/** What an extent rests on, of which nothing is ever changed in place, and the stretch of time in which it holds. */
interface Known {
  readonly reference: Reference;
  readonly scopes: readonly Scope[];
  readonly from: number;
  readonly until: number;
  readonly extent: Extent;
}

const turns = new WeakMap<Reference, readonly number[]>();
const hashes = new Map<string, string>();

/** The production's extents of people, worked out again only when something they rest on is another. */
export class Extents {
  readonly #known = new Map<string, Known>();

  at(reference: Reference, scopes: readonly Scope[], person: string, now: number): Extent {
    const before = this.#known.get(person);
    const isSame = before?.reference === reference && before.scopes === scopes;
    if (isSame && before.from <= now && now < before.until) return before.extent;
    const all = extentOf(reference, scopes, person, now);
    const extent = { all, hash: hashOf(all) };
    this.#known.set(person, { reference, scopes, ...stretchAt(reference, now), extent });
    return extent;
  }
}

/** Around a moment, as long as no right begins or ends. */
function stretchAt(reference: Reference, now: number) {
  const all = turnsOf(reference);
  const passed = all.filter((turn) => turn <= now).length;
  return { from: all[passed - 1] ?? -Infinity, until: all[passed] ?? Infinity };
}

/** Moments at which somebody's extent may change, ascending. */
function turnsOf(reference: Reference): readonly number[] {
  const before = turns.get(reference);
  if (before) return before;
  const rights = [...reference.positions.values()].flatMap(({ from, to }) => [from, to]);
  const handovers = [...reference.units.keys()].map((code) => handoverAt(code, reference));
  const made = [...new Set([...rights, ...handovers].filter((turn) => turn !== null))].sort((a, b) => a - b);
  turns.set(reference, made);
  return made;
}

/** There are few scopes in a run, and the same sets of them in every run. */
function hashOf(scopes: readonly number[]): string {
  const name = scopes.join();
  const before = hashes.get(name);
  if (before !== undefined) return before;
  const made = scopeSetHash(scopes);
  hashes.set(name, made);
  return made;
}
