import { DatabaseSync } from 'node:sqlite';
import type { EvidenceHome } from '../evidence/evidence-file.ts';

export interface SnapshotHead {
  readonly tenant: string;
  readonly timeline: string;
  readonly seq: number;
}

/** A file of evidence that the database names. */
export interface NamedEvidence extends EvidenceHome {
  readonly tenant: string;
  readonly size: number;
}

/** Writes one consistent copy of a database to a path that does not exist yet, while others go on writing to it. */
export function snapshot(file: string, to: string): void {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    source.exec('PRAGMA busy_timeout=5000');
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
}

/** Brings what SQLite keeps beside a file into it, so that the file alone is the database. */
export function intoOneFile(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode=DELETE');
  db.close();
}

/** @throws when a copy is not whole: SQLite's own check of every page, index and reference is read. */
export function checkWhole(file: string): void {
  inspect(file, (db) => {
    const [{ integrity_check: found } = { integrity_check: 'nothing' }] = db
      .prepare('PRAGMA integrity_check')
      .all() as { integrity_check: string }[];
    if (found !== 'ok') throw new Error(`The copy of the database is damaged: ${found}`);
    const orphans = db.prepare('PRAGMA foreign_key_check').all();
    if (orphans.length > 0) throw new Error(`The copy has ${orphans.length} rows that belong to nothing.`);
  });
}

/** Where each tenant stands in a file nobody writes to. */
export function headsOf(file: string): readonly SnapshotHead[] {
  const heads = `SELECT tenant, timeline, seq FROM tenant JOIN tenant_head USING (tenant) ORDER BY tenant`;
  return inspect(
    file,
    (db) =>
      db
        .prepare(heads)
        .all()
        .map((row) => ({ ...row })) as unknown as SnapshotHead[],
  );
}

/** Every file of evidence the database names, each once per tenant and place. */
export function evidenceIn(file: string): readonly NamedEvidence[] {
  const named = `
    SELECT tenant, min(entity) AS entity, sha, place, max(size) AS size FROM evidence_blob
    GROUP BY tenant, sha, place, CASE place WHEN 'record' THEN entity END ORDER BY tenant, sha, place, 2`;
  return inspect(
    file,
    (db) =>
      db
        .prepare(named)
        .all()
        .map((row) => ({ ...row })) as unknown as NamedEvidence[],
  );
}

/**
 * Makes a restored file a history of its own: a new timeline per tenant, by which devices notice and give back what
 * they kept; everything in it counts as durable, for it stands in the backup it came from; every session and push
 * subscription ends, for one that was ended since the backup would be open again. Answers the timelines in the order of the tenants.
 */
export function beginTimelines(file: string, newTimeline: () => string): readonly string[] {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; BEGIN IMMEDIATE');
    const turn = db.prepare('UPDATE tenant SET timeline = ? WHERE tenant = ?');
    const tenants = db.prepare('SELECT tenant FROM tenant ORDER BY tenant').all();
    const begun = tenants.map(({ tenant }) => {
      const timeline = newTimeline();
      turn.run(timeline, tenant as string);
      return timeline;
    });
    db.exec(
      'UPDATE tenant_head SET durable_seq = seq; DELETE FROM session; DELETE FROM push_subscription; COMMIT',
    );
    return begun;
  } finally {
    db.close();
  }
}

function inspect<T>(file: string, read: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
