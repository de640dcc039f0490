import { appendFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

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
const prepare = DatabaseSync.prototype.prepare;
let isRowOpen = false;
DatabaseSync.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  const isRow = /insert into "evidence_blob"/i.test(sql);
  if (!isRow && !/^commit/i.test(sql)) return statement;
  const run = statement.run.bind(statement) as (...values: unknown[]) => ReturnType<typeof statement.run>;
  statement.run = (...values: unknown[]) => {
    if (isRow) note('before', 'row');
    isRowOpen ||= isRow;
    const done = run(...values);
    if (!isRow && isRowOpen) {
      isRowOpen = false;
      note('after', 'row');
    }
    return done;
  };
  return statement;
};
