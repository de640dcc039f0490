import { type Insertable, type Kysely, sql } from 'kysely';
import type { Measurement } from '../../domain/measurement.ts';
import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import type { KeptMapping, SheetImport } from '../../protocol/sheet.ts';
import type { Dialect, OnKnown } from './dialect.ts';
import { NumberWriter } from './number-writer.ts';
import type { AccessKey, KeptEdition } from './open-port.ts';
import type {
  Access,
  Account,
  Device,
  EvidenceBlob,
  FacetVersion,
  LedgerRow,
  ReplicaRow,
  Row,
  ScopeClass,
  Session,
  StoredRow,
  StoredWriter,
  TenantWriter,
  ToldUnsent,
  Upload,
} from './port.ts';
import { writeBlob, writeFacet, writeLine, writeReplica, writeRow } from './rows.ts';
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
export class SqlWriter extends NumberWriter implements TenantWriter, StoredWriter {
  /** A scope never changes, and every new entry asks for one. */
  readonly #scopes = new Map<string, number>();

  constructor(db: Kysely<Tables>, dialect: Dialect, tenant: string) {
    super(db, dialect, tenant);
  }

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

  async putRows(rows: readonly Row[]): Promise<void> {
    const before = await this.#scopesOf(rows.map((row) => row.id));
    // Whoever held it only through its old scope is told to let it go.
    const exits = rows.flatMap(({ id, scope, seq }) => {
      const left = before.get(id) ?? scope;
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

  async saveAccount({ person, username, password }: Account): Promise<void> {
    await this.db
      .insertInto('account')
      .values({ tenant: this.id, person, username, password })
      .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet({ username, password }))
      .execute();
  }

  async addDevice(device: Omit<Device, 'unsent'>): Promise<void> {
    await this.db
      .insertInto('device')
      .values({
        tenant: this.id,
        person: device.person,
        device: device.device,
        public_key: device.publicKey,
        escrow: device.escrow,
        registered_at: device.registeredAt,
        revoked_at: device.revokedAt,
        unsent: null,
        unsent_since: null,
        unsent_at: null,
      })
      .execute();
  }

  async keepEscrow(person: string, device: string, escrow: string): Promise<boolean> {
    const known = await this.device(person, device);
    if (!known || known.escrow !== null) return known?.escrow === escrow;
    await this.#device(person, device).set({ escrow }).execute();
    return true;
  }

  async tellUnsent(person: string, device: string, { count, since, at }: ToldUnsent): Promise<void> {
    const told = { unsent: count, unsent_since: since, unsent_at: at };
    await this.#device(person, device).set(told).execute();
  }

  async revokeDevice(person: string, device: string, at: number): Promise<void> {
    await this.#device(person, device).set({ revoked_at: at }).execute();
    await this.removeSubscription(person, device);
    await this.endSessionsOf(person, device);
  }

  async addSession(session: Session): Promise<void> {
    const { token, person, device, startedAt, seenAt } = session;
    await this.db
      .insertInto('session')
      .values({ tenant: this.id, token, person, device, started_at: startedAt, seen_at: seenAt })
      .execute();
  }

  async touchSession(token: string, at: number): Promise<void> {
    await this.db
      .updateTable('session')
      .set({ seen_at: at })
      .where('tenant', '=', this.id)
      .where('token', '=', token)
      .execute();
  }

  async endSession(token: string): Promise<void> {
    await this.db.deleteFrom('session').where('tenant', '=', this.id).where('token', '=', token).execute();
  }

  async endSessionsOf(person: string, device?: string): Promise<void> {
    const all = this.db.deleteFrom('session').where('tenant', '=', this.id).where('person', '=', person);
    await (device === undefined ? all : all.where('device', '=', device)).execute();
  }

  countRows(): Promise<void> {
    return this.dialect.countRows(this.db);
  }

  addEvidenceBlobs(blobs: readonly EvidenceBlob[]): Promise<void> {
    return this.#insert(
      'evidence_blob',
      blobs.map((blob) => writeBlob(this.id, blob)),
      { key: ['tenant', 'entity', 'sha'], replace: [] },
    );
  }

  async placeWithRecord({ entity, sha }: Pick<EvidenceBlob, 'entity' | 'sha'>): Promise<void> {
    await this.db
      .updateTable('evidence_blob')
      .set({ place: 'record' })
      .where('tenant', '=', this.id)
      .where('entity', '=', entity)
      .where('sha', '=', sha)
      .execute();
  }

  async saveUpload(upload: Upload): Promise<void> {
    const { id, person, entity, evidence, sha, size, type } = upload;
    const state = { last_at: upload.lastAt, finished: upload.finished ? 1 : 0 };
    await this.db
      .insertInto('upload')
      .values({ tenant: this.id, id, person, entity, evidence, sha, size, type, ...state })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(state))
      .execute();
  }

  async removeUpload(id: string): Promise<void> {
    await this.db.deleteFrom('upload').where('tenant', '=', this.id).where('id', '=', id).execute();
  }

  async addAccesses(accesses: readonly Access[]): Promise<void> {
    await this.#insert(
      'access_log',
      accesses.map((access) => ({ tenant: this.id, ...access })),
      { key: ['tenant', 'id'], replace: [] },
    );
  }

  async savePublished(measurements: readonly Measurement[]): Promise<void> {
    await this.db.deleteFrom('published').where('tenant', '=', this.id).execute();
    await this.#insert(
      'published',
      measurements.map((one, place) => ({ tenant: this.id, place, body: JSON.stringify(one) })),
    );
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

  #device(person: string, device: string) {
    return this.db
      .updateTable('device')
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('device', '=', device);
  }
}
