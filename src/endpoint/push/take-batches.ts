import { acceptPush, type Refused } from '../../protocol/accept.ts';
import type { PushRefusal, PushReply, PushResult } from '../../protocol/push.ts';
import type { Endpoint } from '../endpoint.ts';
import { markAt, markOf } from '../pull/history.ts';
import type { TenantWriter } from '../storage/port.ts';
import { LedgerView, type Sealed } from './ledger-view.ts';
import { Recording, type Sender } from './record-push.ts';

export type PushAnswer =
  | { readonly ok: true; readonly reply: PushReply }
  | { readonly ok: false; readonly refusal: PushRefusal };

/** A batch of a device whose signature is known to be good. */
export interface Arriving extends Sealed, Sender {
  /** Reference of the failure when the store could not take its mutation, alone and twice. */
  readonly failedInside: string | null;
}

/**
 * Decides batches one after the other in the caller's transaction and writes effect, result and counter of all of
 * them at once. Each is answered as if it had come alone.
 */
export async function takeBatches(
  transaction: TenantWriter,
  { references, marks, randomBytes }: Pick<Endpoint, 'references' | 'marks' | 'randomBytes'>,
  batches: readonly Arriving[],
): Promise<readonly PushAnswer[]> {
  const view = await LedgerView.load(transaction, references, batches);
  const head = await transaction.head();
  const recording = new Recording(transaction, view, head, randomBytes);
  const decided: Decided[] = [];
  for (const batch of batches) decided.push(await decide(batch, view, recording));
  const last = await recording.write();
  const { id: tenant } = view.tenant;
  const reached = last ? markOf(last) : await markAt(transaction, head.seq);
  return decided.map((one) => {
    if (one.kind === 'refused') return { ok: false, refusal: one.refusal };
    const results = one.results.map(({ result, isNew }) =>
      isNew ? { ...result, seq: head.seq + result.seq } : result,
    );
    const { timeline, ack, now } = one;
    const mark = marks.text(tenant, timeline, reached);
    return {
      ok: true,
      reply: { timeline, ack, head: last?.seq ?? head.seq, durableSeq: head.durableSeq, mark, now, results },
    };
  });
}

interface Taken {
  readonly kind: 'taken';
  readonly timeline: string;
  readonly ack: number;
  readonly now: number;
  readonly results: readonly { readonly result: PushResult; readonly isNew: boolean }[];
}

type Decided = Refused | Taken;

async function decide(batch: Arriving, view: LedgerView, recording: Recording): Promise<Decided> {
  const { request, seals, person, receivedAt: now, failedInside } = batch;
  const ledger = view.ledgerFor(request);
  const accepted = acceptPush(
    { request, seals, person, now },
    { ...ledger, failedInside: () => failedInside },
  );
  if (accepted.kind === 'refused') return accepted;
  await recording.add(accepted, batch);
  const { timeline } = ledger;
  return { kind: 'taken', timeline, ack: accepted.replica.last, now, results: accepted.results };
}
