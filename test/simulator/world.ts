import type { Dossier, DossierKey } from '../../src/domain/dossier/dossier.ts';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import { type Reference, type Standing, worldOf } from '../../src/endpoint/rows/world.ts';
import { dossierId, entryId } from '../../src/protocol/entry-id.ts';

const ids = new Map<string, string>();
const documents = new WeakMap<Dossier, string>();
const contents = new WeakMap<Reference, WeakMap<Entry, string>>();

const onDevices = new WeakMap<Reference, Map<string, ReturnType<typeof worldOf>>>();

/** As a device sees it, which cannot know what the endpoint has. */
export function deviceWorld(tenant: string, reference: Reference): ReturnType<typeof worldOf> {
  const known = onDevices.get(reference) ?? new Map<string, ReturnType<typeof worldOf>>();
  onDevices.set(reference, known);
  const world =
    known.get(tenant) ??
    worldHere(tenant, reference, {
      evidenceStored: () => true,
      entryStands: () => false,
      dossier: () => null,
    });
  known.set(tenant, world);
  return world;
}

/** The production world, except that what is asked again and again of the same unchanging values is remembered. */
export function worldHere(
  tenant: string,
  reference: Reference,
  standing: Standing,
): ReturnType<typeof worldOf> {
  const world = worldOf(tenant, reference, standing);
  const known = contents.get(reference) ?? new WeakMap<Entry, string>();
  contents.set(reference, known);
  return {
    ...world,
    entryId: (key) => slotId(tenant, key),
    dossierId: (key) => documentId(tenant, key),
    dossierHash: (dossier) => remembered(documents, dossier, () => world.dossierHash(dossier)),
    contentHash: (entry) => remembered(known, entry, () => world.contentHash(entry)),
  };
}

/** Identity of an entry. */
export const slotId = (tenant: string, key: EntryKey): string =>
  remembered(ids, nameOf(tenant, key), () => entryId(tenant, key));

/** Identity of a dossier. */
export const documentId = (tenant: string, key: DossierKey): string =>
  remembered(ids, `${tenant}\n${key.kind}\n${key.unit}\n${key.year}\n${key.name}`, () =>
    dossierId(tenant, key),
  );

const nameOf = (tenant: string, { indicator, unit, area, period, disaggregation }: EntryKey): string =>
  `${tenant}\n${indicator}\n${unit}\n${area}\n${period}\n${disaggregation}`;

interface Memory<Key> {
  get(key: Key): string | undefined;
  set(key: Key, value: string): unknown;
}

function remembered<Key>(memory: Memory<Key>, key: Key, find: () => string): string {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}
