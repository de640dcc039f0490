import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForOperator } from '../for-operator.ts';

/** What a backup says about itself; written last, so a backup without it is an unfinished one. */
export interface BackupManifest {
  readonly format: 1;
  /** ms since 1970 UTC. */
  readonly madeAt: number;
  /** SHA-256 of the database file, lower-case hex. */
  readonly database: string;
  /** Number up to which each tenant stands in it, and the timeline it belongs to. */
  readonly tenants: readonly { readonly tenant: string; readonly timeline: string; readonly seq: number }[];
  /** Files of evidence the database names. */
  readonly evidence: number;
}

export const MANIFEST = 'manifest.json';

/** A folder that is no finished backup, or no longer what it says it is. */
export class BackupUnusable extends ForOperator {}

/** @throws BackupUnusable when the folder holds no finished backup of a format this version knows. */
export function readManifest(folder: string): BackupManifest {
  const found = parsedFile(join(folder, MANIFEST));
  if (found?.format === 1 && typeof found.database === 'string' && Array.isArray(found.tenants))
    return found as BackupManifest;
  throw new BackupUnusable(
    `${folder} bukan cadangan yang selesai. / ${folder} holds no finished backup (${MANIFEST}).`,
  );
}

function parsedFile(path: string): Partial<BackupManifest> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<BackupManifest> | null;
  } catch {
    return null;
  }
}
