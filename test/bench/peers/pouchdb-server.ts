import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BENCH = resolve(import.meta.dirname, '..');

export interface PeerServer {
  readonly url: string;
  /** Ends the process and deletes its files. */
  stop(): Promise<void>;
}

/** pouchdb-server in a process of its own on a fresh folder, with LevelDB on the disk as it comes. */
export async function startPouchDbServer(): Promise<PeerServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-peer-'));
  const port = await freePort();
  const program = join(BENCH, 'node_modules/pouchdb-server/bin/pouchdb-server');
  const child = spawn(
    process.execPath,
    [program, '--port', String(port), '--host', '127.0.0.1', '--dir', folder, '--no-stdout-logs'],
    { cwd: folder, stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(url, child);
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('pouchdb-server did not start.');
}
