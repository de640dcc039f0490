import { type BatchLimit, FULL } from './batch.ts';
import { compareOnce } from './compare-once.ts';
import { fetchPacks } from './fetch-packs.ts';
import type { SyncInputs } from './inputs.ts';
import { pullOnce } from './pull-once.ts';
import { Sending } from './sending.ts';
import type { SyncPhase } from './status.ts';
import type { SyncProblem, Turn } from './verdict.ts';

/** How a round ended: everything exchanged, or what is in the way. */
export type RoundEnd = Extract<Turn, { kind: 'done' | 'wait' | 'stop' }>;

// A replica that is renamed again and again is out of step with the endpoint; it must not send at full speed.
const RENAMES = 3;

/**
 * Sends until nothing is unanswered, then receives until nothing is new. Own work goes first: what comes down may
 * demand a newer app, what goes up never does.
 */
export async function syncRound(
  inputs: SyncInputs,
  entering: (phase: SyncPhase) => void = () => {},
): Promise<RoundEnd> {
  // The first words to the endpoint are a question: a replica without a timeline has nothing to push against.
  const isNew = (await inputs.store.meta()).timeline === '';
  const sent: RoundEnd = isNew ? { kind: 'done' } : await sendAll(inputs, entering);
  if (sent.kind === 'stop' || (sent.kind === 'wait' && sent.both)) return sent;
  entering('receiving');
  const received = await repeat(() => receiveOnce(inputs));
  if (received.kind !== 'done') return received.kind === 'wait' && sent.kind === 'wait' ? sent : received;
  // A replica without a timeline has sent nothing yet; one that met a restored endpoint has its work to give back.
  const isLeft = sent.kind === 'done' && (await inputs.store.unacked(1)).length > 0;
  return isLeft ? sendAll(inputs, entering) : sent;
}

/** Packs before rows, rows before the comparison that may start both over. */
async function receiveOnce(inputs: SyncInputs): Promise<Turn> {
  const fetched = await fetchPacks(inputs);
  if (fetched.kind !== 'done') return fetched;
  const pulled = await pullOnce(inputs);
  return pulled.kind === 'done' ? compareOnce(inputs) : pulled;
}

/** Sends until nothing is unanswered. */
export async function sendAll(
  inputs: SyncInputs,
  entering: (phase: SyncPhase) => void = () => {},
): Promise<RoundEnd> {
  entering('sending');
  const most = inputs.limit ?? FULL;
  const sending = new Sending(inputs);
  let limit = most;
  return repeat(async () => {
    const turn = await sending.once(limit);
    if (turn.kind === 'again') limit = larger(limit, most);
    if (turn.kind !== 'smaller') return turn;
    if (limit.mutations === 1) return { kind: 'wait', problem: 'too-large', after: null, both: false };
    limit = { mutations: Math.ceil(limit.mutations / 2), bytes: Math.ceil(limit.bytes / 2) };
    return { kind: 'again' };
  });
}

const larger = ({ mutations, bytes }: BatchLimit, most: BatchLimit): BatchLimit => ({
  mutations: Math.min(most.mutations, mutations * 2),
  bytes: Math.min(most.bytes, bytes * 2),
});

async function repeat(step: () => Promise<Turn>): Promise<RoundEnd> {
  let renames = 0;
  for (;;) {
    const turn = await step();
    if (turn.kind === 'renamed') renames += 1;
    if (renames > RENAMES) return waitFor('renamed');
    if (turn.kind === 'done' || turn.kind === 'wait' || turn.kind === 'stop') return turn;
  }
}

export const waitFor = (problem: SyncProblem): RoundEnd => ({
  kind: 'wait',
  problem,
  after: null,
  both: false,
});
