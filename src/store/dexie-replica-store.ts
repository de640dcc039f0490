import { Dexie } from 'dexie';
import { GENESIS } from '../protocol/hash.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { Opening, PullReply } from '../protocol/pull.ts';
import { NOT_STARTED } from './bootstrap.ts';
import { type Database, replicaMeta, syncRecord } from './database.ts';
import { forgetOpenings, noteOpenings, openings } from './openings.ts';
import { itemOf, outboxRecord, readDraft, readResult } from './outbox-record.ts';
import { applyPull } from './pull-page.ts';
import { queue } from './queue.ts';
import type {
  Draft,
  OutboxItem,
  PullAsked,
  PushAnswer,
  ReplicaMeta,
  ReplicaStore,
  StoredRow,
} from './replica-store.ts';
import { dismiss, purge, RETAINED_BYTES } from './retention.ts';
import type { RowCache } from './row-cache.ts';
import type { OutboxRecord, ReplicaDexie, SyncRecord } from './schema.ts';
import { settle } from './settlement.ts';

/** What a person has not got through to the endpoint yet. */
export interface Unsent {
  readonly count: number;
  readonly oldestAt: number | null;
}

/** The replica of one person in this browser, in IndexedDB. Safe for several tabs and workers at the same time. */
export class DexieReplicaStore implements ReplicaStore {
  readonly #database: Database;
  readonly #rows: RowCache;

  constructor(database: Database, rows: RowCache) {
    this.#database = database;
    this.#rows = rows;
  }

  meta(): Promise<ReplicaMeta> {
    return replicaMeta(this.#database);
  }

  /**
   * Numbers and queues the drafts and removes the form's draft, all or nothing. Drafts that are all in the outbox
   * already keep their numbers; rejects with ConstraintError when only some are.
   */
  async append(
    drafts: readonly Draft[],
    createdAt: number,
    removeDraft?: string,
  ): Promise<readonly Mutation[]> {
    const { key } = this.#database;
    const records = await Promise.all(drafts.map((draft) => outboxRecord(key, draft, createdAt)));
    const numbers = await this.#database.run((dexie) => queue(dexie, records, removeDraft));
    return drafts.map((draft, i) => ({ ...draft, rseq: numbers[i] as number }));
  }

  async unacked(limit: number, after = 0): Promise<readonly Mutation[]> {
    const records = await this.#database.run((dexie) =>
      after === 0 ? queued(dexie).limit(limit).toArray() : queuedAfter(dexie, after, limit),
    );
    return Promise.all(
      records.map(async (record) => ({
        ...(await readDraft(this.#database.key, record)),
        rseq: record.rseq,
      })),
    );
  }

  /** Without decrypting anything. */
  async unsent(): Promise<Unsent> {
    return this.#database.run((dexie) =>
      dexie.transaction('r', dexie.outbox, async () => {
        const first = await queued(dexie).first();
        return { count: await queued(dexie).count(), oldestAt: first?.createdAt ?? null };
      }),
    );
  }

  settle(answer: PushAnswer): Promise<boolean> {
    return settle(this.#database, answer);
  }

  fork(rid: string): Promise<void> {
    return this.#rename(rid, async (dexie) => ({ items: await queued(dexie).toArray(), change: {} }));
  }

  rewind(rid: string, timeline: string): Promise<void> {
    return this.#rename(rid, async (dexie, sync) => {
      // A file whose bytes were released stood in a backup, or its author chose to let it go.
      await dexie.blobs
        .where('state')
        .equals('stored')
        .and(({ origin, chunks }) => origin === 'own' && chunks > 0)
        .modify({ state: 'waiting', uploadUrl: null, offset: 0 });
      const change = {
        timeline,
        cursor: '0',
        scopeHash: '',
        durableSeq: 0,
        generation: sync.generation + 1,
        bootstrap: NOT_STARTED,
        comparedAt: null,
        offers: [],
      };
      return { items: await dexie.outbox.orderBy('order').toArray(), change };
    });
  }

  applyPull(reply: PullReply, asked?: PullAsked): Promise<boolean> {
    return applyPull(this.#database, reply, asked);
  }

  openings(): Promise<readonly Opening[]> {
    return openings(this.#database);
  }

  noteOpenings(opened: readonly Opening[]): Promise<void> {
    return noteOpenings(this.#database, opened);
  }

  forgetOpenings(ids: readonly string[]): Promise<void> {
    return forgetOpenings(this.#database, ids);
  }

  row(id: string): Promise<StoredRow | null> {
    return this.#rows.row(id);
  }

  rowsOfType(type: string): Promise<readonly StoredRow[]> {
    return this.#rows.rowsOf(type);
  }

  async outbox(): Promise<readonly OutboxItem[]> {
    const { key } = this.#database;
    const records = await this.#database.run((dexie) => dexie.outbox.orderBy('order').toArray());
    return Promise.all(
      records.map(async (record) =>
        itemOf(record, await readDraft(key, record), await readResult(key, record)),
      ),
    );
  }

  /** The person has seen that this mutation was refused or led to a conflict. False while it is unanswered. */
  dismiss(mutation: string): Promise<boolean> {
    return dismiss(this.#database, mutation);
  }

  /** Removes what is no longer needed to give the endpoint its tail back; returns how many items went. */
  purge(now: number, most = RETAINED_BYTES): Promise<number> {
    return purge(this.#database, now, most);
  }

  #rename(
    rid: string,
    choose: (
      dexie: ReplicaDexie,
      sync: SyncRecord,
    ) => Promise<{ items: OutboxRecord[]; change: Partial<SyncRecord> }>,
  ): Promise<void> {
    return this.#database.run((dexie) =>
      dexie.transaction('rw', dexie.meta, dexie.outbox, dexie.blobs, async () => {
        const sync = await syncRecord(dexie);
        const { items, change } = await choose(dexie, sync);
        const fresh = { rid, state: 'queued', seq: null, result: null } as const;
        await dexie.outbox.bulkPut(items.map((item, i) => ({ ...item, ...fresh, rseq: i + 1 })));
        const numbers = { rid, nextRseq: items.length + 1, ackedRseq: 0, ackedChain: GENESIS };
        await dexie.meta.put({ ...sync, ...change, ...numbers });
      }),
    );
  }
}

const queuedAfter = (dexie: ReplicaDexie, after: number, limit: number): Promise<OutboxRecord[]> =>
  dexie.transaction('r', dexie.meta, dexie.outbox, async () => {
    const { rid } = await syncRecord(dexie);
    const numbered = dexie.outbox.where('[rid+rseq]');
    const found = await numbered
      .between([rid, after], [rid, Number.MAX_SAFE_INTEGER], false)
      .limit(limit)
      .toArray();
    return found.filter(({ state }) => state === 'queued');
  });

const queued = (dexie: ReplicaDexie) =>
  dexie.outbox.where('[state+order]').between(['queued', Dexie.minKey], ['queued', Dexie.maxKey]);
