import type { DatabaseSync } from 'node:sqlite';

const insertOnly = (table: string): string => `
  CREATE TRIGGER ${table}_stays BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is insert-only'); END;
  CREATE TRIGGER ${table}_keeps BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is insert-only'); END;`;

/** In order; a migration that has shipped is never changed. The tenant comes first in every key and every index. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE tenant (
    tenant TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL, example INTEGER NOT NULL,
    timeline TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tenant_head (
    tenant TEXT PRIMARY KEY REFERENCES tenant, seq INTEGER NOT NULL, durable_seq INTEGER NOT NULL,
    gc_seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE scope (
    tenant TEXT NOT NULL REFERENCES tenant, scope INTEGER NOT NULL, unit TEXT NOT NULL, class TEXT NOT NULL,
    PRIMARY KEY (tenant, scope), UNIQUE (tenant, unit, class)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE account (
    tenant TEXT NOT NULL REFERENCES tenant, person TEXT NOT NULL, username TEXT NOT NULL, password TEXT NOT NULL,
    PRIMARY KEY (tenant, person), UNIQUE (tenant, username)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE device (
    tenant TEXT NOT NULL, person TEXT NOT NULL, device TEXT NOT NULL, public_key TEXT NOT NULL, escrow TEXT,
    registered_at INTEGER NOT NULL, revoked_at INTEGER,
    PRIMARY KEY (tenant, person, device), FOREIGN KEY (tenant, person) REFERENCES account
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE session (
    tenant TEXT NOT NULL, token TEXT NOT NULL, person TEXT NOT NULL, device TEXT NOT NULL,
    started_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, token), FOREIGN KEY (tenant, person, device) REFERENCES device
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_person ON session (tenant, person);
  CREATE TABLE replica (
    tenant TEXT NOT NULL REFERENCES tenant, rid TEXT NOT NULL, person TEXT NOT NULL, device TEXT NOT NULL,
    last_rseq INTEGER NOT NULL, chain TEXT NOT NULL, reported_next INTEGER NOT NULL, pending INTEGER NOT NULL,
    app TEXT NOT NULL, seen_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, rid)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE mutation (
    tenant TEXT NOT NULL REFERENCES tenant, seq INTEGER NOT NULL, rid TEXT NOT NULL, rseq INTEGER NOT NULL,
    id TEXT NOT NULL, h TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
    entity TEXT NOT NULL, status TEXT NOT NULL, result TEXT NOT NULL, at INTEGER NOT NULL,
    authored_at INTEGER NOT NULL, received_at INTEGER NOT NULL, salt BLOB NOT NULL, leaf BLOB NOT NULL,
    PRIMARY KEY (tenant, seq), UNIQUE (tenant, rid, rseq), UNIQUE (tenant, id)
  ) STRICT, WITHOUT ROWID;
  ${insertOnly('mutation')}
  CREATE TABLE mutation_body (
    tenant TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (tenant, seq), FOREIGN KEY (tenant, seq) REFERENCES mutation
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE entity (
    tenant TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, scope INTEGER NOT NULL, ver INTEGER NOT NULL,
    seq INTEGER NOT NULL, body TEXT NOT NULL, deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, scope) REFERENCES scope
  ) STRICT;
  CREATE INDEX entity_seq ON entity (tenant, seq);
  CREATE INDEX entity_scope ON entity (tenant, scope, seq);
  CREATE INDEX entity_type ON entity (tenant, type, seq);
  CREATE TABLE facet_version (
    tenant TEXT NOT NULL, entity TEXT NOT NULL, facet TEXT NOT NULL, ver INTEGER NOT NULL, value TEXT NOT NULL,
    mut TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (tenant, entity, facet, ver), FOREIGN KEY (tenant, entity) REFERENCES entity
  ) STRICT, WITHOUT ROWID;
  ${insertOnly('facet_version')}
  CREATE TABLE scope_exit (
    tenant TEXT NOT NULL, scope INTEGER NOT NULL, seq INTEGER NOT NULL, entity TEXT NOT NULL,
    PRIMARY KEY (tenant, scope, seq), FOREIGN KEY (tenant, scope) REFERENCES scope
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE evidence_blob (
    tenant TEXT NOT NULL, entity TEXT NOT NULL, sha TEXT NOT NULL, size INTEGER NOT NULL, type TEXT NOT NULL,
    person TEXT NOT NULL, stored_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, entity, sha), FOREIGN KEY (tenant, entity) REFERENCES entity
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE upload (
    tenant TEXT NOT NULL REFERENCES tenant, id TEXT NOT NULL, person TEXT NOT NULL, entity TEXT NOT NULL,
    evidence TEXT NOT NULL, sha TEXT NOT NULL, size INTEGER NOT NULL, type TEXT NOT NULL,
    last_at INTEGER NOT NULL, finished INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX upload_last ON upload (tenant, last_at);
  CREATE TABLE access_log (
    tenant TEXT NOT NULL REFERENCES tenant, id TEXT NOT NULL, at INTEGER NOT NULL, person TEXT NOT NULL,
    act TEXT NOT NULL, subject TEXT NOT NULL, owner TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
  ) STRICT, WITHOUT ROWID;
  ${insertOnly('access_log')}
  CREATE INDEX access_owner ON access_log (tenant, owner, at);
  CREATE TABLE published (
    tenant TEXT NOT NULL REFERENCES tenant, place INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (tenant, place)
  ) STRICT, WITHOUT ROWID;
  `,
];

/**
 * Brings the file to the newest shape, each step in its own transaction; the file's `user_version` counts them.
 * @throws when a newer Kinerja has written the file.
 */
export function migrate(db: DatabaseSync): void {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version > MIGRATIONS.length) {
    throw new Error(`The database was written by a newer Kinerja (shape ${row.user_version}).`);
  }
  for (let step = row.user_version; step < MIGRATIONS.length; step += 1) {
    db.exec(`BEGIN IMMEDIATE; ${MIGRATIONS[step]}; PRAGMA user_version = ${step + 1}; COMMIT`);
  }
}
