import type { Kysely } from 'kysely';
import type { Measurement } from '../../domain/measurement.ts';
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
  TenantWriter,
  Upload,
} from './port.ts';
import { SqliteReader } from './sqlite-reader.ts';
import { writeFacet, writeLine, writeReplica, writeRow } from './sqlite-rows.ts';
import type { Tables } from './sqlite-tables.ts';

export class SqliteWriter extends SqliteReader implements TenantWriter {
  constructor(db: Kysely<Tables>, tenant: string) {
    super(db, tenant);
  }

  async raiseHead(count: number): Promise<number> {
    const row = await this.db
      .updateTable('tenant_head')
      .set((eb) => ({ seq: eb('seq', '+', count) }))
      .where('tenant', '=', this.id)
      .returning('seq')
      .executeTakeFirstOrThrow();
    return row.seq - count;
  }

  async raiseDurable(seq: number): Promise<void> {
    await this.db
      .updateTable('tenant_head')
      .set({ durable_seq: seq })
      .where('tenant', '=', this.id)
      .where('durable_seq', '<', seq)
      .execute();
  }

  async scopeOf(unit: string, scopeClass: ScopeClass): Promise<number> {
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
    const before = await this.rows(rows.map((row) => row.id));
    for (const row of rows) {
      const left = before.get(row.id);
      // Whoever held it only through its old scope is told to let it go.
      if (left && left.scope !== row.scope) {
        await this.db
          .insertInto('scope_exit')
          .values({ tenant: this.id, scope: left.scope, seq: row.seq, entity: row.id })
          .execute();
      }
      const { scope, ver, seq, body, deleted, ...key } = writeRow(this.id, row);
      const state = { scope, ver, seq, body, deleted };
      await this.db
        .insertInto('entity')
        .values({ ...key, ...state })
        .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(state))
        .execute();
    }
  }

  async addLines(lines: readonly LedgerRow[], bodies: readonly string[]): Promise<void> {
    for (const [i, line] of lines.entries()) {
      await this.db.insertInto('mutation').values(writeLine(this.id, line)).execute();
      const body = { tenant: this.id, seq: line.seq, body: bodies[i] ?? '' };
      await this.db.insertInto('mutation_body').values(body).execute();
    }
  }

  async addFacetVersions(versions: readonly FacetVersion[]): Promise<void> {
    for (const version of versions) {
      await this.db.insertInto('facet_version').values(writeFacet(this.id, version)).execute();
    }
  }

  async saveReplica(replica: ReplicaRow): Promise<void> {
    const { tenant, rid, ...state } = writeReplica(this.id, replica);
    await this.db
      .insertInto('replica')
      .values({ tenant, rid, ...state })
      .onConflict((conflict) => conflict.columns(['tenant', 'rid']).doUpdateSet(state))
      .execute();
  }

  async saveAccount({ person, username, password }: Account): Promise<void> {
    await this.db
      .insertInto('account')
      .values({ tenant: this.id, person, username, password })
      .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet({ username, password }))
      .execute();
  }

  async addDevice(device: Device): Promise<void> {
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
      })
      .execute();
  }

  async keepEscrow(person: string, device: string, escrow: string): Promise<boolean> {
    const known = await this.device(person, device);
    if (!known || known.escrow !== null) return known?.escrow === escrow;
    await this.#device(person, device).set({ escrow }).execute();
    return true;
  }

  async revokeDevice(person: string, device: string, at: number): Promise<void> {
    await this.#device(person, device).set({ revoked_at: at }).execute();
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

  async addEvidenceBlob(blob: EvidenceBlob): Promise<void> {
    const { entity, sha, size, type, person, storedAt } = blob;
    await this.db
      .insertInto('evidence_blob')
      .values({ tenant: this.id, entity, sha, size, type, person, stored_at: storedAt })
      .onConflict((conflict) => conflict.columns(['tenant', 'entity', 'sha']).doNothing())
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

  async addAccess(access: Access): Promise<void> {
    await this.db
      .insertInto('access_log')
      .values({ tenant: this.id, ...access })
      .execute();
  }

  async savePublished(measurements: readonly Measurement[]): Promise<void> {
    await this.db.deleteFrom('published').where('tenant', '=', this.id).execute();
    for (const [place, measurement] of measurements.entries()) {
      const body = JSON.stringify(measurement);
      await this.db.insertInto('published').values({ tenant: this.id, place, body }).execute();
    }
  }

  #device(person: string, device: string) {
    return this.db
      .updateTable('device')
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('device', '=', device);
  }
}
