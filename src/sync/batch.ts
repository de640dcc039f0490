import { sealsOf } from '../protocol/accept.ts';
import type { Seal } from '../protocol/hash.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { PushRequest } from '../protocol/push.ts';
import { PROTOCOL_VERSION, PUSH_LIMIT } from '../protocol/version.ts';
import type { ReplicaMeta } from '../store/replica-store.ts';
import type { SyncInputs } from './inputs.ts';

// More than a device can hold, and no more than an index may be asked for.
const EVERYTHING = 1_000_000;

/** Most a batch holds; bytes are characters of its JSON. */
export interface BatchLimit {
  readonly mutations: number;
  readonly bytes: number;
}

export const FULL: BatchLimit = { mutations: PUSH_LIMIT.mutations, bytes: PUSH_LIMIT.bytes / 4 };

/** Mutations that follow one another, sealed and signed. */
export interface Batch {
  /** The replica as it stood when they were read. */
  readonly meta: ReplicaMeta;
  /** Chain before the first of them. */
  readonly prev: string;
  readonly muts: readonly Mutation[];
  readonly seals: readonly Seal[];
  readonly sig: string;
  /** The first that stays behind. */
  readonly next: Mutation | undefined;
}

type Signing = Pick<SyncInputs, 'sign' | 'sealsOf'>;

/** The first unanswered mutations. `moving` = another sender has recorded answers between the two reads. */
export async function nextBatch(inputs: SyncInputs, limit: BatchLimit): Promise<Batch | 'empty' | 'moving'> {
  const { store } = inputs;
  const meta = await store.meta();
  const unanswered = await store.unacked(limit.mutations + 1);
  const first = unanswered[0];
  if (!first) return 'empty';
  if (first.rseq !== meta.ackedRseq + 1) {
    const now = await store.meta();
    if (now.ackedRseq !== meta.ackedRseq || now.rid !== meta.rid) return 'moving';
  }
  return signed(inputs, meta, meta.ackedChain, unanswered, limit);
}

/**
 * What follows a batch that is still unanswered; null when nothing does, or when the replica is no longer the one that
 * sent it.
 */
export async function batchAfter(
  inputs: SyncInputs,
  before: Batch,
  limit: BatchLimit,
): Promise<Batch | null> {
  const { store } = inputs;
  const meta = await store.meta();
  const last = lastOf(before.muts);
  const unanswered = await store.unacked(limit.mutations + 1, last);
  const isSame = meta.rid === before.meta.rid && meta.timeline === before.meta.timeline;
  if (!isSame || unanswered[0]?.rseq !== last + 1) return null;
  return signed(inputs, meta, chainOf(before), unanswered, limit);
}

/** The batch as it travels now. `mark` is the endpoint's last one, where it came after the batch was read. */
export function requestOf(
  { meta, prev, muts, sig, next }: Batch,
  now: number,
  mark: string | undefined = meta.mark,
): PushRequest {
  const { rid, timeline, nextRseq } = meta;
  return {
    proto: PROTOCOL_VERSION,
    rid,
    timeline,
    now,
    prev,
    sig,
    ...(mark !== undefined && { mark }),
    pending: Math.max(0, nextRseq - 1 - lastOf(muts)),
    ...(next && { since: next.at }),
    nextRseq,
    muts: [...muts],
  };
}

/**
 * Everything unanswered, in batches signed as they would be sent one after the other; for a file that travels in
 * the place of the line.
 */
export async function signedBatches({
  store,
  clock,
  ...signing
}: Pick<SyncInputs, 'store' | 'sign' | 'clock'>): Promise<PushRequest[]> {
  const meta = await store.meta();
  let left = await store.unacked(EVERYTHING);
  let prev = meta.ackedChain;
  const batches: PushRequest[] = [];
  while (left.length > 0) {
    const batch = await signed(signing, meta, prev, left, FULL);
    batches.push(requestOf(batch, clock()));
    left = left.slice(batch.muts.length);
    prev = chainOf(batch);
  }
  return batches;
}

async function signed(
  { sign, sealsOf: seal = sealsOf }: Signing,
  meta: ReplicaMeta,
  prev: string,
  unanswered: readonly Mutation[],
  limit: BatchLimit,
): Promise<Batch> {
  const muts = upTo(limit.bytes, unanswered.slice(0, limit.mutations));
  const seals = seal(prev, muts);
  const sig = await sign(`${meta.rid}\n${chainOf({ prev, seals })}`);
  return { meta, prev, muts, seals, sig, next: unanswered[muts.length] };
}

/** The first is always in; after that only what follows it without a hole and still fits. */
function upTo(bytes: number, mutations: readonly Mutation[]): readonly Mutation[] {
  if (mutations.length < 2) return mutations;
  let size = 0;
  const fits = mutations.findIndex((mutation, i) => {
    size += JSON.stringify(mutation).length;
    const follows = mutation.rseq === (mutations[0]?.rseq ?? 0) + i;
    return i > 0 && (size > bytes || !follows);
  });
  return fits < 0 ? mutations : mutations.slice(0, fits);
}

const lastOf = (muts: readonly Mutation[]): number => muts.at(-1)?.rseq ?? 0;

const chainOf = ({ prev, seals }: Pick<Batch, 'prev' | 'seals'>): string => seals.at(-1)?.chain ?? prev;
