import { GENESIS } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { Opening, PullReply, PullRow } from '../../src/protocol/pull.ts';
import type { PushResult } from '../../src/protocol/push.ts';
import { afterPage, NOT_STARTED } from '../../src/store/bootstrap.ts';
import { isHeld, isNewer } from '../../src/store/held-packs.ts';
import {
  type Draft,
  type ItemState,
  isOvertaken,
  type OutboxItem,
  type PullAsked,
  type PushAnswer,
  type ReplicaMeta,
  type ReplicaStore,
  type StoredRow,
} from '../../src/store/replica-store.ts';
import { NO_PACKS, type Packs, packsSince, packsWithin, type Row, shownIn, withGone } from './mem-packs.ts';
import { hashOnce, sealOnce } from './seals.ts';

interface Item extends OutboxItem {
  readonly rid: string;
}

/** Everything one profile holds, never changed in place, so that a copy of the profile is the same value. */
export interface ProfileState extends Packs {
  readonly meta: ReplicaMeta;
  readonly generation: number;
  readonly outbox: readonly Item[];
  /** Those that do not lie in a pack. */
  readonly rows: ReadonlyMap<string, Row>;
}

export interface Habits {
  /** Stops at a named point, if at all; a crash leaves it for ever, a rejection is what the store answers. */
  readonly pause: (point: string) => Promise<void> | undefined;
  /** False: what was written last can still be lost by a crash. */
  readonly strict: boolean;
  /** False: lets go of what was answered. */
  readonly retains: boolean;
}

export const STRICT: Habits = { pause: () => undefined, strict: true, retains: true };

export const newProfile = (rid: string): ProfileState => ({
  meta: {
    rid,
    timeline: '',
    nextRseq: 1,
    ackedRseq: 0,
    ackedChain: GENESIS,
    cursor: '0',
    scopeHash: '',
    scopes: [],
    durableSeq: 0,
    asOf: null,
    bootstrap: NOT_STARTED,
    comparedAt: null,
    repairedAt: null,
  },
  generation: 0,
  outbox: [],
  ...NO_PACKS,
  rows: new Map(),
});

/**
 * The contract of a replica's store in memory, with the moments before and after every commit at which the power
 * may go. Transactions are atomic; with `strict` a finished one survives.
 */
export class MemReplicaStore implements ReplicaStore {
  #state: ProfileState;
  #flushed: ProfileState;
  readonly #habits: Habits;

  constructor(state: ProfileState, habits: Habits = STRICT) {
    this.#state = state;
    this.#flushed = state;
    this.#habits = habits;
  }

  /** Looks in without a pause. */
  get state(): ProfileState {
    return this.#state;
  }

  /** The power goes: what had not reached the disk is gone. */
  crash(): void {
    this.#state = this.#flushed;
  }

  /** What was written reaches the disk. */
  flush(): void {
    this.#flushed = this.#state;
  }

  // Not part of what the simulator breaks: an opening is noted once whatever happens between.
  #openings: readonly Opening[] = [];

  async openings(): Promise<readonly Opening[]> {
    return this.#openings;
  }

  async noteOpenings(opened: readonly Opening[]): Promise<void> {
    this.#openings = [...this.#openings, ...opened];
  }

  async forgetOpenings(ids: readonly string[]): Promise<void> {
    this.#openings = this.#openings.filter(({ id }) => !ids.includes(id));
  }

  /** Looks in; `point` names the moment. */
  async ask<T>(point: string, ask: (state: ProfileState) => T): Promise<T> {
    const pause = this.#habits.pause(point);
    if (pause) await pause;
    return ask(this.#state);
  }

  /** One transaction; `point` names the moment before and after it. */
  async change<T>(point: string, change: (state: ProfileState) => readonly [ProfileState, T]): Promise<T> {
    const before = this.#habits.pause(`${point}: before commit`);
    if (before) await before;
    const [next, value] = change(this.#state);
    this.#state = next;
    if (this.#habits.strict) this.#flushed = next;
    const after = this.#habits.pause(`${point}: after commit`);
    if (after) await after;
    return value;
  }

  meta(): Promise<ReplicaMeta> {
    return this.ask('meta', (state) => state.meta);
  }

  append(drafts: readonly Draft[], createdAt: number): Promise<readonly Mutation[]> {
    return this.change('append', (state) => {
      const { meta } = state;
      const mutations = drafts.map((draft, i) => ({ ...draft, rseq: meta.nextRseq + i }));
      const items = mutations.map((mutation) => ({
        mutation,
        rid: meta.rid,
        state: 'queued' as const,
        createdAt,
        result: null,
      }));
      const next = { ...meta, nextRseq: meta.nextRseq + drafts.length };
      return [{ ...state, meta: next, outbox: [...state.outbox, ...items] }, mutations];
    });
  }

  unacked(limit: number, after = 0): Promise<readonly Mutation[]> {
    return this.ask('unacked', ({ outbox }) => {
      const found: Mutation[] = [];
      for (const { state, mutation } of outbox) {
        if (found.length === limit) break;
        if (state === 'queued' && mutation.rseq > after) found.push(mutation);
      }
      return found;
    });
  }

  settle(answer: PushAnswer): Promise<boolean> {
    return this.change('settle', (state) => {
      const { meta } = state;
      if (answer.rid !== meta.rid || isOvertaken(meta, answer.asked)) return [state, false];
      return [settled(state, answer, this.#habits.retains), true];
    });
  }

  fork(rid: string): Promise<void> {
    return this.change('fork', (state) => {
      const answered = state.outbox.filter((item) => item.state !== 'queued');
      return [renamed(state, rid, answered, queued(state)), undefined];
    });
  }

  rewind(rid: string, timeline: string): Promise<void> {
    return this.change('rewind', (state) => {
      const next = renamed(state, rid, [], state.outbox);
      const meta = {
        ...next.meta,
        timeline,
        cursor: '0',
        scopeHash: '',
        durableSeq: 0,
        bootstrap: NOT_STARTED,
        comparedAt: null,
      };
      return [{ ...next, meta, offers: [], generation: state.generation + 1 }, undefined];
    });
  }

  applyPull(reply: PullReply, asked?: PullAsked): Promise<boolean> {
    return this.change('applyPull', (state) =>
      isStale(state, reply, asked) ? [state, false] : [pulled(state, reply), true],
    );
  }

  row(id: string): Promise<StoredRow | null> {
    return this.ask('row', (state) => shownIn(state).get(id) ?? null);
  }

  rowsOfType(type: string): Promise<readonly StoredRow[]> {
    return this.ask('rowsOfType', (state) => [...shownIn(state).values()].filter((row) => row.type === type));
  }

  outbox(): Promise<readonly OutboxItem[]> {
    return this.ask('outbox', (state) => state.outbox);
  }
}

const queued = (state: ProfileState): readonly Item[] =>
  state.outbox.filter((item) => item.state === 'queued');

function renamed(
  state: ProfileState,
  rid: string,
  kept: readonly Item[],
  again: readonly Item[],
): ProfileState {
  const fresh = again.map((item, i) => ({
    ...item,
    rid,
    state: 'queued' as const,
    result: null,
    mutation: { ...item.mutation, rseq: i + 1 },
  }));
  const numbers = { rid, nextRseq: again.length + 1, ackedRseq: 0, ackedChain: GENESIS };
  return { ...state, meta: { ...state.meta, ...numbers }, outbox: [...kept, ...fresh] };
}

const stateOf = (result: PushResult): ItemState => (result.s === 'ok' ? 'accepted' : result.s);

function settled(state: ProfileState, answer: PushAnswer, retains: boolean): ProfileState {
  const { meta } = state;
  const results = new Map(answer.results.map((result) => [result.rseq, result]));
  let { ackedRseq, ackedChain } = meta;
  const outbox = state.outbox.map((item) => {
    const { mutation } = item;
    if (item.rid !== meta.rid) return item;
    const result = results.get(mutation.rseq);
    const matches = result?.id === mutation.id && result.h === hashOnce(mutation);
    const next =
      item.state === 'queued' && result && matches ? { ...item, state: stateOf(result), result } : item;
    if (next.state !== 'queued' && mutation.rseq === ackedRseq + 1) {
      ackedRseq = mutation.rseq;
      ackedChain = sealOnce(ackedChain, mutation).chain;
    }
    return next;
  });
  const durableSeq = Math.max(meta.durableSeq, answer.durableSeq);
  const kept = retains ? outbox : outbox.filter((item) => item.state !== 'accepted');
  return { ...state, outbox: kept, meta: { ...meta, ...marked(answer), ackedRseq, ackedChain, durableSeq } };
}

const marked = ({ mark }: { readonly mark?: string }) => (mark === undefined ? {} : { mark });

function isStale(state: ProfileState, reply: PullReply, asked: PullAsked | undefined): boolean {
  const { meta } = state;
  if (meta.timeline !== '' && reply.timeline !== meta.timeline) return true;
  if (!asked) return false;
  const hasMoved = asked.cursor !== meta.cursor || asked.timeline !== meta.timeline;
  return (
    hasMoved ||
    isOvertaken(meta, asked) ||
    asked.scopeHash !== meta.scopeHash ||
    !isHeld(state, asked.packed ?? [])
  );
}

function pulled(state: ProfileState, reply: PullReply): ProfileState {
  const { meta } = state;
  const scopes = reply.scopes?.all ?? meta.scopes;
  const held = new Set([...meta.scopes, ...(reply.scopes?.fresh ?? [])]);
  const restart = meta.cursor !== '0' && scopes.some((scope) => !held.has(scope));
  const isWhole = !reply.more && !restart;
  const next = {
    ...meta,
    timeline: reply.timeline,
    cursor: restart ? '0' : reply.cursor,
    scopeHash: reply.scopes?.hash ?? meta.scopeHash,
    scopes,
    durableSeq: Math.max(meta.durableSeq, reply.durableSeq),
    ...marked(reply),
    asOf: isWhole ? reply.now : meta.asOf,
    bootstrap: afterPage(meta.bootstrap, reply, { restart, isComplete: isWhole }),
    comparedAt: restart ? null : meta.comparedAt,
  };
  const rows = rowsAfter(state, reply, scopes, isWhole);
  return packsAfter({ ...state, rows, meta: next }, reply, isWhole);
}

function packsAfter(state: ProfileState, reply: PullReply, isWhole: boolean): ProfileState {
  const told = withGone(state, reply.rows);
  const left = reply.scopes ? packsWithin(told, reply.scopes.all) : told;
  return isWhole ? packsSince(left, state.generation) : left;
}

/** The same map when nothing changes: what was worked out from it stays good. */
function rowsAfter(
  { rows: before, meta, generation }: ProfileState,
  reply: PullReply,
  scopes: readonly number[],
  isWhole: boolean,
): ReadonlyMap<string, Row> {
  const holdsAll = !reply.scopes && meta.scopeHash === '';
  let rows = before;
  const change = (id: string, row: Row | null): void => {
    const copy = rows === before ? new Map(before) : (rows as Map<string, Row>);
    rows = copy;
    if (row) copy.set(id, row);
    else copy.delete(id);
  };
  for (const row of reply.rows) {
    const at = rows.get(row[1]) ?? null;
    const next = rowAfter(at, row, generation, (scope) => holdsAll || scopes.includes(scope));
    if (next !== at) change(row[1], next);
  }
  if (!reply.scopes && !isWhole) return rows;
  const hasLeft = (row: Row) => reply.scopes && !scopes.includes(row.scope);
  for (const [id, row] of rows)
    if (hasLeft(row) || (isWhole && row.generation < generation)) change(id, null);
  return rows;
}

function rowAfter(
  at: Row | null,
  row: PullRow,
  generation: number,
  mayHold: (scope: number) => boolean,
): Row | null {
  if (row[0] === 'x') return at && at.scope === row[2] && at.seq < row[3] ? null : at;
  if (row[0] === 'd') return at && (at.generation < generation || at.ver <= row[3]) ? null : at;
  if (!mayHold(row[3]) || !isNewer({ ver: row[4], generation }, at)) return at;
  return { id: row[1], type: row[2], scope: row[3], ver: row[4], seq: row[5], body: row[6], generation };
}
