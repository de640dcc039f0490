import type { Access, Account, AccountWrites, Device, Session, ToldUnsent } from './account-port.ts';
import { NumberWriter } from './number-writer.ts';

/** Keeps who may come in, from which device, and who has read whose records. */
export class AccountWriter extends NumberWriter implements AccountWrites {
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

  async addAccesses(accesses: readonly Access[]): Promise<void> {
    await this.dialect.insertRows(
      this.db,
      'access_log',
      accesses.map((access) => ({ tenant: this.id, ...access })),
      { key: ['tenant', 'id'], replace: [] },
    );
  }

  #device(person: string, device: string) {
    return this.db
      .updateTable('device')
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('device', '=', device);
  }
}
