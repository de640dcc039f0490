import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Summary } from './summary.ts';

/** A stretch of seeds that ran without a break. */
export interface Sitting {
  /** Of the source, with what was changed since; null where there is no history to ask. */
  readonly commit: string | null;
  readonly from: number;
  readonly seeds: number;
  readonly seconds: number;
}

/** A long run as far as it has come: so many seeds from `from` on, none left out. */
export interface KeptRun {
  readonly from: number;
  readonly sum: Summary;
  readonly sittings: readonly Sitting[];
}

/** What a file says of an earlier sitting; null when there is none. */
export function keptRun(file: string): KeptRun | null {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
    value !== null && typeof value === 'object' && 'counts' in value ? new Map(value.counts) : value,
  );
}

/** Writes it down so that a run that is killed leaves the file whole. */
export function keepRun(file: string, run: KeptRun): void {
  const text = JSON.stringify(run, (_, value) => (value instanceof Map ? { counts: [...value] } : value));
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** As `git describe` names the source. */
export function commitHere(): string | null {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
