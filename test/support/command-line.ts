import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runCommand } from '../../src/endpoint/commands/run-command.ts';
import { databaseOf } from './database.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = resolve(import.meta.dirname, '../..');

const environmentOf = async (dataDir: string) => ({
  ...process.env,
  DATA_DIR: dataDir,
  DATABASE_URL: (await databaseOf(dataDir)) ?? '',
});

const asLine = (said: unknown): string => `${said instanceof Error ? said.stack : said}\n`;

/** Runs a `kinerja` command on a data folder. In this process: most of a short one's time goes into starting another. */
export async function kinerja(dataDir: string, ...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    env: await environmentOf(dataDir),
    print: (line) => {
      out += asLine(line);
    },
    complain: (fault) => {
      err += asLine(fault);
    },
  });
  return { code, out, err };
}

/** The same as an operator runs it, in a process of its own. */
export async function kinerjaProgram(dataDir: string, ...args: string[]): Promise<Ran> {
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(ROOT, 'src/endpoint/command-line.ts'), ...args], {
    env: await environmentOf(dataDir),
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
