import type { PushRefusal, PushReply, PushResult } from '../protocol/push.ts';
import type { ReplicaMeta } from '../store/replica-store.ts';
import { type Batch, type BatchLimit, batchAfter, nextBatch, requestOf } from './batch.ts';
import type { SyncInputs } from './inputs.ts';
import { REFUSALS, type Turn, verdict } from './verdict.ts';

/**
 * Sends what is unanswered, one batch at a time. While one is under way the next is read, sealed and signed, and while
 * an answer is written down the next is already under way: when the power goes in between, what was answered is sent
 * again and answered alike. Safe beside another sender of the same replica: both send the same numbers, and an answer
 * to an older name of the replica is ignored.
 */
export class Sending {
  readonly #inputs: SyncInputs;
  /** What follows the batch that was answered last. */
  #ahead: Batch | null = null;
  /** Where the writing of the last answer leads. */
  #written: Promise<Turn> = Promise.resolve({ kind: 'again' });
  /** The endpoint's last mark, which may not be written down yet. */
  #mark: string | undefined;
  /** Another loop has gone on since the last answer was asked for, which was not written down. */
  #isOvertaken = false;

  constructor(inputs: SyncInputs) {
    this.#inputs = inputs;
  }

  /** Sends a batch. Answers other than `again` come only after everything answered stands in the store. */
  async once(limit: BatchLimit): Promise<Turn> {
    const batch = await this.#take(limit);
    if ('kind' in batch) return batch;
    const ahead = batchAfter(this.#inputs, batch, limit);
    // Whoever does not wait for it has met something worse.
    ahead.catch(() => {});
    const { transport, clock } = this.#inputs;
    const request = requestOf(batch, clock(), this.#mark);
    const answer = await transport.push(request);
    const before = await this.#written;
    if (before.kind !== 'again' || this.#isOvertaken) return before;
    if (answer.kind === 'refusal') return refused(this.#inputs, batch.meta, answer.refusal);
    if (answer.kind !== 'reply') return verdict(answer);
    if (answer.reply.timeline !== batch.meta.timeline) return verdict({ kind: 'broken', status: 200 });
    this.#written = this.#write(batch, request.mark, answer.reply);
    this.#written.catch(() => {});
    if (!isAnswered(batch, answer.reply.results)) return this.#written;
    this.#mark = answer.reply.mark;
    this.#ahead = await ahead;
    return { kind: 'again' };
  }

  async #take(limit: BatchLimit): Promise<Batch | Turn> {
    const ahead = this.#ahead;
    this.#ahead = null;
    if (ahead) return ahead;
    const before = await this.#written;
    if (before.kind !== 'again') return before;
    this.#mark = undefined;
    this.#isOvertaken = false;
    const batch = await nextBatch(this.#inputs, limit);
    if (batch === 'empty') return { kind: 'done' };
    return batch === 'moving' ? { kind: 'again' } : batch;
  }

  async #write(
    { meta, muts, seals }: Batch,
    asked: string | undefined,
    { results, durableSeq, mark }: PushReply,
  ): Promise<Turn> {
    const { store } = this.#inputs;
    const known = new Map(seals.map((seal, i) => [muts[i]?.rseq ?? 0, seal]));
    this.#isOvertaken = !(await store.settle({
      rid: meta.rid,
      results,
      durableSeq,
      ...(mark !== undefined && { mark }),
      asked: { mark: asked },
      seals: known,
    }));
    if (this.#isOvertaken) return { kind: 'again' };
    const after = await store.meta();
    // An answer that settles nothing would be asked for again at once, for ever.
    const isStuck = after.rid === meta.rid && after.ackedRseq < (muts[0]?.rseq ?? 0);
    return isStuck ? { kind: 'wait', problem: 'no-progress', after: null, both: false } : { kind: 'again' };
  }
}

/** Whether every mutation got the answer that is its own, so that what follows may go. */
function isAnswered({ muts, seals }: Batch, results: readonly PushResult[]): boolean {
  const byNumber = new Map(results.map((result) => [result.rseq, result]));
  return muts.every(({ rseq, id }, i) => {
    const result = byNumber.get(rseq);
    return result?.id === id && result.h === seals[i]?.h;
  });
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
