import * as v from 'valibot';
import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { extentOf, inboxOf } from '../../src/endpoint/extent.ts';
import type { Scope, ScopeClass } from '../../src/endpoint/storage/port.ts';
import type { Reference } from '../../src/endpoint/world.ts';
import {
  type Accepted,
  type Arrival,
  acceptPush,
  chainAfter,
  type KnownReplica,
  type Ledger,
  type LedgerLine,
  type Refused,
} from '../../src/protocol/accept.ts';
import { scopeSetHash } from '../../src/protocol/hash.ts';
import type { PullRefusal } from '../../src/protocol/pull.ts';
import {
  type PullReply,
  type PullRequest,
  type PullRow,
  pullRequestSchema,
} from '../../src/protocol/pull.ts';
import type { PushRefusal } from '../../src/protocol/push.ts';
import {
  type PushReply,
  type PushRequest,
  type PushResult,
  pushRequestSchema,
} from '../../src/protocol/push.ts';
import type { Answer } from '../../src/sync/transport.ts';
import type { ReferenceRow } from './cast.ts';
import { referenceOf } from './reference.ts';
import { signatureOf } from './signature.ts';
import { worldHere } from './world.ts';

export interface ServerRow {
  readonly id: string;
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly body: unknown;
}

/** A line of the ledger with the entry around it, as the invariants read it. */
export interface HistoryLine {
  readonly seq: number;
  readonly rid: string;
  readonly rseq: number;
  readonly person: string;
  readonly receivedAt: number;
  readonly authoredAt: number;
  readonly mutation: LedgerLine['mutation'];
  readonly result: PushResult;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** Everything that is committed, never changed in place, so that a backup is the same value. */
interface Committed {
  readonly timeline: string;
  readonly head: number;
  readonly rows: ReadonlyMap<string, ServerRow>;
  readonly replicas: ReadonlyMap<string, KnownReplica>;
  readonly results: ReadonlyMap<string, PushResult>;
  readonly history: readonly HistoryLine[];
  /** Numbers of each replica that were answered from memory (P4). */
  readonly remembered: readonly { readonly rid: string; readonly rseq: number; readonly id: string }[];
  readonly scopes: readonly Scope[];
}

/** Small, so that a pull takes several pages and anything may happen between two of them. */
const PAGE_ROWS = 9;

/** What the endpoint was asked and told, in order, so that another endpoint can be put through the same. */
export type EndpointEvent =
  | {
      readonly kind: 'push';
      readonly person: string;
      readonly request: PushRequest;
      readonly now: number;
      readonly answer: Answer<PushReply, PushRefusal>;
    }
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'stored'; readonly entity: string; readonly sha: string }
  | { readonly kind: 'restored' };

export type Accept = (arrival: Arrival, ledger: Ledger) => Refused | Accepted;

/** One tenant of the endpoint in memory: the production rules over maps, a commit at a time. */
export class MemServer {
  #committed: Committed;
  #backups: Committed[] = [];
  #durable = 0;
  #reference: Reference | null = null;
  readonly #stored = new Set<string>();
  readonly log: EndpointEvent[] = [];
  readonly #tenant: string;
  readonly #accept: Accept;

  constructor(
    tenant: string,
    timeline: string,
    reference: readonly ReferenceRow[],
    accept: Accept = acceptPush,
  ) {
    this.#tenant = tenant;
    this.#accept = accept;
    const rows = new Map<string, ServerRow>();
    for (const [i, row] of reference.entries()) rows.set(row.id, { ...row, scope: 1, ver: 1, seq: i + 1 });
    this.#committed = {
      timeline,
      head: reference.length,
      rows,
      replicas: new Map(),
      results: new Map(),
      history: [],
      remembered: [],
      scopes: [{ scope: 1, unit: '', class: 'ref' }],
    };
    this.#backups.push(this.#committed);
  }

  get committed(): Committed {
    return this.#committed;
  }

  entries(): ReadonlyMap<string, Entry> {
    const rows = [...this.#committed.rows.values()].filter((row) => row.type === 'entry');
    return new Map(rows.map((row) => [row.id, row.body as Entry]));
  }

  get reference(): Reference {
    this.#reference ??= referenceOf(this.#committed.rows);
    return this.#reference;
  }

  /** Scopes a person may hold now. */
  extent(person: string, now: number): readonly number[] {
    return extentOf(this.reference, this.#committed.scopes, person, now);
  }

  /** The push as a whole; `commit` says whether the endpoint lives to write it. */
  push(person: string, request: PushRequest, now: number, commit: boolean): Answer<PushReply, PushRefusal> {
    const parsed = v.safeParse(pushRequestSchema, request);
    if (!parsed.success) return { kind: 'broken', status: 400 };
    const { rid, muts, prev, sig } = request;
    if (sig !== signatureOf(rid, chainAfter(prev, muts))) return refusal({ code: 'bad-signature' });
    const before = this.#committed;
    const outcome = this.#accept({ request, person, now }, this.#ledger(rid));
    if (outcome.kind === 'refused') {
      const answer = refusal(outcome.refusal);
      this.log.push({ kind: 'push', person, request, now, answer });
      return answer;
    }
    const next = this.#after(before, outcome, person, now);
    const answer: Answer<PushReply, PushRefusal> = {
      kind: 'reply',
      reply: {
        timeline: before.timeline,
        ack: outcome.replica.last,
        head: next.committed.head,
        durableSeq: this.#durable,
        now,
        results: next.results,
      },
    };
    if (!commit) return answer;
    this.#committed = next.committed;
    this.log.push({ kind: 'push', person, request, now, answer });
    return answer;
  }

  /** The bytes of a file have arrived. */
  store(entity: string, sha: string): void {
    this.#stored.add(sha);
    this.log.push({ kind: 'stored', entity, sha });
  }

  #ledger(rid: string): Ledger {
    const { timeline, replicas, results, rows } = this.#committed;
    return {
      timeline,
      replica: replicas.get(rid) ?? null,
      resultOf: (id) => results.get(id) ?? null,
      entry: (id) => (rows.get(id)?.body as Entry | undefined) ?? null,
      world: worldHere(this.#tenant, this.reference, (sha) => this.#stored.has(sha)),
    };
  }

  #after(before: Committed, outcome: Accepted, person: string, now: number) {
    const rows = new Map(before.rows);
    const results = new Map(before.results);
    const history = [...before.history];
    const scopes = [...before.scopes];
    const latest = new Map<string, Entry | null>();
    for (const line of outcome.lines) {
      const { mutation, entry } = line;
      const seq = before.head + line.offset;
      const result = { ...line.result, seq };
      results.set(mutation.id, result);
      const was = latest.has(mutation.e)
        ? (latest.get(mutation.e) ?? null)
        : ((before.rows.get(mutation.e)?.body as Entry | undefined) ?? null);
      if (entry) latest.set(mutation.e, entry);
      const { rid } = outcome.replica;
      const { authoredAt } = line;
      history.push({
        seq,
        rid,
        rseq: result.rseq,
        person,
        receivedAt: now,
        authoredAt,
        mutation,
        result,
        before: was,
        after: entry,
      });
      if (result.problem) {
        const body = { mutation, problem: result.problem, receivedAt: now, outcome: result.s };
        const scope = scopeOf(scopes, inboxOf(person), 'inbox');
        put(rows, { id: `refusal:${mutation.id}`, type: 'refusal', scope, seq, body });
      }
    }
    for (const [id, { entry, offset }] of outcome.entries) {
      const scope = scopeOf(scopes, entry.unit, 'data');
      put(rows, { id, type: 'entry', scope, seq: before.head + offset, body: entry });
    }
    const answers = outcome.results.map(({ result, isNew }) =>
      isNew ? { ...result, seq: before.head + result.seq } : result,
    );
    const { last: previous = 0 } = before.replicas.get(outcome.replica.rid) ?? {};
    const fresh = new Set(outcome.lines.map((line) => line.result.rseq));
    const remembered = answers
      .filter((result) => result.rseq > previous && !fresh.has(result.rseq))
      .map(({ rseq, id }) => ({ rid: outcome.replica.rid, rseq, id }));
    const committed: Committed = {
      ...before,
      head: before.head + outcome.lines.length,
      rows,
      results,
      history,
      scopes,
      replicas: new Map(before.replicas).set(outcome.replica.rid, outcome.replica),
      remembered: [...before.remembered, ...remembered],
    };
    return { committed, results: answers };
  }

  pull(person: string, request: PullRequest, now: number): Answer<PullReply, PullRefusal> {
    if (!v.safeParse(pullRequestSchema, request).success) return { kind: 'broken', status: 400 };
    const { timeline, head, rows } = this.#committed;
    if (request.timeline !== '' && request.timeline !== timeline)
      return { kind: 'refusal', refusal: { code: 'timeline', timeline } };
    const extent = this.extent(person, now);
    const hash = scopeSetHash(extent);
    const after = Number(request.cursor);
    const waiting = [...rows.values()]
      .filter((row) => row.seq > after && extent.includes(row.scope))
      .sort((a, b) => a.seq - b.seq);
    // Rows that share a number travel together.
    const cut = waiting[Math.min(request.limit, PAGE_ROWS) - 1]?.seq ?? head;
    const page = waiting.filter((row) => row.seq <= cut);
    const more = page.length < waiting.length;
    const reply: PullReply = {
      timeline,
      cursor: String(more ? cut : head),
      more,
      head,
      durableSeq: this.#durable,
      now,
      ...(hash !== request.scopeHash && { scopes: { hash, all: extent } }),
      rows: page.map(
        ({ id, type, scope, ver, seq, body }): PullRow => ['r', id, type, scope, ver, seq, body],
      ),
    };
    return { kind: 'reply', reply };
  }

  /** A position is granted, ended or changed: the next number of the feed carries it. */
  changePosition(position: Position): void {
    this.log.push({ kind: 'position', position });
    const rows = new Map(this.#committed.rows);
    const seq = this.#committed.head + 1;
    put(rows, { id: `position:${position.id}`, type: 'position', scope: 1, seq, body: position });
    this.#committed = { ...this.#committed, rows, head: seq };
    this.#reference = null;
  }

  backup(): void {
    this.#backups.push(this.#committed);
    this.#durable = this.#committed.head;
  }

  /** The endpoint comes back from a backup, `age` backups old, with a new timeline. */
  restore(age: number, timeline: string): void {
    this.log.push({ kind: 'restored' });
    const kept = Math.max(1, this.#backups.length - age);
    this.#backups = this.#backups.slice(0, kept);
    this.#committed = { ...(this.#backups[kept - 1] as Committed), timeline };
    this.#durable = Math.min(this.#durable, this.#committed.head);
    this.#reference = null;
  }
}

const refusal = (problem: PushRefusal): Answer<PushReply, PushRefusal> => ({
  kind: 'refusal',
  refusal: problem,
});

function scopeOf(scopes: Scope[], unit: string, kind: ScopeClass): number {
  const known = scopes.find((scope) => scope.unit === unit && scope.class === kind);
  if (known) return known.scope;
  scopes.push({ scope: scopes.length + 1, unit, class: kind });
  return scopes.length;
}

function put(rows: Map<string, ServerRow>, row: Omit<ServerRow, 'ver'>): void {
  rows.set(row.id, { ...row, ver: (rows.get(row.id)?.ver ?? 0) + 1 });
}
