import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { DeathPoint } from './death-points.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules', '.bin', 'node');
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export interface Life {
  readonly url: string;
  /** What it is to die of; null = whenever it is killed. */
  readonly fate: Fate | null;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  kill(): Promise<void>;
}

export interface Fate {
  readonly at: DeathPoint;
  /** How often the point is passed before it is fatal. */
  readonly nth: number;
}

/** One life of the endpoint, on a folder and port. */
export async function live(dataDir: string, port: string, fate: Fate | null): Promise<Life> {
  const child = spawn(NODE, [join(import.meta.dirname, 'mortal.ts')], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: port,
      ...(fate ? { DIE_AT: fate.at, DIE_NTH: String(fate.nth) } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  void ended.then(() => children.delete(child));
  let said = '';
  const url = await new Promise<string>((found, lost) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const match = /http:\/\/\S+:\d+/.exec(chunk.toString());
      if (match) found(match[0]);
    });
    void ended.then(() => lost(new Error(`The endpoint ended before it listened: ${said}`)));
  });
  return {
    url,
    fate,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
