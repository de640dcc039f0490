import { isInForce } from '../../src/domain/person.ts';
import { hasHandedOver } from '../../src/domain/reorganisation.ts';
import { extentOf } from '../../src/endpoint/extent.ts';
import type { Scope } from '../../src/endpoint/storage/port.ts';
import type { Reference } from '../../src/endpoint/world.ts';
import { scopeSetHash } from '../../src/protocol/hash.ts';

export interface Extent {
  readonly all: readonly number[];
  readonly hash: string;
}

/** The production extent, worked out once for each set of positions in force and units that have handed over. */
export class Extents {
  #reference: Reference | null = null;
  #scopes: readonly Scope[] = [];
  readonly #known = new Map<string, Extent>();

  of(reference: Reference, scopes: readonly Scope[], person: string, now: number): Extent {
    if (this.#reference !== reference || this.#scopes !== scopes) this.#known.clear();
    this.#reference = reference;
    this.#scopes = scopes;
    const name = `${person} ${inForce(reference, person, now)} | ${handedOver(reference, now)}`;
    const known = this.#known.get(name);
    if (known) return known;
    const all = extentOf(reference, scopes, person, now);
    const extent = { all, hash: scopeSetHash(all) };
    this.#known.set(name, extent);
    return extent;
  }
}

function inForce(reference: Reference, person: string, now: number): string {
  const find = (id: string) => reference.positions.get(id) ?? null;
  let names = '';
  for (const position of reference.positions.values())
    if (position.person === person && isInForce(position, now, find)) names += ` ${position.id}`;
  return names;
}

function handedOver(reference: Reference, now: number): string {
  let names = '';
  for (const { code, successors } of reference.units.values())
    if (successors.length > 0 && hasHandedOver(code, reference, now)) names += ` ${code}`;
  return names;
}
