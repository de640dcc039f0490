import { decide, type Entity } from '../domain/decide.ts';
import { type Dossier, type DossierKey, isDossier } from '../domain/dossier/dossier.ts';
import type { Problem } from '../domain/problem.ts';
import type { World } from '../domain/workflow/decide.ts';
import { substituteId } from './entry-id.ts';
import { chainLink, GENESIS, type Seal, type Sha256, sealOf } from './hash.ts';
import { type Mutation, readCommand } from './mutation.ts';
import type { Outcome, PushRefusal, PushRequest, PushResult } from './push.ts';

/** What the endpoint remembers of a replica, for ever. */
export interface KnownReplica {
  readonly rid: string;
  readonly person: string;
  /** Last number that is decided. */
  readonly last: number;
  /** Chain after that number. */
  readonly chain: string;
}

/** Everything read from the store, inside the transaction, before anything is decided. */
export interface Ledger {
  readonly timeline: string;
  readonly replica: KnownReplica | null;
  /**
   * Stored result of a mutation id, from whichever replica brought it. Asked for the ids in the batch, the ids
   * their bases name (`base.*.m`; those of late work that is taken, too), and the substitutes of those that have
   * another body.
   */
  readonly resultOf: (id: string) => PushResult | null;
  readonly entity: (id: string) => Entity | null;
  readonly world: Omit<World, 'versionMadeBy'>;
  /** Reference of the failure for a mutation the store could not take, tried alone and twice; it is quarantined. */
  readonly failedInside?: (id: string) => string | null;
  /** Lines that batches before this one add in the same transaction, and whether a result is one of theirs. */
  readonly unnumbered?: { readonly count: number; readonly has: (id: string) => boolean };
}

/** A line of the ledger; `offset` counts from 1 within the transaction and becomes the sequence number. */
export interface LedgerLine {
  readonly offset: number;
  /** As sent, but under a substitute id where its own already stands in the ledger with another body. */
  readonly mutation: Mutation;
  readonly result: PushResult;
  /** What it is about, after this line; null when nothing was changed. */
  readonly after: Entity | null;
  /** Estimated moment the person acted. */
  readonly authoredAt: number;
}

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: PushRefusal;
}

export interface Accepted {
  readonly kind: 'accepted';
  readonly lines: readonly LedgerLine[];
  /** What was touched, as it is after the batch, each with the offset of the last mutation that touched it. */
  readonly entities: ReadonlyMap<string, { readonly after: Entity; readonly offset: number }>;
  readonly replica: KnownReplica;
  /** Results in the order of the request; `seq` of new ones is an offset in the transaction until the head is known. */
  readonly results: readonly { readonly result: PushResult; readonly isNew: boolean }[];
}

export interface Arrival {
  readonly request: PushRequest;
  readonly person: string;
  /** Endpoint clock, ms. */
  readonly now: number;
  /** Seals of the mutations, where they are known already. */
  readonly seals?: readonly Seal[];
}

/**
 * Rules P1–P6 of the protocol, pure. Numbers are contiguous per replica (P1); a number seen before returns its
 * stored result or reveals a fork (P3); an id known from another replica returns its stored result and still
 * advances (P4); refused and unreadable mutations consume their number (P6), and so does one whose id is taken
 * by another body. Effect, result and `last` are written by the caller in one transaction (P2).
 */
export function acceptPush(arrival: Arrival, ledger: Ledger): Refused | Accepted {
  const refusal = refusalOf(arrival, ledger);
  if (refusal) return { kind: 'refused', refusal };
  const batch = new Batch(arrival, ledger);
  const { prev, muts } = arrival.request;
  const seals = arrival.seals ?? sealsOf(prev, muts);
  for (const [i, seal] of seals.entries()) batch.take(muts[i] as Mutation, seal);
  return batch.done();
}

function refusalOf({ request, person }: Arrival, { timeline, replica }: Ledger): PushRefusal | null {
  if (request.timeline !== timeline) return { code: 'timeline', timeline };
  if (replica && replica.person !== person) return { code: 'user-mismatch' };
  const last = replica?.last ?? 0;
  const first = request.muts[0]?.rseq;
  if (first === undefined) return null;
  if (request.muts.some((m, i) => m.rseq !== first + i)) return { code: 'gap', expect: last + 1 };
  if (first > last + 1) return { code: 'gap', expect: last + 1 };
  return null;
}

/** Chain after the given mutations. */
export const chainAfter = (previous: string, mutations: readonly Mutation[]): string =>
  mutations.reduce<string>(chainLink, previous);

/** Seals of mutations that follow one another after a chain. */
export function sealsOf(
  previous: string,
  mutations: readonly Mutation[],
  sha256Hex?: Sha256,
): readonly Seal[] {
  const made: Seal[] = [];
  for (const mutation of mutations) made.push(sealOf(made.at(-1)?.chain ?? previous, mutation, sha256Hex));
  return made;
}

class Batch {
  readonly #arrival: Arrival;
  readonly #ledger: Ledger;
  readonly #lines: LedgerLine[] = [];
  readonly #results: { result: PushResult; isNew: boolean }[] = [];
  readonly #entities = new Map<string, { after: Entity; offset: number }>();
  readonly #fresh = new Map<string, PushResult>();
  #replica: KnownReplica;
  #chain: string;
  #fork: number | null = null;

  constructor(arrival: Arrival, ledger: Ledger) {
    this.#arrival = arrival;
    this.#ledger = ledger;
    this.#chain = arrival.request.prev;
    this.#replica = ledger.replica ?? {
      rid: arrival.request.rid,
      person: arrival.person,
      last: 0,
      chain: GENESIS,
    };
    const first = arrival.request.muts[0]?.rseq;
    if (first === this.#replica.last + 1 && this.#chain !== this.#replica.chain) this.#fork = first;
  }

  take(mutation: Mutation, { h, chain }: Seal): void {
    if (this.#fork !== null) return;
    this.#chain = chain;
    const { id, known } = this.#place(mutation.id, h);
    if (mutation.rseq <= this.#replica.last) {
      const intact = mutation.rseq < this.#replica.last || this.#chain === this.#replica.chain;
      if (!known || !intact) this.#fork = mutation.rseq;
      else this.#answer(mutation, known);
      return;
    }
    this.#replica = { ...this.#replica, last: mutation.rseq, chain: this.#chain };
    if (known) this.#answer(mutation, known);
    else this.#enter(mutation, h, id);
  }

  done(): Refused | Accepted {
    if (this.#fork !== null) return { kind: 'refused', refusal: { code: 'fork', at: this.#fork } };
    return {
      kind: 'accepted',
      lines: this.#lines,
      entities: this.#entities,
      replica: this.#replica,
      results: this.#results,
    };
  }

  /** The id this very mutation stands under, or will: its own, or a substitute where another body has taken that. */
  #place(own: string, h: string): { readonly id: string; readonly known: PushResult | null } {
    for (let id = own; ; id = substituteId(id, h)) {
      const known = this.#resultOf(id);
      if (!known || known.h === h) return { id, known };
    }
  }

  #answer(mutation: Mutation, known: PushResult): void {
    const isNew = this.#fresh.has(known.id) || (this.#ledger.unnumbered?.has(known.id) ?? false);
    this.#results.push({ result: { ...known, id: mutation.id, rseq: mutation.rseq }, isNew });
  }

  #enter(mutation: Mutation, h: string, id: string): void {
    const { request, now } = this.#arrival;
    const offset = (this.#ledger.unnumbered?.count ?? 0) + this.#lines.length + 1;
    // The device's clock may be wrong by years; only its distance from its own clock at sending is used.
    const authoredAt = Math.max(0, Math.min(now, now - (request.now - mutation.at)));
    const frame = { rseq: mutation.rseq, id, h, seq: offset };
    const isTaken = id !== mutation.id;
    const verdict = isTaken
      ? refused(frame, 'quarantined', { code: 'invalid', field: 'id', detail: mutation.id })
      : this.#decide(mutation, frame, authoredAt);
    if (verdict.after) this.#entities.set(mutation.e, { after: verdict.after, offset });
    this.#lines.push({ offset, mutation: { ...mutation, id }, ...verdict, authoredAt });
    this.#fresh.set(id, verdict.result);
    this.#answer(mutation, verdict.result);
  }

  #decide(mutation: Mutation, frame: Frame, authoredAt: number): Verdict {
    const reference = this.#ledger.failedInside?.(mutation.id) ?? null;
    if (reference !== null) return refused(frame, 'quarantined', { code: 'failed-inside', reference });
    const read = readCommand(mutation);
    if (!read.ok) return refused(frame, 'quarantined', unreadable(mutation, read.field));
    const before = this.#entities.get(mutation.e)?.after ?? this.#ledger.entity(mutation.e);
    const moment = { person: this.#arrival.person, authoredAt, receivedAt: this.#arrival.now };
    const world: World = {
      ...this.#ledger.world,
      entryStands: (id) => this.#entities.has(id) || this.#ledger.world.entryStands(id),
      dossier: (key) => this.#dossier(key),
      versionMadeBy: (id, facet) => this.#resultOf(id)?.ver?.[facet] ?? null,
    };
    const decision = decide(world, moment, before, read.command);
    if ('problem' in decision)
      return refused(frame, decision.outcome, decision.problem, decision.after ?? null);
    const { outcome: s, after, ver } = decision;
    const cand = decision.outcome === 'conflict' ? { cand: decision.candidate } : {};
    return { after, result: { ...frame, s, ...(ver && { ver }), ...cand } };
  }

  /** As the mutations of this batch before it left it. */
  #dossier(key: DossierKey): Dossier | null {
    const after = this.#entities.get(this.#ledger.world.dossierId(key))?.after;
    return after && isDossier(after) ? after : this.#ledger.world.dossier(key);
  }

  #resultOf(id: string): PushResult | null {
    return this.#fresh.get(id) ?? this.#ledger.resultOf(id);
  }
}

type Frame = Pick<PushResult, 'rseq' | 'id' | 'h' | 'seq'>;
type Verdict = Pick<LedgerLine, 'result' | 'after'>;

const refused = (frame: Frame, s: Outcome, problem: Problem, after: Entity | null = null): Verdict => ({
  after,
  result: { ...frame, s, problem },
});

const unreadable = (mutation: Mutation, field: string | null): Problem =>
  field === null
    ? { code: 'unknown-command', name: mutation.name, version: mutation.v }
    : { code: 'invalid', field, detail: mutation.name };
