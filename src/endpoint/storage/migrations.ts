import type { Tables } from './tables.ts';

/** What the engines call the same thing. */
export interface Words {
  readonly text: string;
  readonly integer: string;
  readonly bytes: string;
  /** End of a table that is found by its key, and of one whose rows are long. */
  readonly keyed: string;
  readonly plain: string;
  /** Refuses every change and removal of a row of the table. */
  readonly insertOnly: (table: string) => string;
  /** Text of the code by which a dossier is verified, taken from its body. */
  readonly code: string;
}

/**
 * The shape of the database in both engines, as steps in order; a step that has shipped is never changed. The tenant
 * comes first in every key and every index.
 */
export const MIGRATIONS: readonly ((words: Words) => string)[] = [
  ({ text, integer, bytes, keyed, plain, insertOnly }) => `
  CREATE TABLE tenant (
    tenant ${text} PRIMARY KEY, name ${text} NOT NULL, time_zone ${text} NOT NULL, example ${integer} NOT NULL,
    timeline ${text} NOT NULL, created_at ${integer} NOT NULL
  ) ${keyed};
  CREATE TABLE tenant_head (
    tenant ${text} PRIMARY KEY REFERENCES tenant, seq ${integer} NOT NULL, durable_seq ${integer} NOT NULL,
    gc_seq ${integer} NOT NULL
  ) ${keyed};
  CREATE TABLE scope (
    tenant ${text} NOT NULL REFERENCES tenant, scope ${integer} NOT NULL, unit ${text} NOT NULL, class ${text} NOT NULL,
    PRIMARY KEY (tenant, scope), UNIQUE (tenant, unit, class)
  ) ${keyed};
  CREATE TABLE account (
    tenant ${text} NOT NULL REFERENCES tenant, person ${text} NOT NULL, username ${text} NOT NULL, password ${text} NOT NULL,
    PRIMARY KEY (tenant, person), UNIQUE (tenant, username)
  ) ${keyed};
  CREATE TABLE device (
    tenant ${text} NOT NULL, person ${text} NOT NULL, device ${text} NOT NULL, public_key ${text} NOT NULL, escrow ${text},
    registered_at ${integer} NOT NULL, revoked_at ${integer},
    PRIMARY KEY (tenant, person, device), FOREIGN KEY (tenant, person) REFERENCES account
  ) ${keyed};
  CREATE TABLE session (
    tenant ${text} NOT NULL, token ${text} NOT NULL, person ${text} NOT NULL, device ${text} NOT NULL,
    started_at ${integer} NOT NULL, seen_at ${integer} NOT NULL,
    PRIMARY KEY (tenant, token), FOREIGN KEY (tenant, person, device) REFERENCES device
  ) ${keyed};
  CREATE INDEX session_person ON session (tenant, person);
  CREATE TABLE replica (
    tenant ${text} NOT NULL REFERENCES tenant, rid ${text} NOT NULL, person ${text} NOT NULL, device ${text} NOT NULL,
    last_rseq ${integer} NOT NULL, chain ${text} NOT NULL, reported_next ${integer} NOT NULL, pending ${integer} NOT NULL,
    app ${text} NOT NULL, seen_at ${integer} NOT NULL,
    PRIMARY KEY (tenant, rid)
  ) ${keyed};
  CREATE TABLE mutation (
    tenant ${text} NOT NULL REFERENCES tenant, seq ${integer} NOT NULL, rid ${text} NOT NULL, rseq ${integer} NOT NULL,
    id ${text} NOT NULL, h ${text} NOT NULL, person ${text} NOT NULL, name ${text} NOT NULL, version ${integer} NOT NULL,
    entity ${text} NOT NULL, status ${text} NOT NULL, result ${text} NOT NULL, at ${integer} NOT NULL,
    authored_at ${integer} NOT NULL, received_at ${integer} NOT NULL, salt ${bytes} NOT NULL, leaf ${bytes} NOT NULL,
    PRIMARY KEY (tenant, seq), UNIQUE (tenant, rid, rseq), UNIQUE (tenant, id)
  ) ${keyed};
  ${insertOnly('mutation')}
  CREATE TABLE mutation_body (
    tenant ${text} NOT NULL, seq ${integer} NOT NULL, body ${text} NOT NULL,
    PRIMARY KEY (tenant, seq), FOREIGN KEY (tenant, seq) REFERENCES mutation
  ) ${keyed};
  CREATE TABLE entity (
    tenant ${text} NOT NULL, id ${text} NOT NULL, type ${text} NOT NULL, scope ${integer} NOT NULL, ver ${integer} NOT NULL,
    seq ${integer} NOT NULL, body ${text} NOT NULL, deleted ${integer} NOT NULL,
    PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, scope) REFERENCES scope
  ) ${plain};
  CREATE INDEX entity_seq ON entity (tenant, seq);
  CREATE INDEX entity_scope ON entity (tenant, scope, seq);
  CREATE INDEX entity_type ON entity (tenant, type, seq);
  CREATE TABLE facet_version (
    tenant ${text} NOT NULL, entity ${text} NOT NULL, facet ${text} NOT NULL, ver ${integer} NOT NULL, value ${text} NOT NULL,
    mut ${text} NOT NULL, seq ${integer} NOT NULL,
    PRIMARY KEY (tenant, entity, facet, ver), FOREIGN KEY (tenant, entity) REFERENCES entity
  ) ${keyed};
  ${insertOnly('facet_version')}
  CREATE TABLE scope_exit (
    tenant ${text} NOT NULL, scope ${integer} NOT NULL, seq ${integer} NOT NULL, entity ${text} NOT NULL,
    PRIMARY KEY (tenant, scope, seq), FOREIGN KEY (tenant, scope) REFERENCES scope
  ) ${keyed};
  CREATE TABLE evidence_blob (
    tenant ${text} NOT NULL, entity ${text} NOT NULL, sha ${text} NOT NULL, size ${integer} NOT NULL, type ${text} NOT NULL,
    person ${text} NOT NULL, stored_at ${integer} NOT NULL,
    PRIMARY KEY (tenant, entity, sha), FOREIGN KEY (tenant, entity) REFERENCES entity
  ) ${keyed};
  CREATE TABLE upload (
    tenant ${text} NOT NULL REFERENCES tenant, id ${text} NOT NULL, person ${text} NOT NULL, entity ${text} NOT NULL,
    evidence ${text} NOT NULL, sha ${text} NOT NULL, size ${integer} NOT NULL, type ${text} NOT NULL,
    last_at ${integer} NOT NULL, finished ${integer} NOT NULL,
    PRIMARY KEY (tenant, id)
  ) ${keyed};
  CREATE INDEX upload_last ON upload (tenant, last_at);
  CREATE TABLE access_log (
    tenant ${text} NOT NULL REFERENCES tenant, id ${text} NOT NULL, at ${integer} NOT NULL, person ${text} NOT NULL,
    act ${text} NOT NULL, subject ${text} NOT NULL, owner ${text} NOT NULL,
    PRIMARY KEY (tenant, id)
  ) ${keyed};
  ${insertOnly('access_log')}
  CREATE INDEX access_owner ON access_log (tenant, owner, at);
  CREATE TABLE published (
    tenant ${text} NOT NULL REFERENCES tenant, place ${integer} NOT NULL, body ${text} NOT NULL,
    PRIMARY KEY (tenant, place)
  ) ${keyed};
  `,
  ({ text, integer, keyed, plain }) => `
  CREATE TABLE sheet_import (
    tenant ${text} NOT NULL REFERENCES tenant, id ${text} NOT NULL, at ${integer} NOT NULL, person ${text} NOT NULL,
    summary ${text} NOT NULL, body ${text} NOT NULL, undone_at ${integer}, undone_by ${text},
    PRIMARY KEY (tenant, id)
  ) ${plain};
  CREATE TABLE sheet_mapping (
    tenant ${text} NOT NULL REFERENCES tenant, fingerprint ${text} NOT NULL, body ${text} NOT NULL,
    PRIMARY KEY (tenant, fingerprint)
  ) ${keyed};
  `,
  ({ code }) => `CREATE INDEX entity_code ON entity (tenant, (${code})) WHERE type = 'dossier'`,
  ({ integer }) => `
  ALTER TABLE replica ADD COLUMN since ${integer};
  ALTER TABLE device ADD COLUMN unsent ${integer};
  ALTER TABLE device ADD COLUMN unsent_since ${integer};
  ALTER TABLE device ADD COLUMN unsent_at ${integer};
  `,
  ({ text, integer, bytes, keyed, plain, insertOnly }) => `
  CREATE TABLE edition (
    tenant ${text} NOT NULL REFERENCES tenant, version ${text} NOT NULL, at ${integer} NOT NULL, body ${bytes} NOT NULL,
    PRIMARY KEY (tenant, version)
  ) ${plain};
  ${insertOnly('edition')}
  CREATE TABLE access_key (
    tenant ${text} NOT NULL REFERENCES tenant, id ${text} NOT NULL, kind ${text} NOT NULL, name ${text} NOT NULL,
    scopes ${text} NOT NULL, secret ${text} NOT NULL, made_at ${integer} NOT NULL, pair_before ${integer},
    seen_at ${integer}, revoked_at ${integer},
    PRIMARY KEY (tenant, id), UNIQUE (tenant, secret)
  ) ${keyed};
  `,
  // Files that are there already lie with all others.
  ({ text }) => `ALTER TABLE evidence_blob ADD COLUMN place ${text} NOT NULL DEFAULT 'shared'`,
  ({ text, integer, keyed }) => `
  CREATE TABLE push_subscription (
    tenant ${text} NOT NULL, person ${text} NOT NULL, device ${text} NOT NULL, address ${text} NOT NULL,
    p256dh ${text} NOT NULL, auth ${text} NOT NULL, made_at ${integer} NOT NULL,
    PRIMARY KEY (tenant, person, device), UNIQUE (tenant, address),
    FOREIGN KEY (tenant, person, device) REFERENCES device
  ) ${keyed};
  CREATE TABLE notice_choice (
    tenant ${text} NOT NULL, person ${text} NOT NULL, quiet_from ${integer} NOT NULL, quiet_until ${integer} NOT NULL,
    weekends ${integer} NOT NULL, mail ${text},
    PRIMARY KEY (tenant, person), FOREIGN KEY (tenant, person) REFERENCES account
  ) ${keyed};
  CREATE TABLE told_alert (
    tenant ${text} NOT NULL, person ${text} NOT NULL, channel ${text} NOT NULL, alert ${text} NOT NULL, at ${integer} NOT NULL,
    PRIMARY KEY (tenant, person, channel, alert), FOREIGN KEY (tenant, person) REFERENCES account
  ) ${keyed};
  `,
  ({ text, integer, bytes, keyed, insertOnly }) => `
  CREATE TABLE unlined (
    tenant ${text} NOT NULL, seq ${integer} NOT NULL, leaf ${bytes} NOT NULL,
    PRIMARY KEY (tenant, seq), FOREIGN KEY (tenant) REFERENCES tenant
  ) ${keyed};
  ${insertOnly('unlined')}
  `,
  // Whoever is told already has been told in Indonesian.
  ({ text }) => `
  ALTER TABLE push_subscription ADD COLUMN language ${text} NOT NULL DEFAULT 'id';
  ALTER TABLE notice_choice ADD COLUMN language ${text} NOT NULL DEFAULT 'id';
  `,
  ({ integer }) => `ALTER TABLE tenant ADD COLUMN records_home ${integer} NOT NULL DEFAULT 0`,
  ({ integer }) => `ALTER TABLE tenant ADD COLUMN rows_settled ${integer} NOT NULL DEFAULT 0`,
];

/** Which step made a table; those not named were made by the first. */
const LATER: Readonly<Partial<Record<keyof Tables, number>>> = {
  sheet_import: 1,
  sheet_mapping: 1,
  edition: 4,
  access_key: 4,
  push_subscription: 6,
  notice_choice: 6,
  told_alert: 6,
  unlined: 7,
};

/** Tables that a step of the migrations makes. */
export const tablesOf = (step: number): readonly (keyof Tables)[] =>
  TABLES.filter((table) => (LATER[table] ?? 0) === step);

/** Every table with its key after the tenant, in an order in which a row's owner comes before it. */
export const KEYS = {
  tenant: [],
  tenant_head: [],
  scope: ['scope'],
  account: ['person'],
  device: ['person', 'device'],
  session: ['token'],
  replica: ['rid'],
  mutation: ['seq'],
  mutation_body: ['seq'],
  unlined: ['seq'],
  entity: ['id'],
  facet_version: ['entity', 'facet', 'ver'],
  scope_exit: ['scope', 'seq'],
  evidence_blob: ['entity', 'sha'],
  upload: ['id'],
  access_log: ['id'],
  published: ['place'],
  sheet_import: ['id'],
  sheet_mapping: ['fingerprint'],
  edition: ['version'],
  access_key: ['id'],
  push_subscription: ['person', 'device'],
  notice_choice: ['person'],
  told_alert: ['person', 'channel', 'alert'],
} as const satisfies Record<keyof Tables, readonly string[]>;

export const TABLES = Object.keys(KEYS) as readonly (keyof Tables)[];
