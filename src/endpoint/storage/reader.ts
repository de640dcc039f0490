import { type Selectable, sql } from 'kysely';
import type { Measurement } from '../../domain/measurement.ts';
import { invariant } from '../../domain/result.ts';
import type { PackSubject } from '../../protocol/pack.ts';
import type { RowType } from '../../protocol/pull.ts';
import type { PushResult } from '../../protocol/push.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { KEYS } from './migrations.ts';
import type {
  EntryYear,
  FeedItem,
  Head,
  LedgerRow,
  ReplicaRow,
  Row,
  Scope,
  ScopeClass,
  StoredReader,
  StoredRow,
  Tenant,
  TenantReader,
} from './port.ts';
import { readLine, readReplica, readRow, readTenant } from './rows.ts';
import type { Tables } from './tables.ts';

interface FeedRecord {
  readonly kind: 'row' | 'exit';
  readonly id: string;
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly body: string;
  readonly deleted: number;
}

/** What both engines read a tenant with. */
export class SqlReader extends EvidenceReader implements TenantReader, StoredReader {
  async tenant(): Promise<Tenant> {
    const row = await this.db
      .selectFrom('tenant')
      .selectAll()
      .where('tenant', '=', this.id)
      .executeTakeFirst();
    invariant(row, 'A tenant is known before anything of it is read.');
    return readTenant(row);
  }

  async areRowsSettled(): Promise<boolean> {
    const row = await this.db
      .selectFrom('tenant')
      .select('rows_settled')
      .where('tenant', '=', this.id)
      .executeTakeFirstOrThrow();
    return row.rows_settled === 1;
  }

  async head(): Promise<Head> {
    const row = await this.db
      .selectFrom('tenant_head')
      .selectAll()
      .where('tenant', '=', this.id)
      .executeTakeFirstOrThrow();
    return { seq: row.seq, durableSeq: row.durable_seq, gcSeq: row.gc_seq };
  }

  async scopes(): Promise<readonly Scope[]> {
    const rows = await this.db.selectFrom('scope').selectAll().where('tenant', '=', this.id).execute();
    return rows.map((row) => ({ scope: row.scope, unit: row.unit, class: row.class as ScopeClass }));
  }

  async replicas(rids?: readonly string[]): Promise<readonly ReplicaRow[]> {
    const all = this.db.selectFrom('replica').selectAll().where('tenant', '=', this.id);
    const rows = await (rids ? all.where('rid', 'in', this.among(rids)) : all).execute();
    return rows.map(readReplica);
  }

  async results(ids: readonly string[]): Promise<ReadonlyMap<string, PushResult>> {
    if (ids.length === 0) return new Map();
    // The join's order is forced: the planner would rather read the whole ledger than look up a few ids in it.
    const { rows } = await sql<{ id: string; result: string }>`
      SELECT line.id, line.result FROM ${this.dialect.list(ids)}
      CROSS JOIN mutation AS line WHERE line.tenant = ${this.id} AND line.id = wanted.value`.execute(this.db);
    return new Map(rows.map((row) => [row.id, JSON.parse(row.result) as PushResult]));
  }

  async ledger(afterSeq: number, limit: number): Promise<readonly LedgerRow[]> {
    const rows = await this.db
      .selectFrom('mutation')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('seq', '>', afterSeq)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(readLine);
  }

  async leafAt(seq: number): Promise<Uint8Array | null> {
    const lastOf = (table: 'mutation' | 'unlined') =>
      this.db
        .selectFrom(table)
        .select(['seq', 'leaf'])
        .where('tenant', '=', this.id)
        .where('seq', '<=', seq)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
    const line = await lastOf('mutation');
    // Asked for the head, as every pull does, it is a line most often.
    if (line?.seq === seq) return line.leaf;
    const unlined = await lastOf('unlined');
    return (line && line.seq > (unlined?.seq ?? 0) ? line : unlined)?.leaf ?? null;
  }

  async rows(ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('entity')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('id', 'in', this.among(ids))
      .execute();
    return new Map(rows.map((row) => [row.id, readRow(row)]));
  }

  async rowsOfType(type: RowType): Promise<readonly Row[]> {
    return (await this.#living(type).execute()).map(readRow);
  }

  async dossiersCoded(code: string): Promise<readonly Row[]> {
    // The type is said in letters, or the engine cannot tell that the index has all of them; asked for an order it
    // would rather go through every dossier in that order.
    const coded = sql<boolean>`type = 'dossier' AND ${sql.raw(this.dialect.code)} = ${code}`;
    const rows = await this.db
      .selectFrom('entity')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('deleted', '=', 0)
      .where(coded)
      .execute();
    return rows.map(readRow);
  }

  #living(type: RowType) {
    return this.db
      .selectFrom('entity')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('type', '=', type)
      .where('deleted', '=', 0)
      .orderBy('seq');
  }

  async referenceVersion(): Promise<number> {
    const row = await this.db
      .selectFrom('entity')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .where('tenant', '=', this.id)
      .where('scope', '=', (eb) =>
        eb
          .selectFrom('scope')
          .select('scope.scope')
          .where('scope.tenant', '=', this.id)
          .where('scope.unit', '=', '')
          .where('scope.class', '=', 'ref'),
      )
      .executeTakeFirst();
    return row?.seq ?? 0;
  }

  async feed(
    scopes: readonly number[],
    after: number,
    limit: number,
    packed: readonly PackSubject[] = [],
  ): Promise<readonly FeedItem[]> {
    const { rows } = await sql<FeedRecord>`
      WITH item AS (
        SELECT 'row' AS kind, id, type, scope, ver, seq, body, deleted FROM ${this.#entitiesBeside(packed)}
        AND tenant = ${this.id} AND seq > ${after} AND scope IN ${this.among(scopes)}
        UNION ALL
        SELECT 'exit', entity, '', scope, 0, seq, '', 0 FROM scope_exit
        WHERE tenant = ${this.id} AND seq > ${after} AND scope IN ${this.among(scopes)}
      ),
      page AS (SELECT max(seq) AS last FROM (SELECT seq FROM item ORDER BY seq LIMIT ${limit}) AS first)
      SELECT item.* FROM item, page WHERE item.seq <= page.last ORDER BY item.seq`.execute(this.db);
    return rows.map((record) =>
      record.kind === 'exit'
        ? { kind: 'exit', seq: record.seq, scope: record.scope, id: record.id }
        : { kind: 'row', seq: record.seq, row: readRow(record), bytes: record.body.length },
    );
  }

  async entryYears(scopes: readonly number[], before: number): Promise<readonly EntryYear[]> {
    const { rows } = await sql<EntryYear>`
      SELECT scope, CAST(${this.#year} AS INTEGER) AS year, CAST(sum(1 - deleted) AS bigint) AS rows, max(seq) AS seq FROM entity
      WHERE tenant = ${this.id} AND type = 'entry' AND scope IN ${this.among(scopes)}
      GROUP BY 1, 2 HAVING CAST(${this.#year} AS INTEGER) < ${before} ORDER BY 1, 2`.execute(this.db);
    return rows;
  }

  async entriesOfYear(scope: number, year: number): Promise<readonly Row[]> {
    const { rows } = await sql<Selectable<Tables['entity']>>`
      SELECT * FROM entity WHERE tenant = ${this.id} AND type = 'entry' AND deleted = 0 AND scope = ${scope}
      AND ${this.#year} = ${String(year)} ORDER BY seq`.execute(this.db);
    return rows.map(readRow);
  }

  async versions(scopes: readonly number[]): Promise<readonly Pick<Row, 'id' | 'ver' | 'scope'>[]> {
    const { rows } = await sql<Pick<Row, 'id' | 'ver' | 'scope'>>`
      SELECT id, ver, scope FROM entity
      WHERE tenant = ${this.id} AND deleted = 0 AND scope IN ${this.among(scopes)}`.execute(this.db);
    return rows;
  }

  async scopesWithRowUpTo(scopes: readonly number[], seq: number): Promise<ReadonlySet<number>> {
    const { rows } = await sql<{ value: number }>`
      SELECT wanted.value FROM ${this.dialect.list(scopes, 'number')} WHERE EXISTS (
        SELECT 1 FROM entity WHERE tenant = ${this.id} AND scope = wanted.value AND seq <= ${seq})`.execute(
      this.db,
    );
    return new Set(rows.map(({ value }) => value));
  }

  async lastChanges(scopes: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const { rows } = await sql<{ scope: number; seq: number }>`
      SELECT scope, max(seq) AS seq FROM (
        SELECT scope, seq FROM entity WHERE tenant = ${this.id} AND scope IN ${this.among(scopes)}
        UNION ALL
        SELECT scope, seq FROM scope_exit WHERE tenant = ${this.id} AND scope IN ${this.among(scopes)}
      ) AS change GROUP BY scope`.execute(this.db);
    return new Map(rows.map(({ scope, seq }) => [scope, seq]));
  }

  async published(): Promise<readonly Measurement[]> {
    const rows = await this.db
      .selectFrom('published')
      .selectAll()
      .where('tenant', '=', this.id)
      .orderBy('place')
      .execute();
    return rows.map((row) => JSON.parse(row.body) as Measurement);
  }

  async stored(table: keyof Tables, after: StoredRow | null, limit: number): Promise<readonly StoredRow[]> {
    const key = KEYS[table].map((name) => sql.ref(name));
    const last = KEYS[table].map((name) => after?.[name]);
    const isAfter = after && key.length > 0 ? sql`AND (${sql.join(key)}) > (${sql.join(last)})` : sql``;
    const order = key.length > 0 ? sql`ORDER BY ${sql.join(key)}` : sql``;
    if (after && key.length === 0) return [];
    const { rows } = await sql<StoredRow>`
      SELECT * FROM ${sql.table(table)} WHERE tenant = ${this.id} ${isAfter} ${order} LIMIT ${limit}`.execute(
      this.db,
    );
    return rows;
  }

  /** Entities that no pack holds unchanged, to which conditions may be added. */
  #entitiesBeside(packed: readonly PackSubject[]) {
    if (packed.length === 0) return sql`entity WHERE true`;
    const upTo = new Map(packed.map(({ scope, year, seq }) => [`${scope}/${year}`, seq]));
    return sql`entity LEFT JOIN ${this.dialect.numbers(upTo)}
      ON type = 'entry' AND deleted = 0 AND named.name = scope || '/' || ${this.#year}
      WHERE (named.number IS NULL OR seq > named.number)`;
  }

  /** Of an entry's period, which is written year first. */
  get #year() {
    return sql<string>`substr(${this.dialect.member('body', 'period')}, 1, 4)`;
  }
}
