import { appendFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/**
 * Loaded before the endpoint (`--import`): writes down what it does to the disk with evidence, in order, and ends
 * the process as a power cut would just before the step that `TRAP` names, or just after it (`after:`).
 */
const log = process.env.TRAP_LOG ?? '';
const [moment = '', step = ''] = (process.env.TRAP ?? '').split(':', 2);

function note(when: 'before' | 'after', what: string): void {
  appendFileSync(log, `${when} ${what}\n`);
  if (moment === when && step === what) process.kill(process.pid, 'SIGKILL');
}

const placeOf = (path: unknown): string | null => {
  const text = String(path);
  if (text.includes('/staging/')) return 'staged';
  return /\/evidence(\/|$)/.test(text) ? 'home' : null;
};

async function around<T>(what: string | null, work: () => Promise<T>): Promise<T> {
  if (what === null) return await work();
  note('before', what);
  const done = await work();
  note('after', what);
  return done;
}

const { open, link, rename, rm } = fs;
fs.open = async (path, ...rest) => {
  const handle = await open(path, ...rest);
  const place = placeOf(path);
  const sync = handle.sync.bind(handle);
  handle.sync = () => around(place && `sync-${place}`, sync);
  return handle;
};
fs.link = (from, to) => around(placeOf(to) && 'name-home', () => link(from, to));
fs.rename = (from, to) => around(placeOf(to) === 'home' ? 'name-home' : null, () => rename(from, to));
fs.rm = (path, options) =>
  around(placeOf(path) === 'staged' && !String(path).endsWith('.json') ? 'unstage' : null, () =>
    rm(path, options),
  );
syncBuiltinESMExports();

// The row about a delivered file is the only one that goes into this table.
const isRow = (sql: string): boolean => /insert into evidence_blob\b/i.test(sql);
const isCommit = (sql: string): boolean => /^commit/i.test(sql);
let isRowOpen = false;

function beforeStatement(sql: string): void {
  if (isRow(sql)) note('before', 'row');
  isRowOpen ||= isRow(sql);
}

function afterStatement(sql: string): void {
  if (!isCommit(sql) || !isRowOpen) return;
  isRowOpen = false;
  note('after', 'row');
}

const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (!isRow(sql) && !isCommit(sql)) return statement;
  const run = statement.run.bind(statement) as (...values: unknown[]) => ReturnType<typeof statement.run>;
  statement.run = (...values: unknown[]) => {
    beforeStatement(sql);
    const done = run(...values);
    afterStatement(sql);
    return done;
  };
  return statement;
};

const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
  const [asked] = values;
  const sql = typeof asked === 'string' ? asked : String((asked as { text?: string }).text ?? '');
  if (!isRow(sql) && !isCommit(sql)) return query.apply(this, values);
  beforeStatement(sql);
  return Promise.resolve(query.apply(this, values)).then((done) => {
    afterStatement(sql);
    return done;
  });
} as typeof pg.Client.prototype.query;
