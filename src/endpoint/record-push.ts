import type { Entry } from '../domain/entry.ts';
import type { Accepted, LedgerLine } from '../protocol/accept.ts';
import type { PushRequest, PushResult } from '../protocol/push.ts';
import { inboxOf } from './extent.ts';
import { leafOf } from './leaf.ts';
import type { FacetVersion, LedgerRow, Row, TenantWriter } from './storage/port.ts';

const FACETS = ['value', 'note', 'status', 'reopening'] as const;

export interface Recording {
  readonly person: string;
  readonly device: string;
  readonly request: PushRequest;
  readonly receivedAt: number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Entries of the batch before it, as rows. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** Writes a decided batch in the caller's transaction and answers the results with their true numbers. */
export async function recordPush(
  transaction: TenantWriter,
  accepted: Accepted,
  recording: Recording,
): Promise<readonly PushResult[]> {
  const { lines } = accepted;
  const entries = await entryRows(transaction, accepted, recording);
  const inbox = lines.some(isRefused) ? await transaction.scopeOf(inboxOf(recording.person), 'inbox') : 0;
  const base = lines.length > 0 ? await transaction.raiseHead(lines.length) : 0;
  const numbered = entries.map((row) => ({ ...row, seq: base + row.seq }));
  const ledger = lines.map((line) => ledgerRow(line, base, accepted.replica.rid, recording));
  await transaction.addLines(
    ledger,
    lines.map((line) => JSON.stringify(line.mutation)),
  );
  await transaction.putRows([
    ...numbered,
    ...lines.filter(isRefused).map((line) => refusalRow(line, base, inbox, recording.receivedAt)),
  ]);
  await transaction.addFacetVersions(facetVersions(accepted, base, recording.rows));
  const { request, device, receivedAt } = recording;
  await transaction.saveReplica({
    ...accepted.replica,
    device,
    reportedNext: request.nextRseq,
    pending: request.pending,
    app: request.muts.at(-1)?.app ?? '',
    seenAt: receivedAt,
  });
  return accepted.results.map(({ result, isNew }) =>
    isNew ? { ...result, seq: base + result.seq } : result,
  );
}

const isRefused = ({ result }: LedgerLine): boolean => result.s === 'rejected' || result.s === 'quarantined';

/** Rows whose number is still the offset within the batch. */
async function entryRows(
  transaction: TenantWriter,
  { entries }: Accepted,
  { rows }: Recording,
): Promise<readonly Row[]> {
  const made: Row[] = [];
  for (const [id, { entry, offset }] of entries) {
    const before = rows.get(id);
    const scope = before?.scope ?? (await transaction.scopeOf(entry.unit, 'data'));
    const ver = (before?.ver ?? 0) + 1;
    made.push({ id, type: 'entry', scope, ver, seq: offset, body: entry, deleted: false });
  }
  return made;
}

function ledgerRow(line: LedgerLine, base: number, rid: string, recording: Recording): LedgerRow {
  const { mutation, result, offset, authoredAt } = line;
  const row = {
    seq: base + offset,
    rid,
    rseq: mutation.rseq,
    id: mutation.id,
    h: result.h,
    person: recording.person,
    name: mutation.name,
    version: mutation.v,
    entity: mutation.e,
    result: { ...result, seq: base + offset },
    at: mutation.at,
    authoredAt,
    receivedAt: recording.receivedAt,
    salt: recording.randomBytes(16),
  };
  return { ...row, leaf: leafOf(row) };
}

// The refusal comes back through the author's inbox too, so that a second device shows it.
function refusalRow(
  { mutation, result, offset }: LedgerLine,
  base: number,
  scope: number,
  receivedAt: number,
): Row {
  const body = { mutation, problem: result.problem, receivedAt, outcome: result.s };
  return {
    id: `refusal:${mutation.id}`,
    type: 'refusal',
    scope,
    ver: 1,
    seq: base + offset,
    body,
    deleted: false,
  };
}

function facetVersions(
  { lines }: Accepted,
  base: number,
  rows: ReadonlyMap<string, Row>,
): readonly FacetVersion[] {
  const latest = new Map<string, Entry>();
  const made: FacetVersion[] = [];
  for (const { mutation, entry, offset } of lines) {
    if (!entry) continue;
    const before = latest.get(mutation.e) ?? (rows.get(mutation.e)?.body as Entry | undefined);
    for (const facet of FACETS) {
      const { v, value, mut } = entry[facet];
      if (v > (before?.[facet].v ?? 0)) {
        made.push({ entity: mutation.e, facet, ver: v, value, mut, seq: base + offset });
      }
    }
    latest.set(mutation.e, entry);
  }
  return made;
}
