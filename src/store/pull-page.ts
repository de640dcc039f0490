import { PACKED_TYPE } from '../protocol/pack.ts';
import type { PullReply, PullRow } from '../protocol/pull.ts';
import { afterPage } from './bootstrap.ts';
import { type Database, syncRecord } from './database.ts';
import { goneIn, isHeld, isNewer } from './held-packs.ts';
import { dropForeignFiles, dropOldGeneration, HOLDING, leaveScopes, stamped } from './leave.ts';
import { isOvertaken, type PullAsked } from './replica-store.ts';
import type { ReplicaDexie, RowRecord, SyncRecord } from './schema.ts';
import { sealJson } from './sealing.ts';

export const rowPlace = (id: string): string => `rows/${id}`;

type Put = Extract<PullRow, readonly ['r', ...unknown[]]>;
type SealedBodies = ReadonlyMap<Put, ArrayBuffer>;

/** One page of a pull: rows, exits, left scopes and cursor in one transaction. */
export async function applyPull(database: Database, reply: PullReply, asked?: PullAsked): Promise<boolean> {
  const before = await database.run(syncRecord);
  if (isStale(before, reply, asked)) return false;
  const bodies = await sealNewer(database, before, reply);
  return database.run((dexie) =>
    dexie.transaction('rw', HOLDING, async () => {
      const sync = await syncRecord(dexie);
      if (isStale(sync, reply, asked)) return false;
      const touched = new Set<string>();
      const scopes = reply.scopes?.all ?? sync.scopes;
      await applyRows(dexie, { sync, reply, bodies, touched, mayHold: holder(sync, reply) });
      const held = reply.scopes ? await leaveScopes(dexie, sync, scopes, touched) : sync.packs;
      const { next, isComplete } = standingAfter(sync, reply, scopes);
      const packs = isComplete ? await dropOldGeneration(dexie, { ...sync, packs: held }, touched) : held;
      await dexie.meta.put({ ...next, packs, stamps: stamped(sync, touched) });
      return true;
    }),
  );
}

function isStale(sync: SyncRecord, reply: PullReply, asked: PullAsked | undefined): boolean {
  if (sync.timeline !== '' && reply.timeline !== sync.timeline) return true;
  if (!asked) return false;
  const hasMoved = asked.cursor !== sync.cursor || asked.timeline !== sync.timeline;
  return (
    hasMoved ||
    isOvertaken(sync, asked) ||
    asked.scopeHash !== sync.scopeHash ||
    !isHeld(sync, asked.packed ?? [])
  );
}

// A row of a scope that is not held is not kept even if it is sent. Before the first word about scopes all are.
function holder(sync: SyncRecord, reply: PullReply): (scope: number) => boolean {
  if (!reply.scopes && sync.scopeHash === '') return () => true;
  const held = new Set(reply.scopes?.all ?? sync.scopes);
  return (scope) => held.has(scope);
}

/** Encrypts before the transaction, and only what is newer than what is there. */
async function sealNewer(database: Database, sync: SyncRecord, reply: PullReply): Promise<SealedBodies> {
  const mayHold = holder(sync, reply);
  const puts = reply.rows.filter((row): row is Put => row[0] === 'r' && mayHold(row[3]));
  const present = await database.run((dexie) => dexie.rows.bulkGet(puts.map((row) => row[1])));
  const newer = puts.filter((row, i) => isNewer({ ver: row[4], generation: sync.generation }, present[i]));
  const sealed = await Promise.all(newer.map((row) => sealJson(database.key, rowPlace(row[1]), row[6])));
  return new Map(newer.map((row, i) => [row, sealed[i] as ArrayBuffer]));
}

interface Page {
  readonly sync: SyncRecord;
  readonly reply: PullReply;
  readonly bodies: SealedBodies;
  /** Types whose rows have changed. */
  readonly touched: Set<string>;
  readonly mayHold: (scope: number) => boolean;
}

async function applyRows(dexie: ReplicaDexie, page: Page): Promise<void> {
  const { sync, reply, bodies, touched } = page;
  const ids = [...new Set(reply.rows.map((row) => row[1]))];
  const present = await dexie.rows.bulkGet(ids);
  const rows = new Map<string, RowRecord | null>(ids.map((id, i) => [id, present[i] ?? null]));
  const changed = new Set<string>();
  for (const row of reply.rows) {
    const at = rows.get(row[1]) ?? null;
    const next = rowAfter(at, row, sync.generation, bodies, page.mayHold);
    if (next === at) continue;
    rows.set(row[1], next);
    changed.add(row[1]);
    touched.add((next ?? at)?.type ?? '');
  }
  const kept = [...changed].map((id) => rows.get(id)).filter((row) => row != null);
  const gone = [...changed].filter((id) => rows.get(id) === null);
  await dexie.rows.bulkPut(kept);
  await dexie.rows.bulkDelete(gone);
  await dropForeignFiles(dexie, gone);
  await hideInPacks(dexie, page);
}

async function hideInPacks(dexie: ReplicaDexie, { sync, reply, touched }: Page): Promise<void> {
  const gone = goneIn(reply.rows, sync);
  if (gone.length === 0) return;
  await dexie.gone.bulkPut(gone);
  await dropForeignFiles(
    dexie,
    gone.map(({ id }) => id),
  );
  touched.add(PACKED_TYPE);
}

function rowAfter(
  at: RowRecord | null,
  row: PullRow,
  generation: number,
  bodies: SealedBodies,
  mayHold: (scope: number) => boolean,
): RowRecord | null {
  if (row[0] === 'x') return at && at.scope === row[2] && at.seq < row[3] ? null : at;
  if (row[0] === 'd') return at && (at.generation < generation || at.ver <= row[3]) ? null : at;
  const body = bodies.get(row);
  if (!body || !mayHold(row[3]) || !isNewer({ ver: row[4], generation }, at)) return at;
  return { id: row[1], type: row[2], scope: row[3], ver: row[4], seq: row[5], generation, body };
}

function standingAfter(sync: SyncRecord, reply: PullReply, scopes: readonly number[]) {
  // A fresh scope has nothing before the cursor.
  const held = new Set([...sync.scopes, ...(reply.scopes?.fresh ?? [])]);
  // Older rows of a scope gained lie before the cursor: the reading starts over, and what is known is skipped.
  const restart = sync.cursor !== '0' && scopes.some((scope) => !held.has(scope));
  const isComplete = !reply.more && !restart;
  const next: SyncRecord = {
    ...sync,
    bootstrap: afterPage(sync.bootstrap, reply, { restart, isComplete }),
    comparedAt: restart ? null : sync.comparedAt,
    timeline: reply.timeline,
    cursor: restart ? '0' : reply.cursor,
    scopeHash: reply.scopes?.hash ?? sync.scopeHash,
    scopes: [...scopes],
    durableSeq: Math.max(sync.durableSeq, reply.durableSeq),
    ...(reply.mark !== undefined && { mark: reply.mark }),
    asOf: isComplete ? reply.now : sync.asOf,
  };
  return { next, isComplete };
}
