import { type Insertable, sql } from 'kysely';
import type { Measurement } from '../../domain/measurement.ts';
import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import type { KeptMapping, SheetImport } from '../../protocol/sheet.ts';
import type { OnKnown } from './dialect.ts';
import { EvidenceWriter } from './evidence-writer.ts';
import type { AccessKey, KeptEdition } from './open-port.ts';
import type {
  FacetVersion,
  LedgerRow,
  ReplicaRow,
  Row,
  ScopeClass,
  StoredRow,
  StoredWriter,
  TenantWriter,
} from './port.ts';
import { writeFacet, writeLine, writeReplica, writeRow } from './rows.ts';
import type { Tables } from './tables.ts';

const REPLICA_STATE = [
  'person',
  'device',
  'last_rseq',
  'chain',
  'reported_next',
  'pending',
  'since',
  'app',
  'seen_at',
] as const;

/** What both engines write a tenant with. */
export class SqlWriter extends EvidenceWriter implements TenantWriter, StoredWriter {
  /** A scope never changes, and every new entry asks for one. */
  readonly #scopes = new Map<string, number>();

  async scopeOf(unit: string, scopeClass: ScopeClass): Promise<number> {
    const key = `${scopeClass} ${unit}`;
    const scope = this.#scopes.get(key) ?? (await this.#findOrMakeScope(unit, scopeClass));
    this.#scopes.set(key, scope);
    return scope;
  }

  async #findOrMakeScope(unit: string, scopeClass: ScopeClass): Promise<number> {
    const known = await this.db
      .selectFrom('scope')
      .select('scope')
      .where('tenant', '=', this.id)
      .where('unit', '=', unit)
      .where('class', '=', scopeClass)
      .executeTakeFirst();
    if (known) return known.scope;
    const { last } = await this.db
      .selectFrom('scope')
      .select((eb) => eb.fn.max('scope').as('last'))
      .where('tenant', '=', this.id)
      .executeTakeFirstOrThrow();
    const scope = (last ?? 0) + 1;
    await this.db.insertInto('scope').values({ tenant: this.id, scope, unit, class: scopeClass }).execute();
    return scope;
  }

  get linesAtOnce(): number {
    return this.dialect.linesAtOnce;
  }

  async putRows(rows: readonly Row[], known: ReadonlyMap<string, number | null> = new Map()): Promise<void> {
    const before = await this.#scopesOf(rows.map((row) => row.id).filter((id) => !known.has(id)));
    // Whoever held it only through its old scope is told to let it go.
    const exits = rows.flatMap(({ id, scope, seq }) => {
      const left = known.get(id) ?? before.get(id) ?? scope;
      return left === scope ? [] : [{ tenant: this.id, scope: left, seq, entity: id }];
    });
    await this.#insert('scope_exit', exits);
    await this.#insert(
      'entity',
      rows.map((row) => writeRow(this.id, row)),
      { key: ['tenant', 'id'], replace: ['scope', 'ver', 'seq', 'body', 'deleted'] },
    );
  }

  async addLines(lines: readonly LedgerRow[], bodies: readonly string[]): Promise<void> {
    await this.#insert(
      'mutation',
      lines.map((line) => writeLine(this.id, line)),
    );
    await this.#insert(
      'mutation_body',
      lines.map(({ seq }, i) => ({ tenant: this.id, seq, body: bodies[i] ?? '' })),
    );
  }

  async addFacetVersions(versions: readonly FacetVersion[]): Promise<void> {
    await this.#insert(
      'facet_version',
      versions.map((version) => writeFacet(this.id, version)),
    );
  }

  async saveReplicas(replicas: readonly ReplicaRow[]): Promise<void> {
    await this.#insert(
      'replica',
      replicas.map((replica) => writeReplica(this.id, replica)),
      { key: ['tenant', 'rid'], replace: REPLICA_STATE },
    );
  }

  countRows(): Promise<void> {
    return this.dialect.countRows(this.db);
  }

  async savePublished(measurements: readonly Measurement[]): Promise<void> {
    await this.db.deleteFrom('published').where('tenant', '=', this.id).execute();
    await this.#insert(
      'published',
      measurements.map((one, place) => ({ tenant: this.id, place, body: JSON.stringify(one) })),
    );
  }

  async settleRows(): Promise<void> {
    await this.db.updateTable('tenant').set({ rows_settled: 1 }).where('tenant', '=', this.id).execute();
  }

  async addSheetImport(made: SheetImport, rows: readonly RowChange[]): Promise<void> {
    const { id, at, person, undoneAt, undoneBy, ...summary } = made;
    await this.#insert('sheet_import', [
      {
        tenant: this.id,
        id,
        at,
        person,
        summary: JSON.stringify(summary),
        body: JSON.stringify(rows),
        undone_at: undoneAt,
        undone_by: undoneBy,
      },
    ]);
  }

  async endSheetImport(id: string, by: string, at: number): Promise<void> {
    await this.db
      .updateTable('sheet_import')
      .set({ undone_at: at, undone_by: by })
      .where('tenant', '=', this.id)
      .where('id', '=', id)
      .execute();
  }

  keepMapping({ fingerprint, mapping }: KeptMapping): Promise<void> {
    return this.#insert('sheet_mapping', [{ tenant: this.id, fingerprint, body: JSON.stringify(mapping) }], {
      key: ['tenant', 'fingerprint'],
      replace: ['body'],
    });
  }

  async addEdition({ version, at, body }: KeptEdition): Promise<void> {
    await this.db
      .insertInto('edition')
      .values({ tenant: this.id, version, at, body })
      .onConflict((conflict) => conflict.columns(['tenant', 'version']).doNothing())
      .execute();
  }

  saveAccessKey({ id, kind, name, scopes, secret, ...at }: AccessKey): Promise<void> {
    const { madeAt: made_at, pairBefore: pair_before, seenAt: seen_at, revokedAt: revoked_at } = at;
    return this.#insert(
      'access_key',
      [{ tenant: this.id, id, kind, name, scopes, secret, made_at, pair_before, seen_at, revoked_at }],
      { key: ['tenant', 'id'], replace: ['secret', 'pair_before', 'seen_at', 'revoked_at'] },
    );
  }

  addStored(table: keyof Tables, rows: readonly StoredRow[]): Promise<void> {
    return this.#insert(table, rows as never);
  }

  async #scopesOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; scope: number }>`
      SELECT known.id, known.scope FROM ${this.dialect.list(ids)}
      CROSS JOIN entity AS known WHERE known.tenant = ${this.id} AND known.id = wanted.value`.execute(
      this.db,
    );
    return new Map(rows.map(({ id, scope }) => [id, scope]));
  }

  #insert<T extends keyof Tables & string>(
    table: T,
    rows: readonly Insertable<Tables[T]>[],
    onKnown?: OnKnown<T>,
  ): Promise<void> {
    return this.dialect.insertRows(this.db, table, rows, onKnown);
  }
}
