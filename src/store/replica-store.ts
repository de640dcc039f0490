import type { Seal } from '../protocol/hash.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { Opening, PullReply, PullRequest } from '../protocol/pull.ts';
import type { PushResult } from '../protocol/push.ts';
import type { Bootstrap } from './bootstrap.ts';

export type ItemState = 'queued' | 'accepted' | 'conflict' | 'rejected' | 'quarantined';

/** A mutation before it has its number. */
export type Draft = Omit<Mutation, 'rseq'>;

export interface OutboxItem {
  readonly mutation: Mutation;
  /** Whether it is on its way is a fact of the running push, never stored. */
  readonly state: ItemState;
  readonly createdAt: number;
  readonly result: PushResult | null;
}

/** What a replica knows of itself and of the endpoint. One row, changed in the same transaction as what it describes. */
export interface ReplicaMeta {
  readonly rid: string;
  /** Empty before the first pull. */
  readonly timeline: string;
  readonly nextRseq: number;
  /** Last number the endpoint has answered, and the chain after it. */
  readonly ackedRseq: number;
  readonly ackedChain: string;
  readonly cursor: string;
  readonly scopeHash: string;
  readonly scopes: readonly number[];
  readonly durableSeq: number;
  /** The endpoint's last word on how far its history reached; stays until there is a newer one. Absent before. */
  readonly mark?: string;
  /** Endpoint clock when the last complete pull ended, ms; null before the first. */
  readonly asOf: number | null;
  readonly bootstrap: Bootstrap;
  /** Device clock when rows were last compared with the endpoint's, ms; null = since the last start not yet. */
  readonly comparedAt: number | null;
  /** Device clock when a difference last made scopes come anew, ms. */
  readonly repairedAt: number | null;
}

/**
 * The mark that went with a question; absent when none did. The endpoint answers only out of a history that bears it
 * out. So an answer is written down only while that mark stands: everything a replica holds is then of one history, the
 * one its mark names. Two answers of two histories, on their way at once in two tabs, would else leave the rows of one
 * beside the mark of the other, and nobody would ever notice.
 */
export interface AskedWith {
  readonly mark?: string | undefined;
}

/** Whether something was said to the replica since it asked. */
export const isOvertaken = ({ mark }: Pick<ReplicaMeta, 'mark'>, asked: AskedWith | undefined): boolean =>
  asked !== undefined && asked.mark !== mark;

/** Where a replica stood when it asked for a page, and which packs it held. */
export type PullAsked = Pick<PullRequest, 'timeline' | 'cursor' | 'scopeHash' | 'packed'> & AskedWith;

export interface StoredRow {
  readonly id: string;
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly body: unknown;
}

/** What the endpoint said to a batch of a replica. */
export interface PushAnswer {
  readonly rid: string;
  readonly results: readonly PushResult[];
  readonly durableSeq: number;
  readonly mark?: string;
  /** Absent = written down whatever was said since. */
  readonly asked?: AskedWith;
  /**
   * Seals of the replica's mutations by their number, as made when they were sent: what stands under a number of a
   * replica never changes. Those that are not here are made again.
   */
  readonly seals?: ReadonlyMap<number, Seal>;
}

/**
 * The durable state of one replica: one person in one browser profile. Each method is one strict transaction:
 * when its promise resolves, the change survives a power cut; when it rejects, nothing changed.
 */
export interface ReplicaStore {
  meta(): Promise<ReplicaMeta>;
  /** Gives the drafts the next numbers and adds them to the outbox, all or nothing. */
  append(drafts: readonly Draft[], createdAt: number): Promise<readonly Mutation[]>;
  /** Unanswered mutations in order of their number; with `after`, those of a higher one. */
  unacked(limit: number, after?: number): Promise<readonly Mutation[]>;
  /**
   * Records answers. A result whose `id` and `h` do not match the item at that number changes nothing. False when
   * another loop has gone on since the question, and so nothing was written.
   */
  settle(answer: PushAnswer): Promise<boolean>;
  /** P3: takes the new name and renumbers everything unanswered from 1. */
  fork(rid: string): Promise<void>;
  /** P5: new name and timeline; everything retained, answered or not, is queued again in its old order; cursor 0. */
  rewind(rid: string, timeline: string): Promise<void>;
  /**
   * Rows, exits, scope changes and cursor of one page. A row is applied only if its version is newer. With `asked`, a
   * page asked for from where the replica no longer stands is ignored: another loop has gone on, and this page would
   * turn the cursor back or carry it past rows never fetched. False when it was ignored.
   */
  applyPull(reply: PullReply, asked?: PullAsked): Promise<boolean>;
  /** Records of others opened here that the endpoint has not heard of, oldest first. */
  openings(): Promise<readonly Opening[]>;
  noteOpenings(opened: readonly Opening[]): Promise<void>;
  forgetOpenings(ids: readonly string[]): Promise<void>;
  row(id: string): Promise<StoredRow | null>;
  rowsOfType(type: string): Promise<readonly StoredRow[]>;
  outbox(): Promise<readonly OutboxItem[]>;
}
