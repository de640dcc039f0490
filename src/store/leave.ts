import type { Table } from 'dexie';
import { PACKED_TYPE } from '../protocol/pack.ts';
import { dropFile } from './file-chunks.ts';
import type { HeldPack, ReplicaDexie, RowRecord, SyncRecord, TableName } from './schema.ts';

/** Tables in which something of a scope may lie, and the record that says which scopes are held. */
export const HOLDING: readonly TableName[] = ['meta', 'rows', 'packs', 'gone', 'blobs', 'blobChunks'];

/** Everything of a scope goes in the same transaction in which the scope is no longer held. Answers the packs left. */
export async function leaveScopes(
  dexie: ReplicaDexie,
  sync: SyncRecord,
  scopes: readonly number[],
  touched: Set<string>,
): Promise<readonly HeldPack[]> {
  const left = await othersIn(dexie.rows, scopes);
  await dropRows(dexie, await dexie.rows.where('scope').anyOf(left).toArray(), touched);
  await dexie.gone
    .where('scope')
    .anyOf(await othersIn(dexie.gone, scopes))
    .delete();
  const packs = await dropPacks(dexie, sync.packs, ({ scope }) => !scopes.includes(scope), touched);
  if (packs !== sync.packs) await dropFilesOfPacks(dexie);
  return packs;
}

/** Scopes in a table besides these: a step for each scope there is, where `noneOf` takes one for each row that stays. */
async function othersIn<Key>(
  table: Table<{ readonly scope: number }, Key>,
  scopes: readonly number[],
): Promise<readonly number[]> {
  const there = (await table.orderBy('scope').uniqueKeys()) as readonly number[];
  return there.filter((scope) => !scopes.includes(scope));
}

/**
 * Which entries a sealed pack held cannot be seen inside a transaction. So every fetched file goes that belongs to no
 * single row; one of an entry in another pack is fetched again when it is looked at.
 */
async function dropFilesOfPacks(dexie: ReplicaDexie): Promise<void> {
  const entities = (await dexie.blobs.where('origin').equals('foreign').toArray()).map(
    ({ entity }) => entity,
  );
  const rows = await dexie.rows.bulkGet(entities);
  await dropForeignFiles(
    dexie,
    entities.filter((_, i) => !rows[i]),
  );
}

/** After a complete reading what still bears the old generation is no longer there at the endpoint. */
export async function dropOldGeneration(
  dexie: ReplicaDexie,
  { generation, packs }: SyncRecord,
  touched: Set<string>,
): Promise<readonly HeldPack[]> {
  await dropRows(dexie, await dexie.rows.where('generation').below(generation).toArray(), touched);
  await dexie.gone.where('generation').below(generation).delete();
  return dropPacks(dexie, packs, (pack) => pack.generation < generation, touched);
}

/** Deletes the packs `isLeft` is true of; answers the others. */
export async function dropPacks(
  dexie: ReplicaDexie,
  packs: readonly HeldPack[],
  isLeft: (pack: HeldPack) => boolean,
  touched: Set<string>,
): Promise<readonly HeldPack[]> {
  const kept = packs.filter((pack) => !isLeft(pack));
  if (kept.length === packs.length) return packs;
  touched.add(PACKED_TYPE);
  await dexie.packs.bulkDelete(packs.filter(isLeft).map(({ sha }) => sha));
  return kept;
}

/** Stamps after the rows of some types have changed. */
export function stamped({ stamps }: SyncRecord, touched: ReadonlySet<string>): SyncRecord['stamps'] {
  return { ...stamps, ...Object.fromEntries([...touched].map((type) => [type, (stamps[type] ?? 0) + 1])) };
}

async function dropRows(dexie: ReplicaDexie, rows: readonly RowRecord[], touched: Set<string>) {
  const ids = rows.map((row) => row.id);
  for (const row of rows) touched.add(row.type);
  await dexie.rows.bulkDelete(ids);
  await dropForeignFiles(dexie, ids);
}

/** Files that were fetched for reading go with the entry they were fetched for. */
export async function dropForeignFiles(dexie: ReplicaDexie, entities: readonly string[]): Promise<void> {
  if (entities.length === 0) return;
  const files = await dexie.blobs.where('entity').anyOf(entities).toArray();
  for (const { sha, origin } of files) if (origin === 'foreign') await dropFile(dexie, sha);
}
