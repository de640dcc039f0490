import type { Selectable } from 'kysely';
import type { AccessKey, KeptEdition, KeyKind, OpenReads } from './open-port.ts';
import { SheetReader } from './sheet-reader.ts';
import type { Tables } from './tables.ts';

/** What was public when, and the keys of programs and walls. */
export class OpenReader extends SheetReader implements OpenReads {
  editions(limit: number): Promise<readonly Omit<KeptEdition, 'body'>[]> {
    return this.db
      .selectFrom('edition')
      .select(['version', 'at'])
      .where('tenant', '=', this.id)
      .orderBy('at', 'desc')
      .orderBy('version')
      .limit(limit)
      .execute();
  }

  async firstEdition(): Promise<number | null> {
    const row = await this.db
      .selectFrom('edition')
      .select((eb) => eb.fn.min('at').as('at'))
      .where('tenant', '=', this.id)
      .executeTakeFirst();
    return row?.at ?? null;
  }

  async edition(version: string): Promise<KeptEdition | null> {
    const row = await this.db
      .selectFrom('edition')
      .select(['version', 'at', 'body'])
      .where('tenant', '=', this.id)
      .where('version', '=', version)
      .executeTakeFirst();
    return row ?? null;
  }

  async accessKeys(kind: KeyKind): Promise<readonly AccessKey[]> {
    const rows = await this.#keys().where('kind', '=', kind).orderBy('made_at').orderBy('id').execute();
    return rows.map(readKey);
  }

  async accessKey(secret: string): Promise<AccessKey | null> {
    const row = await this.#keys().where('secret', '=', secret).executeTakeFirst();
    return row ? readKey(row) : null;
  }

  #keys() {
    return this.db.selectFrom('access_key').selectAll().where('tenant', '=', this.id);
  }
}

const readKey = (row: Selectable<Tables['access_key']>): AccessKey => ({
  id: row.id,
  kind: row.kind as KeyKind,
  name: row.name,
  scopes: row.scopes,
  secret: row.secret,
  madeAt: row.made_at,
  pairBefore: row.pair_before,
  seenAt: row.seen_at,
  revokedAt: row.revoked_at,
});
