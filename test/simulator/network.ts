import type { PullRefusal, PullReply, PullRequest } from '../../src/protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../../src/protocol/push.ts';
import type { Answer, Failure, Transport } from '../../src/sync/transport.ts';
import type { Fault } from './faults.ts';
import type { MemServer } from './mem-server.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';

export interface Line {
  readonly prng: Prng;
  readonly scheduler: Scheduler;
  readonly server: MemServer;
  readonly person: string;
  readonly isOnline: () => boolean;
  /** Stops where the device may lose power. */
  readonly pause: (point: string) => Promise<void>;
  readonly note: (fault: Fault) => void;
  /** Chance of each kind of trouble; 0 when the network has healed. */
  readonly trouble: () => number;
}

const UNREACHABLE: Failure = { kind: 'unreachable' };
const MINUTE = 60_000;

/** Everything between a device and the endpoint that can lose, double, hold back and mangle. */
export function lossyTransport(line: Line): Transport {
  let sent = 0;
  let arrived = 0;
  const inOrder = (order: number): void => {
    if (order < arrived) line.note('requests-reordered');
    arrived = Math.max(arrived, order);
  };
  const push = (wire: string, order: number): Answer<PushReply, PushRefusal> => {
    inOrder(order);
    return endpointPush(line, JSON.parse(wire) as PushRequest);
  };
  const pull = (wire: string, order: number): Answer<PullReply, PullRefusal> => {
    inOrder(order);
    return line.server.pull(line.person, JSON.parse(wire) as PullRequest, line.scheduler.now);
  };
  return {
    push: (request) => carry(line, JSON.stringify(request), ++sent, push),
    pull: (request) => carry(line, JSON.stringify(request), ++sent, pull),
  };
}

type Deliver<Reply, Refusal> = (wire: string, order: number) => Answer<Reply, Refusal>;

async function carry<Reply, Refusal>(
  line: Line,
  wire: string,
  order: number,
  deliver: Deliver<Reply, Refusal>,
): Promise<Answer<Reply, Refusal>> {
  const { prng, scheduler, note } = line;
  const hits = (fault: Fault, weight: number): boolean => {
    const hit = prng.chance(line.trouble() * weight);
    if (hit) note(fault);
    return hit;
  };
  await line.pause('request leaves');
  if (!line.isOnline()) {
    note('offline');
    await scheduler.sleep(prng.between(10, 500));
    return UNREACHABLE;
  }
  if (hits('request-dropped', 1)) {
    await scheduler.sleep(MINUTE);
    return UNREACHABLE;
  }
  if (hits('request-late-after-timeout', 1)) {
    scheduler.later(prng.between(MINUTE, 90 * MINUTE), () => deliver(wire, order));
    await scheduler.sleep(MINUTE);
    return UNREACHABLE;
  }
  if (hits('request-duplicated', 1))
    scheduler.later(prng.between(0, 20 * MINUTE), () => deliver(wire, order));
  await scheduler.sleep(
    hits('request-delayed', 1) ? prng.between(MINUTE, 10 * MINUTE) : prng.between(20, 800),
  );
  const answer = answerOf(line, hits) ?? deliver(wire, order);
  const text = JSON.stringify(answer);
  await scheduler.sleep(prng.between(20, 800));
  await line.pause('reply arrives');
  if (hits('reply-dropped', 1)) return UNREACHABLE;
  if (hits('reply-truncated', 1)) return { kind: 'broken', status: 200 };
  if (hits('bad-gateway-after-commit', 1)) return { kind: 'broken', status: 502 };
  return JSON.parse(text) as Answer<Reply, Refusal>;
}

function answerOf(line: Line, hits: (fault: Fault, weight: number) => boolean): Failure | null {
  if (hits('busy', 0.5)) return { kind: 'busy', retryAfter: line.prng.between(1, 60) };
  if (hits('signed-out', 0.3)) return { kind: 'signed-out' };
  return null;
}

function endpointPush(line: Line, request: PushRequest): Answer<PushReply, PushRefusal> {
  const { prng, server, person, scheduler, note } = line;
  if (prng.chance(line.trouble() * 0.7)) {
    note('endpoint-crash-before-commit');
    server.push(person, request, scheduler.now, false);
    return UNREACHABLE;
  }
  const answer = server.push(person, request, scheduler.now, true);
  if (!prng.chance(line.trouble() * 0.7)) return answer;
  note('endpoint-crash-after-commit');
  return UNREACHABLE;
}
