import { acceptPush, chainAfter } from '../protocol/accept.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { PushRefusal, PushReply, PushRequest, PushResult } from '../protocol/push.ts';
import type { DevicePublicKey } from '../protocol/session.ts';
import { isSigned } from './device-key.ts';
import type { Endpoint, Who } from './endpoint.ts';
import { loadLedger } from './ledger-view.ts';
import { recordPush } from './record-push.ts';
import { StorageUnavailable } from './storage/port.ts';

export type PushAnswer =
  | { readonly ok: true; readonly reply: PushReply }
  | { readonly ok: false; readonly refusal: PushRefusal };

/**
 * Takes a batch: checks the signature of the device, decides, records effect, result and counter in one
 * transaction, and answers only after the commit. A mutation the database cannot take, alone and twice, is
 * quarantined and does not block what follows it.
 * @throws StorageUnavailable when nothing could be written; the batch may be sent again as it is.
 */
export async function push(endpoint: Endpoint, who: Who, request: PushRequest): Promise<PushAnswer> {
  if (!(await isFromDevice(endpoint, who, request))) return refused({ code: 'bad-signature' });
  return take(endpoint, who, request);
}

/** The same for a batch whose signature has been checked. */
export async function take(endpoint: Endpoint, who: Who, request: PushRequest): Promise<PushAnswer> {
  const answer = await wholeOrOneByOne(endpoint, who, request);
  if (answer.ok) endpoint.bus.publish(who.tenant, answer.reply.head);
  return answer;
}

const refused = (refusal: PushRefusal): PushAnswer => ({ ok: false, refusal });

/** Whether a device of this person that may still sign has signed the batch. */
export async function isFromDevice(endpoint: Endpoint, who: Who, request: PushRequest): Promise<boolean> {
  const device = await endpoint.storage.read(who.tenant, (view) => view.device(who.person, who.device));
  if (!device || device.revokedAt !== null) return false;
  const key = JSON.parse(device.publicKey) as DevicePublicKey;
  return isSigned(key, request.sig, `${request.rid}\n${chainAfter(request.prev, request.muts)}`);
}

async function wholeOrOneByOne(endpoint: Endpoint, who: Who, request: PushRequest): Promise<PushAnswer> {
  try {
    return await decideAndRecord(endpoint, who, request, null);
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    return oneByOne(endpoint, who, request);
  }
}

function decideAndRecord(
  endpoint: Endpoint,
  who: Who,
  request: PushRequest,
  failedInside: string | null,
): Promise<PushAnswer> {
  const { grouped, references, randomBytes } = endpoint;
  return grouped.write(who.tenant, async (transaction) => {
    const { ledger, rows } = await loadLedger(transaction, references, request);
    const receivedAt = endpoint.now();
    const accepted = acceptPush(
      { request, person: who.person, now: receivedAt },
      { ...ledger, failedInside: () => failedInside },
    );
    if (accepted.kind === 'refused') return refused(accepted.refusal);
    const { person, device } = who;
    const recording = { person, device, request, receivedAt, randomBytes, rows };
    const results = await recordPush(transaction, accepted, recording);
    const { seq: head, durableSeq } = await transaction.head();
    const ack = accepted.replica.last;
    return {
      ok: true,
      reply: { timeline: ledger.timeline, ack, head, durableSeq, now: receivedAt, results },
    };
  });
}

async function oneByOne(endpoint: Endpoint, who: Who, request: PushRequest): Promise<PushAnswer> {
  const results: PushResult[] = [];
  let prev = request.prev;
  let last: PushReply | null = null;
  for (const mutation of request.muts) {
    const answer = await alone(endpoint, who, { ...request, prev, muts: [mutation] }, mutation);
    if (!answer.ok) return answer;
    results.push(...answer.reply.results);
    prev = chainAfter(prev, [mutation]);
    last = answer.reply;
  }
  if (!last) throw new StorageUnavailable('An empty batch could not be recorded.');
  return { ok: true, reply: { ...last, results } };
}

async function alone(
  endpoint: Endpoint,
  who: Who,
  request: PushRequest,
  mutation: Mutation,
): Promise<PushAnswer> {
  for (const attempt of ['first', 'second'] as const) {
    try {
      return await decideAndRecord(endpoint, who, request, null);
    } catch (error) {
      if (error instanceof StorageUnavailable) throw error;
      if (attempt === 'second') console.error(`mutation ${mutation.id} failed inside`, error);
    }
  }
  const reference = Buffer.from(endpoint.randomBytes(6)).toString('hex');
  console.error(`mutation ${mutation.id} quarantined as ${reference}`);
  return decideAndRecord(endpoint, who, request, reference);
}
