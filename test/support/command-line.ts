import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs the real `kinerja` command on a data folder. */
export function kinerja(dataDir: string, ...args: string[]): Promise<Ran> {
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(ROOT, 'src/endpoint/command-line.ts'), ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}
