import { countedEvidence } from '../domain/entry.ts';
import type { Ledger } from '../protocol/accept.ts';
import { substituteId } from '../protocol/entry-id.ts';
import { mutationHash } from '../protocol/hash.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { PushRequest } from '../protocol/push.ts';
import { entryOf, type Row, type TenantReader } from './storage/port.ts';
import { type References, worldOf } from './world.ts';

export interface LoadedLedger {
  readonly ledger: Ledger;
  /** Rows of the entries the batch names, before it. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** Reads, in the caller's transaction, everything the decisions of a batch may look at. */
export async function loadLedger(
  view: TenantReader,
  references: References,
  request: PushRequest,
): Promise<LoadedLedger> {
  const tenant = await view.tenant();
  const entities = [...new Set(request.muts.map((mutation) => mutation.e))];
  const rows = await view.rows(entities);
  const results = await view.results([...new Set(request.muts.flatMap(mutationsNamed))]);
  const stored = await storedEverywhere(view, entities, rows);
  const reference = await references.of(tenant.id, view);
  const ledger: Ledger = {
    timeline: tenant.timeline,
    replica: await view.replica(request.rid),
    resultOf: (id) => results.get(id) ?? null,
    entry: (id) => entryOf(rows.get(id)),
    world: worldOf(tenant.id, reference, (sha) => stored.has(sha)),
  };
  return { ledger, rows };
}

function mutationsNamed(mutation: Mutation): string[] {
  const { id, base } = mutation;
  const seen = [base.value, base.note].map((one) => (one && 'm' in one ? one.m : ''));
  return [id, substituteId(id, mutationHash(mutation)), ...seen].filter((one) => one !== '');
}

/**
 * Hashes whose bytes were delivered for each entry of the batch that counts them. Bytes delivered for another entry
 * prove nothing: whoever merely knows a hash would else gain the file behind it.
 */
async function storedEverywhere(
  view: TenantReader,
  entities: readonly string[],
  rows: ReadonlyMap<string, Row>,
): Promise<ReadonlySet<string>> {
  const delivered = await view.storedEvidence(entities);
  const stored = new Set([...delivered.values()].flatMap((shas) => [...shas]));
  for (const [id, row] of rows) {
    const entry = entryOf(row);
    for (const item of entry ? countedEvidence(entry) : []) {
      if (!delivered.get(id)?.has(item.sha)) stored.delete(item.sha);
    }
  }
  return stored;
}
