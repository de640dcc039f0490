import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../src/endpoint/storage/sqlite-migrations.ts';
import { TENANT, TIMELINE } from './office.ts';
import type { Work } from './ours.ts';

/** Changes in one transaction: a batch of each officer. */
const TOGETHER = 640;

/** The same commands written as bare rows with one prepared statement and a flush per group; nothing is judged. */
export function bareRows(work: readonly Work[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-floor-'));
  const db = new DatabaseSync(join(folder, 'floor.db'));
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
  migrate(db);
  db.prepare(
    'INSERT INTO tenant (tenant, name, time_zone, example, timeline, created_at) VALUES (?, ?, ?, 1, ?, 0)',
  ).run(TENANT, TENANT, 'Asia/Makassar', TIMELINE);
  const line = db.prepare(
    `INSERT INTO mutation VALUES (?, ?, ?, ?, ?, '', '', ?, 1, ?, 'ok', '', 0, 0, 0, x'00', ?)`,
  );
  const body = db.prepare('INSERT INTO mutation_body VALUES (?, ?, ?)');
  const all = work.flatMap(({ officer, batches }) =>
    batches.flatMap(({ changes }) => changes.map((change) => ({ rid: officer.rid, change }))),
  );
  const began = performance.now();
  for (let from = 0; from < all.length; from += TOGETHER) {
    db.exec('BEGIN IMMEDIATE');
    for (const [i, { rid, change }] of all.slice(from, from + TOGETHER).entries()) {
      const text = JSON.stringify(change);
      const leaf = createHash('sha256').update(text).digest();
      line.run(TENANT, from + i + 1, rid, change.rseq, change.id, change.name, change.e, leaf);
      body.run(TENANT, from + i + 1, text);
    }
    db.exec('COMMIT');
  }
  const seconds = (performance.now() - began) / 1000;
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return all.length / seconds;
}
