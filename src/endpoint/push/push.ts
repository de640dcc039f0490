import { sealsOf } from '../../protocol/accept.ts';
import type { Mutation } from '../../protocol/mutation.ts';
import type { PushReply, PushRequest, PushResult } from '../../protocol/push.ts';
import { isSigned } from '../accounts/device-key.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { timelineInstead } from '../pull/history.ts';
import { sha256Here } from '../sha256.ts';
import { type Storage, StorageUnavailable } from '../storage/port.ts';
import { Gathered } from './gathered.ts';
import type { Sealed } from './ledger-view.ts';
import { type Arriving, type PushAnswer, takeBatches } from './take-batches.ts';

/** Batches that arrive together share a transaction. */
export const gatheredPushes = (
  endpoint: Pick<Endpoint, 'references' | 'marks' | 'randomBytes'> & { readonly storage: Storage },
): Gathered<Arriving, PushAnswer> =>
  new Gathered({
    handle: (tenant, batches) =>
      endpoint.storage.write(tenant, (transaction) => takeBatches(transaction, endpoint, batches)),
    weight: ({ request }) => request.muts.length,
    concernsAll: (error) => error instanceof StorageUnavailable,
  });

/**
 * Takes a batch: checks the signature of the device, decides, records effect, result and counter in one
 * transaction, and answers only after the commit. A mutation the database cannot take, alone and twice, is
 * quarantined and does not block what follows it.
 * @throws StorageUnavailable when nothing could be written; the batch may be sent again as it is.
 */
export async function push(endpoint: Endpoint, who: Who, request: PushRequest): Promise<PushAnswer> {
  const sealed = seal(request);
  if (!(await isFromDevice(who, sealed))) return { ok: false, refusal: { code: 'bad-signature' } };
  const instead = await timelineInstead(endpoint, who, request);
  if (instead !== null) return { ok: false, refusal: { code: 'timeline', timeline: instead } };
  return takeSealed(endpoint, who, sealed);
}

/** The same for a batch that was signed under other numbers, which the caller has checked. */
export const takeChecked = (endpoint: Endpoint, who: Who, request: PushRequest): Promise<PushAnswer> =>
  takeSealed(endpoint, who, seal(request));

async function takeSealed(endpoint: Endpoint, who: Who, sealed: Sealed): Promise<PushAnswer> {
  const answer = await wholeOrOneByOne(endpoint, who, sealed);
  if (answer.ok) endpoint.bus.publish(who.tenant, answer.reply.head);
  return answer;
}

const seal = (request: PushRequest): Sealed => ({
  request,
  seals: sealsOf(request.prev, request.muts, sha256Here),
});

const isFromDevice = ({ publicKey }: Who, { request, seals }: Sealed): Promise<boolean> =>
  isSigned(publicKey, request.sig, `${request.rid}\n${seals.at(-1)?.chain ?? request.prev}`);

async function wholeOrOneByOne(endpoint: Endpoint, who: Who, sealed: Sealed): Promise<PushAnswer> {
  try {
    return await decideAndRecord(endpoint, who, sealed, null);
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    return oneByOne(endpoint, who, sealed);
  }
}

function decideAndRecord(
  endpoint: Endpoint,
  { tenant, person, device }: Who,
  sealed: Sealed,
  failedInside: string | null,
): Promise<PushAnswer> {
  const receivedAt = endpoint.now();
  return endpoint.pushes.do(tenant, { ...sealed, person, device, receivedAt, failedInside });
}

async function oneByOne(endpoint: Endpoint, who: Who, { request, seals }: Sealed): Promise<PushAnswer> {
  const results: PushResult[] = [];
  let prev = request.prev;
  let last: PushReply | null = null;
  for (const [i, mutation] of request.muts.entries()) {
    const one = { request: { ...request, prev, muts: [mutation] }, seals: seals.slice(i, i + 1) };
    const answer = await alone(endpoint, who, one, mutation);
    if (!answer.ok) return answer;
    results.push(...answer.reply.results);
    prev = seals[i]?.chain ?? prev;
    last = answer.reply;
  }
  if (!last) throw new StorageUnavailable('An empty batch could not be recorded.');
  return { ok: true, reply: { ...last, results } };
}

async function alone(endpoint: Endpoint, who: Who, sealed: Sealed, mutation: Mutation): Promise<PushAnswer> {
  for (const attempt of ['first', 'second'] as const) {
    try {
      return await decideAndRecord(endpoint, who, sealed, null);
    } catch (error) {
      if (error instanceof StorageUnavailable) throw error;
      if (attempt === 'second') console.error(`mutation ${mutation.id} failed inside`, error);
    }
  }
  const reference = Buffer.from(endpoint.randomBytes(6)).toString('hex');
  console.error(`mutation ${mutation.id} quarantined as ${reference}`);
  return decideAndRecord(endpoint, who, sealed, reference);
}
