import { hash } from 'node:crypto';
import type { DigestReply, DigestRequest } from '../../src/protocol/digest.ts';
import type { PullRefusal, PullReply, PullRequest } from '../../src/protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../../src/protocol/push.ts';
import { type AskForPiece, type Parts, wholePack } from '../../src/sync/pack-download.ts';
import type { Answer, Failure, StartTransport, Transport } from '../../src/sync/transport.ts';
import type { Fault } from './faults.ts';
import { fuzzed, withoutHead } from './fuzz.ts';
import type { Asker, Fate } from './mem-server.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';
import type { PackAnswer, Site } from './site.ts';
import type { Wire } from './wire.ts';

/** How the network around a device stands. Cut in one way: what it sends arrives, no answer comes back. */
export type Reach = 'whole' | 'none' | 'without replies';

export interface Line {
  readonly prng: Prng;
  readonly scheduler: Scheduler;
  readonly site: Site;
  readonly wire: Wire;
  /** Who is signed in; asked when a message leaves. */
  readonly asker: () => Asker;
  readonly reach: () => Reach;
  /** The endpoint turns everybody away for now. */
  readonly isStormy: () => boolean;
  /** Stops where the device may lose power. */
  readonly pause: (point: string) => Promise<void> | undefined;
  readonly note: (fault: Fault) => void;
  readonly trace: (event: () => string) => void;
  /** What came of packs before the line was cut. */
  readonly parts: Parts;
  /** Chance of each kind of trouble; 0 when the network has healed. */
  readonly trouble: () => number;
}

const UNREACHABLE: Failure = { kind: 'unreachable' };
const BAD_REQUEST: Failure = { kind: 'broken', status: 400 };
const MINUTE = 60_000;

/** Brings a message to the endpoint once; nobody may be there any more to hear the answer. */
type Deliver<Reply, Refusal> = () => Promise<Answer<Reply, Refusal>>;

/** Everything between a device and the endpoint that can lose, double, hold back and mangle. */
export function lossyTransport(line: Line): Transport & StartTransport {
  let sent = 0;
  let arrived = 0;
  const inTurn = <T>(deliver: () => Promise<T>): (() => Promise<T>) => {
    sent += 1;
    const order = sent;
    return () => {
      if (order < arrived) line.note('requests-reordered');
      arrived = Math.max(arrived, order);
      return deliver();
    };
  };
  return {
    push: (request) => {
      const asker = line.asker();
      return carry(
        line,
        inTurn(() => deliverPush(line, asker, request)),
      );
    },
    pull: (request) => {
      const asker = line.asker();
      return carry(
        line,
        inTurn(() => deliverPull(line, asker, request)),
      );
    },
    manifest: (request) => {
      const asker = line.asker();
      return carry(
        line,
        inTurn(async () => line.wire.answer(await line.site.manifest(asker, request, line.scheduler.now))),
      );
    },
    pack: (offer) => {
      const asker = line.asker();
      const ask: AskForPiece = (sha, from) =>
        carry(
          line,
          inTurn(() => deliverPack(line, asker, sha, from)),
        );
      return wholePack(offer, line.parts, ask, async (bytes) => hash('sha256', bytes));
    },
    digest: (request) => {
      const asker = line.asker();
      return carry(
        line,
        inTurn(() => deliverDigest(line, asker, request)),
      );
    },
  };
}

async function carry<Reply, Refusal>(
  line: Line,
  deliver: Deliver<Reply, Refusal>,
): Promise<Answer<Reply, Refusal>> {
  await line.pause('request leaves');
  const lost = await outward(line, deliver);
  if (lost) return lost;
  const answer = whatItSays(line) ?? (await deliver());
  return homeward(line, answer);
}

/** The way there. Null when it arrived. */
async function outward(line: Line, deliver: () => Promise<unknown>): Promise<Failure | null> {
  const { prng, scheduler, note } = line;
  if (line.reach() === 'none') {
    note('offline');
    await scheduler.sleep(prng.between(10, 500));
    return UNREACHABLE;
  }
  if (hits(line, 'request-dropped', 1)) {
    await scheduler.sleep(MINUTE);
    return UNREACHABLE;
  }
  if (hits(line, 'request-late-after-timeout', 1)) {
    scheduler.later(prng.between(MINUTE, 90 * MINUTE), () => void deliver());
    await scheduler.sleep(MINUTE);
    return UNREACHABLE;
  }
  if (hits(line, 'request-duplicated', 1))
    scheduler.later(prng.between(0, 20 * MINUTE), () => void deliver());
  const isSlow = hits(line, 'request-delayed', 1);
  await scheduler.sleep(isSlow ? prng.between(MINUTE, 10 * MINUTE) : prng.between(20, 800));
  return null;
}

/** The way back. */
async function homeward<Reply, Refusal>(
  line: Line,
  answer: Answer<Reply, Refusal>,
): Promise<Answer<Reply, Refusal>> {
  const { prng, scheduler, note } = line;
  const isSlow = hits(line, 'reply-delayed', 0.7);
  await scheduler.sleep(isSlow ? prng.between(MINUTE, 10 * MINUTE) : prng.between(20, 800));
  await line.pause('reply arrives');
  if (line.reach() === 'without replies') {
    note('partition-without-replies');
    return UNREACHABLE;
  }
  if (hits(line, 'reply-dropped', 1)) return UNREACHABLE;
  if (hits(line, 'reply-truncated', 1)) return { kind: 'broken', status: 200 };
  if (hits(line, 'bad-gateway-after-commit', 1)) return { kind: 'broken', status: 502 };
  return answer;
}

function hits({ prng, trouble, note }: Line, fault: Fault, weight: number): boolean {
  const hit = prng.chance(trouble() * weight);
  if (hit) note(fault);
  return hit;
}

/** What stands before the endpoint answers in its place. */
function whatItSays(line: Line): Failure | null {
  if (line.isStormy()) {
    line.note('busy-storm');
    return { kind: 'busy', retryAfter: line.prng.between(30, 600) };
  }
  if (hits(line, 'busy', 0.5)) return { kind: 'busy', retryAfter: line.prng.between(1, 60) };
  return hits(line, 'signed-out', 0.3) ? { kind: 'signed-out' } : null;
}

async function deliverPull(
  { wire, site, scheduler, trace }: Line,
  asker: Asker,
  request: PullRequest,
): Promise<Answer<PullReply, PullRefusal>> {
  const read = wire.pull(request);
  if (!read) return BAD_REQUEST;
  const answer = wire.answer(await site.pull(asker, read, scheduler.now));
  trace(() => `pull after ${request.cursor}: ${pageShortly(answer)}`);
  return answer;
}

/** A pack is large: of all answers it is the likeliest to be cut off in its middle. */
async function deliverPack(line: Line, asker: Asker, sha: string, from: number): Promise<PackAnswer> {
  const { prng, site, scheduler, note } = line;
  const answer = await site.pack(asker, sha, from, scheduler.now);
  if (answer.kind !== 'reply') return answer;
  if (from > 0) note('pack-resumed');
  const { bytes } = answer.reply;
  if (hits(line, 'pack-changed-on-its-way', 1)) return { ...answer, reply: { from, bytes: changed(bytes) } };
  if (!hits(line, 'pack-cut', 5)) return answer;
  return { ...answer, reply: { from, bytes: bytes.subarray(0, prng.between(0, bytes.length - 1)) } };
}

/** The same text but for a digit, which can still be read. */
const changed = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('7', '8'));

async function deliverDigest(
  { wire, site, scheduler }: Line,
  asker: Asker,
  request: DigestRequest,
): Promise<Answer<DigestReply, PullRefusal>> {
  const read = wire.digest(request);
  return read ? wire.answer(await site.digest(asker, read, scheduler.now)) : BAD_REQUEST;
}

async function deliverPush(
  line: Line,
  asker: Asker,
  sent: PushRequest,
): Promise<Answer<PushReply, PushRefusal>> {
  const { prng, site, scheduler } = line;
  if (hits(line, 'not-json', 0.2)) return BAD_REQUEST;
  if (hits(line, 'too-large', 0.5)) return { kind: 'refusal', refusal: { code: 'too-large' } };
  const request = line.wire.push(mangled(line, asker, sent), site.model.tenant);
  if (!request) return BAD_REQUEST;
  let slow = 0;
  if (hits(line, 'slow-disk', 0.5)) {
    slow = prng.between(1000, 2 * MINUTE);
    await scheduler.sleep(slow);
  }
  const fate = fateOf(line);
  const said = line.wire.answer(await site.push(asker, request, scheduler.now, fate));
  // A process that dies says nothing, whatever it had decided.
  const answer = fate === 'lives' ? said : UNREACHABLE;
  line.trace(() => `push ${request.rid} ${request.muts.map((m) => m.rseq)}: ${toldShortly(answer)}`);
  return slow > MINUTE ? UNREACHABLE : answer;
}

/** Now and then a stray or sick sender of the same replica sends what a sound one never would. */
function mangled(line: Line, asker: Asker, request: PushRequest): PushRequest {
  if (request.muts.length > 1 && hits(line, 'batch-without-its-head', 1)) return withoutHead(asker, request);
  if (hits(line, 'fuzzed-body', 0.3)) return fuzzed(line.prng, asker, request);
  return request;
}

function fateOf(line: Line): Fate {
  if (hits(line, 'endpoint-crash-before-commit', 0.7)) return 'dies before the commit';
  return hits(line, 'endpoint-crash-after-commit', 0.7) ? 'dies after the commit' : 'lives';
}

// What shares a number may come in any order.
const pageShortly = (answer: Answer<PullReply, PullRefusal>): string =>
  answer.kind === 'reply'
    ? `to ${answer.reply.cursor}, ${answer.reply.rows
        .map(([kind, id]) => `${kind} ${id}`)
        .sort()
        .join(', ')}`
    : JSON.stringify(answer);

const toldShortly = (answer: Answer<PushReply, PushRefusal>): string =>
  answer.kind === 'reply'
    ? answer.reply.results.map(({ rseq, s, problem }) => `${rseq} ${s} ${problem?.code ?? ''}`).join(', ')
    : JSON.stringify(answer);
