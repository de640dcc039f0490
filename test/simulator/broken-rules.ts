import type { Entity } from '../../src/domain/decide.ts';
import { type Dossier, isDossier } from '../../src/domain/dossier/dossier.ts';
import {
  type Accepted,
  type Arrival,
  acceptPush,
  type KnownReplica,
  type Ledger,
  type LedgerLine,
  type Refused,
} from '../../src/protocol/accept.ts';
import { chainLink, GENESIS, mutationHash } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushResult } from '../../src/protocol/push.ts';
import type { Accept } from './mem-server.ts';
import type { Rules } from './rules.ts';

/**
 * The production rules, one mutation at a time, with some of them undone. With every rule on it does exactly what
 * the production does, which a test holds it to.
 */
export const acceptWith =
  (rules: Rules): Accept =>
  (arrival, ledger) => {
    const batch = new LooseBatch(rules, arrival, ledger);
    for (const mutation of arrival.request.muts) {
      const refusal = batch.take(mutation);
      if (refusal) return refusal;
    }
    return batch.done();
  };

class LooseBatch {
  readonly #rules: Rules;
  readonly #arrival: Arrival;
  readonly #ledger: Ledger;
  readonly #lines: LedgerLine[] = [];
  readonly #results: { result: PushResult; isNew: boolean }[] = [];
  readonly #entities = new Map<string, { after: Entity; offset: number }>();
  readonly #fresh = new Map<string, PushResult>();
  #replica: KnownReplica | null;
  #chain: string;
  #stopped = false;

  constructor(rules: Rules, arrival: Arrival, ledger: Ledger) {
    this.#rules = rules;
    this.#arrival = arrival;
    this.#ledger = ledger;
    this.#replica = ledger.replica;
    this.#chain = arrival.request.prev;
  }

  take(mutation: Mutation): Refused | null {
    if (this.#stopped) return null;
    const { forkCheck } = this.#rules;
    if (!this.#rules.contiguous) this.#skipTo(mutation);
    const last = this.#replica?.last ?? 0;
    const isOld = mutation.rseq <= last;
    if (isOld && !forkCheck && this.#ledger.timeline === this.#arrival.request.timeline) {
      this.#results.push({ result: believed(mutation), isNew: false });
      return null;
    }
    const prev = forkCheck || isOld ? this.#chain : (this.#replica?.chain ?? GENESIS);
    const outcome = acceptPush(this.#alone(mutation, prev), this.#now());
    this.#chain = chainLink(prev, mutation);
    if (outcome.kind === 'refused') {
      if (this.#lines.length === 0 && this.#results.length === 0) return outcome;
      // Undone rules can leave a hole in the middle of a batch; what came before it stands.
      if (outcome.refusal.code !== 'gap') return outcome;
      this.#stopped = true;
      return null;
    }
    this.#merge(outcome, mutation, isOld);
    return null;
  }

  /** Whatever came before is taken to have been decided. */
  #skipTo({ rseq }: Mutation): void {
    const { rid, prev } = this.#arrival.request;
    const { person } = this.#arrival;
    if (this.#lines.length > 0 || rseq <= (this.#replica?.last ?? 0) + 1) return;
    this.#replica = { rid, person: this.#replica?.person ?? person, last: rseq - 1, chain: prev };
  }

  #alone(mutation: Mutation, prev: string): Arrival {
    const request = { ...this.#arrival.request, prev, muts: [this.#rebased(mutation)] };
    const { person, now } = this.#arrival;
    return { request, person, now };
  }

  /** Last writer wins: whatever the author had seen, it is taken to be what stands now. */
  #rebased(mutation: Mutation): Mutation {
    const { baseCheck, textCheck } = this.#rules;
    const entity = this.#now().entity(mutation.e);
    if (!entity || this.#now().resultOf(mutation.id)) return mutation;
    if (!textCheck && mutation.name === 'dossier.set' && isDossier(entity)) return onTop(mutation, entity);
    if (baseCheck || mutation.name !== 'realization.set' || isDossier(entity)) return mutation;
    return { ...mutation, base: { value: { v: entity.value.v } } };
  }

  #now(): Ledger {
    return {
      ...this.#ledger,
      replica: this.#replica,
      resultOf: (id) => this.#fresh.get(id) ?? this.#ledger.resultOf(id),
      entity: (id) => this.#entities.get(id)?.after ?? this.#ledger.entity(id),
    };
  }

  #merge(outcome: Accepted, mutation: Mutation, isOld: boolean): void {
    const isRefused = outcome.lines.some((line) => line.result.problem !== undefined);
    if (isRefused && !this.#rules.refusalConsumes) {
      // Told to the device, written down nowhere.
      this.#results.push(...outcome.results);
      return;
    }
    const before = this.#lines.length;
    const h = mutationHash(mutation);
    for (const { offset, ...line } of outcome.lines) {
      const result = { ...line.result, h, seq: before + offset };
      this.#lines.push({
        ...line,
        offset: before + offset,
        mutation: { ...mutation, id: line.mutation.id },
        result,
      });
      this.#fresh.set(line.mutation.id, result);
    }
    for (const [id, { after, offset }] of outcome.entities)
      this.#entities.set(id, { after, offset: before + offset });
    for (const { result, isNew } of outcome.results) {
      const again = this.#fresh.has(result.id) && !isNew;
      const seq = isNew ? before + result.seq : result.seq;
      this.#results.push({ result: { ...result, h, seq }, isNew: isNew || again });
    }
    const isKnown = !isOld && outcome.lines.length === 0;
    if (isKnown && !this.#rules.knownAdvances) return;
    this.#replica = isOld ? outcome.replica : { ...outcome.replica, chain: this.#chain };
  }

  done(): Accepted {
    const { request, person } = this.#arrival;
    const replica = this.#replica ?? { rid: request.rid, person, last: 0, chain: GENESIS };
    return {
      kind: 'accepted',
      lines: this.#lines,
      entities: this.#entities,
      replica,
      results: this.#results,
    };
  }
}

/** The same texts, as if their author had seen each that stands. */
function onTop(mutation: Mutation, { fields }: Dossier): Mutation {
  const named = Object.keys(mutation.base).map((path) => [path, { v: fields[path]?.v ?? 0 }]);
  return { ...mutation, base: Object.fromEntries(named) };
}

/** What an endpoint that counts numbers only would say to a number it has seen. */
const believed = (mutation: Mutation): PushResult => ({
  rseq: mutation.rseq,
  id: mutation.id,
  h: mutationHash(mutation),
  s: 'ok',
  seq: 0,
});
