import { type Selectable, sql } from 'kysely';
import type { Access, Account, AccountReads, Device, OpenSession, Session } from './account-port.ts';
import { readDevice, readSession } from './rows.ts';
import type { Tables } from './tables.ts';
import { TenantQueries } from './tenant-queries.ts';

/** Who may come in, from which device, and who has read whose records. */
export class AccountReader extends TenantQueries implements AccountReads {
  async accounts(): Promise<readonly Account[]> {
    const rows = await this.db
      .selectFrom('account')
      .selectAll()
      .where('tenant', '=', this.id)
      .orderBy('username')
      .execute();
    return rows.map(({ person, username, password }) => ({ person, username, password }));
  }

  async accountOf(username: string): Promise<Account | null> {
    const row = await this.db
      .selectFrom('account')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('username', '=', username)
      .executeTakeFirst();
    return row ? { person: row.person, username: row.username, password: row.password } : null;
  }

  async device(person: string, device: string): Promise<Device | null> {
    const row = await this.db
      .selectFrom('device')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('device', '=', device)
      .executeTakeFirst();
    return row ? readDevice(row) : null;
  }

  async devicesOf(person: string): Promise<readonly Device[]> {
    const rows = await this.db
      .selectFrom('device')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .execute();
    return rows.map(readDevice);
  }

  async sessionsOf(person: string): Promise<readonly Session[]> {
    const rows = await this.db
      .selectFrom('session')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .execute();
    return rows.map(readSession);
  }

  async accessesTo(owner: string, acts: readonly Access['act'][], limit: number): Promise<readonly Access[]> {
    const rows = await this.db
      .selectFrom('access_log')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('owner', '=', owner)
      .where('act', 'in', [...acts])
      .orderBy('at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ tenant: _, ...access }) => ({ ...access, act: access.act as Access['act'] }));
  }

  async session(token: string): Promise<OpenSession | null> {
    // Asked with every request: putting the query together took longer than running it.
    const { rows } = await sql<Selectable<Tables['session']> & Pick<Tables['device'], 'public_key'>>`
      SELECT session.*, device.public_key FROM session
      JOIN device ON device.tenant = session.tenant AND device.person = session.person AND device.device = session.device
      WHERE session.tenant = ${this.id} AND session.token = ${token} AND device.revoked_at IS NULL`.execute(
      this.db,
    );
    const [row] = rows;
    return row ? { ...readSession(row), publicKey: row.public_key } : null;
  }
}
