import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mapping } from '../../domain/sheets/meaning/mapping.ts';
import type { RowChange } from './sheet-change.ts';

/** What an import changed, enough to take it back. */
export interface UndoRecord {
  readonly id: string;
  readonly file: string;
  /** Moment of the import, ms. */
  readonly at: number;
  readonly rows: readonly RowChange[];
}

/** Corrected mappings and undo records of one tenant, as files beside the database. */
export interface SheetMemory {
  readonly mapping: (fingerprint: string) => Promise<Mapping | null>;
  readonly rememberMapping: (fingerprint: string, mapping: Mapping) => Promise<void>;
  readonly undoRecord: (id: string) => Promise<UndoRecord | null>;
  readonly keepUndo: (record: UndoRecord) => Promise<void>;
}

export function sheetMemory(dataDir: string, tenant: string): SheetMemory {
  const folder = join(dataDir, 'sheets', tenant);
  const path = (name: string) => join(folder, `${name}.json`);
  return {
    mapping: (fingerprint) => readJson<Mapping>(path(`mapping-${fingerprint}`)),
    rememberMapping: (fingerprint, mapping) => writeJson(folder, path(`mapping-${fingerprint}`), mapping),
    undoRecord: (id) =>
      /^[a-z0-9]+$/.test(id) ? readJson<UndoRecord>(path(`undo-${id}`)) : Promise.resolve(null),
    keepUndo: (record) => writeJson(folder, path(`undo-${record.id}`), record),
  };
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Complete or not at all: a process may die while it writes. */
async function writeJson(folder: string, path: string, value: unknown): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.unfinished`, JSON.stringify(value), { mode: 0o600 });
  await rename(`${path}.unfinished`, path);
}
