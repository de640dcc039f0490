import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/endpoint/main.js');
const SOURCES = ['endpoint', 'domain', 'protocol', 'sheets', 'documents'].map((name) =>
  join(ROOT, 'src', name),
);

const changed = (file: string): number => statSync(file).mtimeMs;

const newestSource = (): number =>
  SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => changed(join(folder, name))),
  ).reduce((newest, one) => Math.max(newest, one), 0);

let found: string | null = null;

/** The endpoint as `npm start` runs it. @throws when its source is newer: what would be tested is no longer so. */
export function builtEndpoint(): string {
  if (found) return found;
  const isNew = existsSync(PROGRAM) && changed(PROGRAM) > newestSource();
  if (!isNew) throw new Error('The built endpoint is older than its source: npm run build:endpoint');
  found = PROGRAM;
  return found;
}
