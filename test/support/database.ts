import { hash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server on which each data folder gets a database; empty for the embedded engine. */
    readonly postgres: string;
  }
}

const made = new Set<string>();

/** A role without special powers owns the databases: row-level security does not hold for a superuser. */
const OWNER = 'kinerja_owner';

/** The address of the data folder's own database, made when it is asked for first; null for the embedded engine. */
export async function databaseOf(dataDir: string): Promise<string | null> {
  const server = serverOfThisRun();
  if (server === '') return null;
  const name = nameOf(dataDir);
  const url = new URL(server);
  url.pathname = `/${name}`;
  url.username = OWNER;
  url.password = OWNER;
  if (!made.has(name)) await make(server, name);
  return url.href;
}

/** Gives a data folder a database with the contents of another's, which nobody uses now. Nothing on the embedded engine. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const server = serverOfThisRun();
  if (server !== '') await make(server, nameOf(to), nameOf(from));
}

const nameOf = (dataDir: string): string => `kinerja_${hash('sha1', dataDir).slice(0, 20)}`;

/** Helpers are used by programs beside the tests too, where nothing is provided. */
function serverOfThisRun(): string {
  try {
    return inject('postgres') ?? '';
  } catch {
    return '';
  }
}

async function make(server: string, name: string, like = 'template1'): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE "${name}" TEMPLATE "${like}" OWNER ${OWNER}`);
  await client.end();
  made.add(name);
}

/** Makes the role that owns the databases of the tests. */
export async function makeOwner(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${OWNER}'`);
  await client.end();
}
