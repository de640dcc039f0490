import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EvidenceHome, evidencePath } from '../../../src/endpoint/evidence/evidence-file.ts';
import { leafOf } from '../../../src/endpoint/push/leaf.ts';
import { fileHash } from '../../../src/endpoint/site/durable-file.ts';
import { openEndpoint } from '../../../src/endpoint/site/open-endpoint.ts';
import type { LedgerRow } from '../../../src/endpoint/storage/port.ts';
import { canonicalJson } from '../../../src/protocol/hash.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { TENANT } from '../../support/builders.ts';
import type { OfficerAtWork } from './worker.ts';

/** Everything that is wrong with what the endpoint holds, measured against what the officers' devices saved. */
export async function audit(dataDir: string, officers: readonly OfficerAtWork[]): Promise<readonly string[]> {
  const ledger = await ledgerOf(dataDir);
  const bodies = bodiesOf(dataDir);
  return [
    ...numberFaults(ledger),
    ...ledger
      .filter((row) => !Buffer.from(leafOf(row)).equals(row.leaf))
      .map(({ id }) => `leaf of ${id} is wrong`),
    ...(await Promise.all(officers.map((one) => workFaults(one, ledger, bodies)))).flat(),
    ...databaseFaults(dataDir),
    ...(await evidenceFaults(dataDir)),
  ];
}

async function ledgerOf(dataDir: string): Promise<readonly LedgerRow[]> {
  const { storage } = openEndpoint(dataDir);
  const rows = await storage.read(TENANT, (view) => view.ledger(0, 10_000_000));
  await storage.close();
  return rows;
}

function query<T>(dataDir: string, text: string): readonly T[] {
  const db = new DatabaseSync(join(dataDir, 'kinerja.db'), { readOnly: true });
  try {
    return db.prepare(text).all() as T[];
  } finally {
    db.close();
  }
}

const bodiesOf = (dataDir: string): ReadonlyMap<number, Mutation> =>
  new Map(
    query<{ seq: number; body: string }>(
      dataDir,
      `SELECT seq, body FROM mutation_body WHERE tenant = '${TENANT}'`,
    ).map(({ seq, body }) => [seq, JSON.parse(body) as Mutation]),
  );

/** Each mutation once, each replica's numbers without a hole. */
function numberFaults(ledger: readonly LedgerRow[]): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const last = new Map<string, number>();
  for (const { id, rid, rseq } of ledger) {
    if (ids.has(id)) faults.push(`${id} twice in the ledger`);
    ids.add(id);
    const before = last.get(rid) ?? 0;
    if (rseq <= before) faults.push(`${rid} goes from ${before} to ${rseq}`);
    last.set(rid, rseq);
  }
  return faults;
}

/** What a device called saved stands in the ledger with the same words, and the device knows what became of it. */
async function workFaults(
  officer: OfficerAtWork,
  ledger: readonly LedgerRow[],
  bodies: ReadonlyMap<number, Mutation>,
): Promise<string[]> {
  const faults: string[] = [];
  const rows = new Map(ledger.map((row) => [row.id, row]));
  const items = new Map((await officer.device.replica.store.outbox()).map((one) => [one.mutation.id, one]));
  for (const { id, name, args } of officer.saved) {
    const row = rows.get(id);
    if (!row) faults.push(`${name} ${id} is lost`);
    else if (canonicalJson(bodies.get(row.seq)?.args) !== canonicalJson(args))
      faults.push(`${id} has other words`);
    else if (items.get(id)?.result?.s !== row.result.s) faults.push(`the device was told otherwise of ${id}`);
  }
  return faults;
}

function databaseFaults(dataDir: string): string[] {
  const [{ integrity_check: found } = { integrity_check: 'nothing' }] = query<{ integrity_check: string }>(
    dataDir,
    'PRAGMA integrity_check',
  );
  const orphans = query(dataDir, 'PRAGMA foreign_key_check').length;
  const holes = query<{ entity: string }>(
    dataDir,
    'SELECT entity FROM facet_version GROUP BY tenant, entity, facet HAVING max(ver) <> count(*)',
  );
  const ahead = query<{ id: string }>(
    dataDir,
    'SELECT id FROM entity JOIN tenant_head USING (tenant) WHERE entity.seq > tenant_head.seq',
  );
  return [
    ...(found === 'ok' ? [] : [`integrity: ${found}`]),
    ...(orphans === 0 ? [] : [`${orphans} rows belong to nothing`]),
    ...holes.map(({ entity }) => `versions of ${entity} have a hole`),
    ...ahead.map(({ id }) => `${id} stands above the head`),
  ];
}

/** A receipt means that the bytes are there and are the ones that were named. */
async function evidenceFaults(dataDir: string): Promise<string[]> {
  const blobs = query<EvidenceHome & { tenant: string }>(
    dataDir,
    'SELECT tenant, entity, sha, place FROM evidence_blob',
  );
  const faults: string[] = [];
  for (const blob of blobs) {
    const hash = await fileHash(evidencePath(dataDir, blob.tenant, blob)).catch(() => 'missing');
    if (hash !== blob.sha) faults.push(`evidence ${blob.sha} is ${hash}`);
  }
  return faults;
}
