import { type Database, syncRecord } from './database.ts';
import { itemOf, readDraft, readResult } from './outbox-record.ts';
import { rowPlace } from './pull-page.ts';
import type { Draft, OutboxItem, StoredRow } from './replica-store.ts';
import type { OutboxRecord, RowRecord } from './schema.ts';
import { unsealJson } from './sealing.ts';

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
  #outbox: readonly OutboxItem[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  /** Rows of a type; the same list as long as none of them has changed. */
  rowsOf(type: string): Promise<readonly StoredRow[]> {
    const running = this.#reading.get(type) ?? this.#read(type).finally(() => this.#reading.delete(type));
    this.#reading.set(type, running);
    return running;
  }

  async #read(type: string): Promise<readonly StoredRow[]> {
    const { records, stamp } = await this.#database.run((dexie) =>
      dexie.transaction('r', dexie.meta, dexie.rows, async () => {
        const { stamps, generation } = await syncRecord(dexie);
        const now = `${generation}/${stamps[type] ?? 0}`;
        if (this.#lists.get(type)?.stamp === now) return { records: null, stamp: now };
        return { records: await dexie.rows.where('type').equals(type).toArray(), stamp: now };
      }),
    );
    if (!records) return this.#lists.get(type)?.rows ?? [];
    const rows = await Promise.all(records.map((record) => this.#row(record)));
    const ids = new Set(rows.map((row) => row.id));
    for (const { id } of this.#lists.get(type)?.rows ?? []) if (!ids.has(id)) this.#rows.delete(id);
    this.#lists.set(type, { stamp, rows });
    return rows;
  }

  async row(id: string): Promise<StoredRow | null> {
    const record = await this.#database.run((dexie) => dexie.rows.get(id));
    return record ? this.#row(record) : null;
  }

  /** In order of authoring; the same list as long as nothing in it has changed. */
  async outbox(): Promise<readonly OutboxItem[]> {
    const records = await this.#database.run((dexie) => dexie.outbox.orderBy('order').toArray());
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
