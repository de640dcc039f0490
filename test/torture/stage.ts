import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What one kind of ill-treatment came to. */
export interface Stage {
  readonly name: string;
  /** What was done and measured, a line each. */
  readonly facts: readonly string[];
  /** Everything that was lost, doubled, or told wrongly; empty when all is well. */
  readonly faults: readonly string[];
}

/** A stage as it was run, with the conditions. */
export interface StageRun extends Stage {
  /** ISO moment it began. */
  readonly at: string;
  readonly seconds: number;
  /** Commit that was run. */
  readonly commit: string;
}

const KEPT = resolve(import.meta.dirname, '../../dist/reports/torture');
const fileOf = (id: string): string => join(KEPT, `${id}.json`);

export function keepRun(id: string, run: StageRun): void {
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(fileOf(id), JSON.stringify(run, null, 1));
}

/** The last run of a stage in its full size; null when it was never run here. */
export function keptRun(id: string): StageRun | null {
  try {
    return JSON.parse(readFileSync(fileOf(id), 'utf8')) as StageRun;
  } catch {
    return null;
  }
}
