import type { Entry } from '../../src/domain/entry.ts';
import { acceptPush, chainAfter, type KnownReplica, type LedgerLine } from '../../src/protocol/accept.ts';
import { scopeSetHash } from '../../src/protocol/hash.ts';
import type { PullReply, PullRequest, PullRow } from '../../src/protocol/pull.ts';
import type { PushReply, PushRequest, PushResult } from '../../src/protocol/push.ts';
import type { Answer, Transport } from '../../src/sync/transport.ts';
import { NOW, worldWith } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';

interface State {
  readonly timeline: string;
  readonly seq: number;
  readonly replicas: ReadonlyMap<string, KnownReplica>;
  readonly results: ReadonlyMap<string, PushResult>;
  readonly entries: ReadonlyMap<
    string,
    { readonly entry: Entry; readonly ver: number; readonly seq: number }
  >;
  readonly ledger: readonly LedgerLine[];
}

/** An endpoint in memory around the real rules of acceptance. Everybody is the officer. */
export class FakeEndpoint {
  state: State = {
    timeline: 't1',
    seq: 0,
    replicas: new Map(),
    results: new Map(),
    entries: new Map(),
    ledger: [],
  };
  /** Signed texts, by signature. */
  pages = 3;
  durable = false;
  pushes = 0;

  push(request: PushRequest): Answer<PushReply, never> | { kind: 'refusal'; refusal: never } {
    this.pushes += 1;
    const { timeline, replicas, results, entries, seq } = this.state;
    if (request.sig !== signature(`${request.rid}\n${chainAfter(request.prev, request.muts)}`)) {
      return { kind: 'refusal', refusal: { code: 'bad-signature' } as never };
    }
    const answer = acceptPush(
      { request, person: OFFICER.person, now: NOW },
      {
        timeline,
        replica: replicas.get(request.rid) ?? null,
        resultOf: (id) => results.get(id) ?? null,
        entity: (id) => entries.get(id)?.entry ?? null,
        world: worldWith(),
      },
    );
    if (answer.kind === 'refused') return { kind: 'refusal', refusal: answer.refusal as never };
    const numbered = (result: PushResult, isNew: boolean) =>
      isNew ? { ...result, seq: seq + result.seq } : result;
    const fresh = answer.lines.map((line) => ({ ...line, result: numbered(line.result, true) }));
    const changed = [...answer.entities].map(
      ([id, { after, offset }]) =>
        [id, { entry: after as Entry, ver: (entries.get(id)?.ver ?? 0) + 1, seq: seq + offset }] as const,
    );
    this.state = {
      timeline,
      seq: seq + fresh.length,
      replicas: new Map([...replicas, [request.rid, answer.replica]]),
      results: new Map([...results, ...fresh.map((line) => [line.result.id, line.result] as const)]),
      entries: new Map([...entries, ...changed]),
      ledger: [...this.state.ledger, ...fresh],
    };
    return {
      kind: 'reply',
      reply: {
        timeline,
        ack: answer.replica.last,
        head: this.state.seq,
        durableSeq: this.durable ? this.state.seq : 0,
        now: NOW,
        results: answer.results.map(({ result, isNew }) => numbered(result, isNew)),
      },
    };
  }

  pull(request: PullRequest): Answer<PullReply, never> | { kind: 'refusal'; refusal: never } {
    const { timeline, seq, entries } = this.state;
    if (request.timeline !== '' && request.timeline !== timeline) {
      return { kind: 'refusal', refusal: { code: 'timeline', timeline } as never };
    }
    const hash = scopeSetHash([1]);
    const rows = [...entries]
      .filter(([, row]) => row.seq > Number(request.cursor))
      .sort(([, a], [, b]) => a.seq - b.seq)
      .map(([id, row]): PullRow => ['r', id, 'entry', 1, row.ver, row.seq, row.entry]);
    const page = rows.slice(0, this.pages);
    const more = page.length < rows.length;
    return {
      kind: 'reply',
      reply: {
        timeline,
        cursor: String(more ? page.at(-1)?.[5] : seq),
        more,
        head: seq,
        durableSeq: 0,
        now: NOW,
        ...(request.scopeHash !== hash && { scopes: { hash, all: [1] } }),
        rows: page,
      },
    };
  }
}

export const signature = (text: string): string => `signed:${text.length}:${text.slice(-16)}`;

export const direct = (endpoint: FakeEndpoint): Transport => ({
  push: async (request) => structuredClone(endpoint.push(structuredClone(request))),
  pull: async (request) => structuredClone(endpoint.pull(structuredClone(request))),
});

/** What the network does with one request. `ticks` delay it there and back, so that replies overtake one another. */
export interface Fault {
  readonly kind: 'well' | 'lost-before' | 'lost-after' | 'twice' | 'busy' | 'broken';
  readonly there: number;
  readonly back: number;
}

const ticks = async (count: number) => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Meets the faults one after another, then behaves. */
export function flaky(endpoint: FakeEndpoint, faults: Fault[]): Transport {
  const through = async <T>(ask: () => T) => {
    const { kind, there, back } = faults.shift() ?? { kind: 'well', there: 0, back: 0 };
    await ticks(there);
    if (kind === 'lost-before') return { kind: 'unreachable' } as const;
    if (kind === 'busy') return { kind: 'busy', retryAfter: 1 } as const;
    const answer = structuredClone(ask());
    const second = kind === 'twice' ? structuredClone(ask()) : answer;
    await ticks(back);
    if (kind === 'lost-after') return { kind: 'unreachable' } as const;
    return kind === 'broken' ? ({ kind: 'broken', status: 502 } as const) : second;
  };
  return {
    push: (request) => through(() => endpoint.push(structuredClone(request))),
    pull: (request) => through(() => endpoint.pull(structuredClone(request))),
  };
}
