import type { Entity } from '../../src/domain/decide.ts';
import { isDossier } from '../../src/domain/dossier/dossier.ts';
import { countedEvidence } from '../../src/domain/entry.ts';
import { lateWorkIn, refusalOf } from '../../src/endpoint/push/ledger-view.ts';
import { inboxOf } from '../../src/endpoint/rows/extent.ts';
import type { Scope, ScopeClass } from '../../src/endpoint/storage/port.ts';
import type { Accepted, KnownReplica, LedgerLine } from '../../src/protocol/accept.ts';
import type { PushRequest, PushResult } from '../../src/protocol/push.ts';
import type { ReferenceRow } from './cast.ts';
import type { ClosedEntry } from './closed-year.ts';
import { Results } from './results.ts';

export interface ServerRow {
  readonly id: string;
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly body: unknown;
  readonly deleted?: boolean;
}

/** Whoever held the row only through this scope is told to let it go. */
interface Exit {
  readonly scope: number;
  readonly seq: number;
  readonly id: string;
}

/** A line of the ledger with what it is about around it, as the invariants read it. */
export interface HistoryLine<Of extends Entity = Entity> {
  readonly seq: number;
  readonly rid: string;
  readonly rseq: number;
  readonly person: string;
  readonly receivedAt: number;
  readonly authoredAt: number;
  readonly mutation: LedgerLine['mutation'];
  readonly result: PushResult;
  readonly before: Of | null;
  readonly after: Of | null;
  /** Evidence that had been delivered by then. */
  readonly blobs: ReadonlySet<string>;
}

/** The last of numbers given at once to rows without a line; no other history has this very one. */
export interface Unlined {
  readonly seq: number;
}

/** Everything that is committed, never changed in place, so that a backup is the same value. */
export interface Committed {
  readonly timeline: string;
  readonly head: number;
  /** What stands in a backup, as far as this copy knows. */
  readonly durableSeq: number;
  /** In the order of their numbers. */
  readonly rows: ReadonlyMap<string, ServerRow>;
  readonly exits: readonly Exit[];
  readonly replicas: ReadonlyMap<string, KnownReplica>;
  readonly results: Results;
  readonly history: readonly HistoryLine[];
  readonly unlined: readonly Unlined[];
  /** Numbers of each replica that were answered from memory (P4). */
  readonly remembered: readonly { readonly rid: string; readonly rseq: number; readonly id: string }[];
  readonly scopes: readonly Scope[];
  /** Evidence that was delivered, as `blobName`. */
  readonly blobs: ReadonlySet<string>;
  /** Devices that ever signed in; false = the key was revoked. */
  readonly devices: ReadonlyMap<string, boolean>;
}

/** What stands before anybody has done anything. */
export function begunWith(reference: readonly ReferenceRow[], closed: readonly ClosedEntry[]): Committed {
  const scopes: Scope[] = [{ scope: 1, unit: '', class: 'ref' }];
  const rows = [
    ...reference.map((row) => ({ ...row, scope: 1 })),
    ...closed.map((row) => ({ ...row, type: 'entry', scope: scopeOf(scopes, row.body.unit, 'data') })),
  ];
  return {
    timeline: 'timeline-0',
    head: rows.length,
    durableSeq: 0,
    rows: new Map(rows.map((row, i) => [row.id, { ...row, ver: 1, seq: i + 1 }])),
    exits: [],
    replicas: new Map(),
    results: Results.none(),
    history: [],
    unlined: [{ seq: rows.length }],
    remembered: [],
    scopes,
    blobs: new Set(),
    devices: new Map(),
  };
}

export const blobName = (entity: string, sha: string): string => `${entity}/${sha}`;

/** As the endpoint has it: bytes delivered for another entry prove nothing for those of the batch that count them. */
export function isStoredFor({ rows, blobs }: Committed, muts: PushRequest['muts'], sha: string): boolean {
  const entities = [...new Set(muts.map((mutation) => mutation.e))];
  const counts = (id: string): boolean => {
    const entity = rows.get(id)?.body as Entity | undefined;
    return entity !== undefined && countedEvidence(entity).some((item) => item.sha === sha);
  };
  const has = (id: string) => blobs.has(blobName(id, sha));
  return entities.some(has) && entities.every((id) => has(id) || !counts(id));
}

/** The entity once the bytes of a file of it have arrived. */
export const withReceipt = (entity: Entity, sha: string, seq: number, at: number): Entity => ({
  ...entity,
  evidence: entity.evidence.map((item) => (item.sha === sha ? { ...item, receipt: { seq, at } } : item)),
});

/** Sets a row as the newest, with the version after its last. */
export function put(rows: Map<string, ServerRow>, row: Omit<ServerRow, 'ver'>): void {
  const ver = (rows.get(row.id)?.ver ?? 0) + 1;
  rows.delete(row.id);
  rows.set(row.id, { ...row, ver });
}

/** The scope of a unit and class, made when it is new. */
export function scopeOf(scopes: Scope[], unit: string, kind: ScopeClass): number {
  const known = scopes.find((scope) => scope.unit === unit && scope.class === kind);
  if (known) return known.scope;
  scopes.push({ scope: scopes.length + 1, unit, class: kind });
  return scopes.length;
}

/** What is committed after a push that was accepted, and its results under their true numbers. */
export function afterPush(before: Committed, outcome: Accepted, person: string, now: number) {
  const { rid } = outcome.replica;
  const rows = new Map(before.rows);
  const scopes = [...before.scopes];
  const lines = historyLines(before, outcome, person, now);
  for (const row of changedRows(outcome, lines, scopes, before)) put(rows, row);
  const answers = outcome.results.map(({ result, isNew }) =>
    isNew ? { ...result, seq: before.head + result.seq } : result,
  );
  const { last = 0 } = before.replicas.get(rid) ?? {};
  const fresh = new Set(lines.map((line) => line.rseq));
  const remembered = answers
    .filter(({ rseq }) => rseq > last && !fresh.has(rseq))
    .map(({ rseq, id }) => ({ rid, rseq, id }));
  const committed: Committed = {
    ...before,
    head: before.head + lines.length,
    rows,
    results: before.results.with(lines.map((line) => line.result)),
    scopes: scopes.length > before.scopes.length ? scopes : before.scopes,
    history: lines.length > 0 ? [...before.history, ...lines] : before.history,
    replicas: new Map(before.replicas).set(rid, outcome.replica),
    remembered: remembered.length > 0 ? [...before.remembered, ...remembered] : before.remembered,
  };
  return { committed, results: answers };
}

function historyLines(before: Committed, outcome: Accepted, person: string, now: number): HistoryLine[] {
  const latest = new Map<string, Entity>();
  return outcome.lines.map(({ mutation, after, authoredAt, offset, result: { ...result } }) => {
    const seq = before.head + offset;
    const was = latest.get(mutation.e) ?? (before.rows.get(mutation.e)?.body as Entity | undefined) ?? null;
    if (after) latest.set(mutation.e, after);
    const { rid } = outcome.replica;
    const { blobs } = before;
    const line = { seq, rid, rseq: result.rseq, person, receivedAt: now, authoredAt, mutation };
    return { ...line, result: { ...result, seq }, before: was, after, blobs };
  });
}

function changedRows(
  outcome: Accepted,
  lines: readonly HistoryLine[],
  scopes: Scope[],
  before: Committed,
): Omit<ServerRow, 'ver'>[] {
  const rows: Omit<ServerRow, 'ver'>[] = [];
  for (const [id, { after, offset }] of outcome.entities) {
    const isPaper = isDossier(after);
    const fresh = () => (isPaper ? scopeOf(scopes, '', 'plan') : scopeOf(scopes, after.unit, 'data'));
    const scope = before.rows.get(id)?.scope ?? fresh();
    rows.push({ id, type: isPaper ? 'dossier' : 'entry', scope, seq: before.head + offset, body: after });
  }
  for (const { mutation, result, person, receivedAt, seq } of lines) {
    const answered = before.rows.get(refusalOf(lateWorkIn(mutation) ?? ''));
    if (!result.problem && answered) rows.push(answeredRow(answered, mutation, person, seq));
    if (!result.problem) continue;
    const body = { mutation, problem: result.problem, receivedAt, outcome: result.s };
    const scope = scopeOf(scopes, inboxOf(person), 'inbox');
    rows.push({ id: refusalOf(mutation.id), type: 'refusal', scope, seq, body });
  }
  return rows.sort((a, b) => a.seq - b.seq);
}

/** The author of late work learns what the head made of it. */
function answeredRow(
  row: ServerRow,
  { args }: HistoryLine['mutation'],
  by: string,
  seq: number,
): Omit<ServerRow, 'ver'> {
  const { reason = null } = args as { readonly reason?: string };
  if (reason === null) return { ...row, seq, deleted: true };
  const problem = { code: 'late-refused', by, reason };
  return { ...row, seq, body: { ...(row.body as object), problem, outcome: 'rejected' } };
}
