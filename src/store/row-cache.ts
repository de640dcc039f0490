import type { Entry } from '../domain/entry.ts';
import { PACKED_TYPE } from '../protocol/pack.ts';
import { type Database, syncRecord } from './database.ts';
import { itemOf, readDraft, readResult } from './outbox-record.ts';
import { type Covering, PackCache } from './pack-cache.ts';
import { rowPlace } from './pull-page.ts';
import type { Draft, OutboxItem, StoredRow } from './replica-store.ts';
import type { GoneRecord, HeldPack, OutboxRecord, ReplicaDexie, RowRecord } from './schema.ts';
import { unsealJson } from './sealing.ts';

interface SingleRows {
  readonly rows: readonly StoredRow[];
  readonly stamp: string;
  readonly packs: readonly HeldPack[];
  readonly gone: readonly GoneRecord[];
}

/** What stands of an id: a row of its own, else the packs, and whether it has gone from one of them. */
interface StandingRow {
  readonly record: RowRecord | undefined;
  readonly packs: readonly HeldPack[];
  readonly gone: readonly GoneRecord[];
}

const recordsOf = (dexie: ReplicaDexie): Promise<OutboxRecord[]> => dexie.outbox.orderBy('order').toArray();

const coveringOf = ({ rows, gone }: SingleRows): Covering => ({ rows: rows.map(({ id }) => id), gone });

interface CachedList {
  readonly stamp: string;
  readonly rows: readonly StoredRow[];
}

/** Decrypted rows and outbox items in memory. A record is decrypted once for each of its versions. */
export class RowCache {
  readonly #database: Database;
  readonly #rows = new Map<string, { readonly record: string; readonly row: StoredRow }>();
  readonly #reading = new Map<string, Promise<readonly StoredRow[]>>();
  readonly #lists = new Map<string, CachedList>();
  readonly #items = new Map<string, { readonly record: string; readonly item: OutboxItem }>();
  readonly #packs: PackCache;
  #outbox: readonly OutboxItem[] = [];
  /** All entries, single and packed. */
  #whole: {
    readonly single: readonly StoredRow[];
    readonly stamp: string;
    readonly rows: readonly StoredRow[];
  } | null = null;

  constructor(database: Database, tenant: string) {
    this.#database = database;
    this.#packs = new PackCache(database, tenant);
  }

  /** Rows of a type; the same list as long as none of them has changed. */
  rowsOf(type: string): Promise<readonly StoredRow[]> {
    const running = this.#reading.get(type) ?? this.#read(type).finally(() => this.#reading.delete(type));
    this.#reading.set(type, running);
    return running;
  }

  async #read(type: string): Promise<readonly StoredRow[]> {
    const single = await this.#single(type);
    if (type !== PACKED_TYPE || single.packs.length === 0) return single.rows;
    const known = this.#whole;
    if (known?.single === single.rows && known.stamp === single.stamp) return known.rows;
    const packed = await this.#packs.rows(single.packs, coveringOf(single));
    const rows = [...single.rows, ...packed];
    this.#whole = { single: single.rows, stamp: single.stamp, rows };
    return rows;
  }

  /** Rows of a type that do not lie in a pack, and what is known of the packs at the same moment. */
  async #single(type: string): Promise<SingleRows> {
    const { records, ...known } = await this.#database.run((dexie) =>
      dexie.transaction('r', dexie.meta, dexie.rows, dexie.gone, async () => {
        const { stamps, generation, packs } = await syncRecord(dexie);
        const stamp = `${generation}/${stamps[type] ?? 0}`;
        const gone = packs.length > 0 ? await dexie.gone.toArray() : [];
        if (this.#lists.get(type)?.stamp === stamp) return { records: null, stamp, packs, gone };
        return { records: await dexie.rows.where('type').equals(type).toArray(), stamp, packs, gone };
      }),
    );
    if (!records) return { rows: this.#lists.get(type)?.rows ?? [], ...known };
    const rows = await Promise.all(records.map((record) => this.#row(record)));
    const ids = new Set(rows.map((row) => row.id));
    for (const { id } of this.#lists.get(type)?.rows ?? []) if (!ids.has(id)) this.#rows.delete(id);
    this.#lists.set(type, { stamp: known.stamp, rows });
    return { rows, ...known };
  }

  /** Entries of a period, without looking at those of other years. */
  async entriesOf(period: string): Promise<readonly StoredRow[]> {
    const single = await this.#single(PACKED_TYPE);
    const packed = await this.#packs.rows(single.packs, coveringOf(single), period);
    return [...single.rows.filter(({ body }) => (body as Entry).period === period), ...packed];
  }

  async row(id: string): Promise<StoredRow | null> {
    const standing = await this.#database.run((dexie) =>
      dexie.transaction('r', dexie.meta, dexie.rows, dexie.gone, () => this.#standing(dexie, id)),
    );
    return this.#rowAt(id, standing);
  }

  /** The row of an id and the outbox, both as they stand at one moment. */
  async rowAndOutbox(id: string): Promise<{ row: StoredRow | null; items: readonly OutboxItem[] }> {
    const [standing, records] = await this.#database.run((dexie) =>
      dexie.transaction('r', dexie.meta, dexie.rows, dexie.gone, dexie.outbox, () =>
        Promise.all([this.#standing(dexie, id), recordsOf(dexie)]),
      ),
    );
    return { row: await this.#rowAt(id, standing), items: await this.#itemsOf(records) };
  }

  /** Within a transaction: only the scopes whose packs may hold the id are asked whether it has gone. */
  async #standing(dexie: ReplicaDexie, id: string): Promise<StandingRow> {
    const [record, { packs }] = await Promise.all([dexie.rows.get(id), syncRecord(dexie)]);
    const scopes = record ? [] : this.#packs.scopesOf(id, packs);
    if (scopes.length === 0) return { record, packs, gone: [] };
    const gone = await dexie.gone.bulkGet(scopes.map((scope): [number, string] => [scope, id]));
    return { record, packs, gone: gone.filter((one) => one !== undefined) };
  }

  async #rowAt(id: string, { record, packs, gone }: StandingRow): Promise<StoredRow | null> {
    return record ? this.#row(record) : this.#packs.row(id, packs, gone);
  }

  /** Calls `visit` with scope, id and version of every row of every type; answers the shares of the packs covered. */
  async census(visit: (scope: number, id: string, ver: number) => void): Promise<readonly number[]> {
    const { heads, packs, gone } = await this.#database.run((dexie) =>
      dexie.transaction('r', dexie.meta, dexie.rows, dexie.gone, async () => {
        const heads: Pick<RowRecord, 'id' | 'scope' | 'ver'>[] = [];
        await dexie.rows.each(({ id, scope, ver }) => heads.push({ id, scope, ver }));
        return { heads, packs: (await syncRecord(dexie)).packs, gone: await dexie.gone.toArray() };
      }),
    );
    for (const { id, scope, ver } of heads) visit(scope, id, ver);
    const rows = heads.map(({ id }) => id);
    const covered = await this.#packs.census(packs, { rows, gone }, visit);
    return covered.map((count, i) => count / (packs[i]?.rows ?? 1));
  }

  /** In order of authoring; the same list as long as nothing in it has changed. */
  async outbox(): Promise<readonly OutboxItem[]> {
    return this.#itemsOf(await this.#database.run(recordsOf));
  }

  async #itemsOf(records: readonly OutboxRecord[]): Promise<readonly OutboxItem[]> {
    const items = await Promise.all(records.map((record) => this.#item(record)));
    const ids = new Set(records.map((record) => record.id));
    for (const id of this.#items.keys()) if (!ids.has(id)) this.#items.delete(id);
    const same = items.length === this.#outbox.length && items.every((item, i) => item === this.#outbox[i]);
    if (!same) this.#outbox = items;
    return this.#outbox;
  }

  async #row(record: RowRecord): Promise<StoredRow> {
    const { id, type, scope, ver, seq, generation } = record;
    const known = this.#rows.get(id);
    const version = `${generation}/${ver}/${seq}/${scope}`;
    if (known?.record === version) return known.row;
    const body = await unsealJson(this.#database.key, rowPlace(id), record.body);
    const row = { id, type, scope, ver, seq, body };
    this.#rows.set(id, { record: version, row });
    return row;
  }

  async #item(record: OutboxRecord): Promise<OutboxItem> {
    const { id, rid, rseq, state } = record;
    const known = this.#items.get(id);
    const version = `${rid}/${rseq}/${state}/${record.seq}`;
    if (known?.record === version) return known.item;
    const item = itemOf(
      record,
      await this.#draft(record, known?.item),
      await readResult(this.#database.key, record),
    );
    this.#items.set(id, { record: version, item });
    return item;
  }

  async #draft(record: OutboxRecord, known: OutboxItem | undefined): Promise<Draft> {
    if (!known) return readDraft(this.#database.key, record);
    const { rseq: _, ...draft } = known.mutation;
    return draft;
  }
}
