import { type Kysely, sql } from 'kysely';
import type { Dialect, ListKind } from './dialect.ts';
import type { Tables } from './tables.ts';

/** What every query of a tenant is made with. */
export class TenantQueries {
  protected readonly db: Kysely<Tables>;
  protected readonly dialect: Dialect;
  protected readonly id: string;

  constructor(db: Kysely<Tables>, dialect: Dialect, tenant: string) {
    this.db = db;
    this.dialect = dialect;
    this.id = tenant;
  }

  protected among(values: readonly (string | number)[], kind?: ListKind) {
    return sql<never>`(SELECT value FROM ${this.dialect.list(values, kind)})`;
  }
}
