import { chainAfter } from '../protocol/accept.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { PushRefusal, PushRequest } from '../protocol/push.ts';
import { PROTOCOL_VERSION, PUSH_LIMIT } from '../protocol/version.ts';
import type { ReplicaMeta } from '../store/replica-store.ts';
import type { SyncInputs } from './inputs.ts';
import { REFUSALS, type Turn, verdict } from './verdict.ts';

// More than a device can hold, and no more than an index may be asked for.
const EVERYTHING = 1_000_000;

/** Most a batch holds; bytes are characters of its JSON. */
export interface BatchLimit {
  readonly mutations: number;
  readonly bytes: number;
}

/**
 * Sends the first unanswered mutations and records the answers. Safe beside another sender of the same replica: both
 * send the same numbers, the endpoint answers both alike, and an answer to an older name of the replica is ignored.
 */
export async function pushOnce(inputs: SyncInputs, limit: BatchLimit): Promise<Turn> {
  const { store, transport } = inputs;
  const batch = await nextBatch(inputs, limit);
  if (batch === 'empty') return { kind: 'done' };
  if (batch === 'moving') return { kind: 'again' };
  const { meta, muts, next } = batch;
  const answer = await transport.push(await requestOf(inputs, meta, muts, next));
  if (answer.kind === 'refusal') return refused(inputs, meta, answer.refusal);
  if (answer.kind !== 'reply') return verdict(answer);
  const { timeline, results, durableSeq, mark } = answer.reply;
  if (timeline !== meta.timeline) return verdict({ kind: 'broken', status: 200 });
  await store.settle({ rid: meta.rid, results, durableSeq, ...(mark !== undefined && { mark }) });
  const after = await store.meta();
  // An answer that settles nothing would be asked for again at once, for ever.
  const isStuck = after.rid === meta.rid && after.ackedRseq <= meta.ackedRseq;
  return isStuck ? { kind: 'wait', problem: 'no-progress', after: null, both: false } : { kind: 'again' };
}

interface NextBatch {
  readonly meta: ReplicaMeta;
  readonly muts: readonly Mutation[];
  /** The first that stays behind. */
  readonly next: Mutation | undefined;
}

/** `moving` = another sender has recorded answers between the two reads. */
async function nextBatch({ store }: SyncInputs, limit: BatchLimit): Promise<NextBatch | 'empty' | 'moving'> {
  const meta = await store.meta();
  const unanswered = await store.unacked(limit.mutations + 1);
  const first = unanswered[0];
  if (!first) return 'empty';
  if (first.rseq !== meta.ackedRseq + 1) {
    const now = await store.meta();
    if (now.ackedRseq !== meta.ackedRseq || now.rid !== meta.rid) return 'moving';
  }
  const muts = upTo(limit.bytes, unanswered.slice(0, limit.mutations));
  return { meta, muts, next: unanswered[muts.length] };
}

/** The first is always in; after that only what follows it without a hole and still fits. */
function upTo(bytes: number, mutations: readonly Mutation[]): readonly Mutation[] {
  let size = 0;
  const fits = mutations.findIndex((mutation, i) => {
    size += JSON.stringify(mutation).length;
    const follows = mutation.rseq === (mutations[0]?.rseq ?? 0) + i;
    return i > 0 && (size > bytes || !follows);
  });
  return fits < 0 ? mutations : mutations.slice(0, fits);
}

/**
 * Everything unanswered, in batches signed as they would be sent one after the other; for a file that travels in
 * the place of the line.
 */
export async function signedBatches(
  inputs: Pick<SyncInputs, 'store' | 'sign' | 'clock'>,
): Promise<PushRequest[]> {
  const { store } = inputs;
  let meta = await store.meta();
  let left = await store.unacked(EVERYTHING);
  const batches: PushRequest[] = [];
  while (left.length > 0) {
    const muts = upTo(PUSH_LIMIT.bytes / 4, left.slice(0, PUSH_LIMIT.mutations));
    const request = await requestOf(inputs, meta, muts);
    batches.push(request);
    left = left.slice(muts.length);
    meta = { ...meta, ackedChain: chainAfter(request.prev, muts), ackedRseq: muts.at(-1)?.rseq ?? 0 };
  }
  return batches;
}

async function requestOf(
  { sign, clock, chainAfter: after = chainAfter }: Pick<SyncInputs, 'sign' | 'clock' | 'chainAfter'>,
  meta: ReplicaMeta,
  muts: readonly Mutation[],
  next?: Mutation,
): Promise<PushRequest> {
  const { rid, timeline, mark, ackedChain: prev, nextRseq } = meta;
  const sig = await sign(`${rid}\n${after(prev, muts)}`);
  const last = muts.at(-1)?.rseq ?? 0;
  return {
    proto: PROTOCOL_VERSION,
    rid,
    timeline,
    now: clock(),
    prev,
    sig,
    ...(mark !== undefined && { mark }),
    pending: Math.max(0, nextRseq - 1 - last),
    ...(next && { since: next.at }),
    nextRseq,
    muts: [...muts],
  };
}

async function refused(
  { store, newRid }: SyncInputs,
  sent: ReplicaMeta,
  refusal: PushRefusal,
): Promise<Turn> {
  const asked = REFUSALS[refusal.code];
  if (typeof asked !== 'string') return asked;
  const now = await store.meta();
  // Another sender has met the same refusal and dealt with it.
  if (now.rid !== sent.rid) return { kind: 'again' };
  if (asked === 'resend' && refusal.code === 'gap' && refusal.expect === now.ackedRseq + 1) {
    return { kind: 'renamed' };
  }
  if (asked === 'rename') await store.fork(newRid());
  // A gap below what was answered: the endpoint has lost answers it gave. Everything retained goes again; what it
  // still has it recognises by its id.
  else await store.rewind(newRid(), refusal.code === 'timeline' ? refusal.timeline : now.timeline);
  return { kind: 'renamed' };
}
