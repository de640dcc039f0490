import type { PullRefusal, PullReply } from '../protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../protocol/push.ts';
import { type ShortPush, shortPush } from '../protocol/short-push.ts';
import { codeOf, failureOf, type HttpAnswer, type HttpOptions, httpRequest } from './http-request.ts';
import type { Answer, Failure, Transport } from './transport.ts';

const PUSH_REFUSALS: readonly PushRefusal['code'][] = [
  'gap',
  'fork',
  'timeline',
  'user-mismatch',
  'bad-signature',
  'too-large',
];
const PULL_REFUSALS: readonly PullRefusal['code'][] = ['timeline', 'cursor-too-old'];

/**
 * Push and pull over HTTP. A reply that is cut off, or comes from something that is not the endpoint, is `broken`. With
 * a tenant a push travels short.
 */
export const httpTransport = (options: HttpOptions = {}, tenant: string | null = null): Transport => ({
  push: shortWhereTaken(options, tenant),
  pull: async (request) => {
    const answer = await httpRequest('POST', '/v1/pull', request, options);
    if (answer.kind === 'unreachable') return answer;
    return read<PullReply, PullRefusal>(answer, isPullReply, PULL_REFUSALS);
  },
});

/** An endpoint from before the short form says that it does not know it, once, and gets everything whole. */
function shortWhereTaken(options: HttpOptions, tenant: string | null): Transport['push'] {
  let isTaken = true;
  return async (request) => {
    if (tenant === null || !isTaken) return pushed(request, options);
    const answer = await pushed(shortPush(request, tenant), options);
    if (answer.kind !== 'update-needed') return answer;
    isTaken = false;
    return pushed(request, options);
  };
}

async function pushed(
  body: PushRequest | ShortPush,
  options: HttpOptions,
): Promise<Answer<PushReply, PushRefusal>> {
  const answer = await httpRequest('POST', '/v1/push', body, options);
  if (answer.kind === 'unreachable') return answer;
  // A proxy may say this without a body.
  if (answer.status === 413) return { kind: 'refusal', refusal: { code: 'too-large' } };
  return read<PushReply, PushRefusal>(answer, isPushReply, PUSH_REFUSALS);
}

export function read<Reply, Refusal extends { readonly code: string }>(
  answer: HttpAnswer,
  isReply: (body: unknown) => boolean,
  refusals: readonly string[],
): Answer<Reply, Refusal> {
  const failure: Failure | null = failureOf(answer);
  if (failure) return failure;
  const { status, body } = answer;
  if (status === 200 && isReply(body)) return { kind: 'reply', reply: body as Reply };
  if (status >= 400 && refusals.includes(codeOf(body) ?? ''))
    return { kind: 'refusal', refusal: body as Refusal };
  return { kind: 'broken', status };
}

export const has = (
  body: unknown,
  types: Readonly<Record<string, string>>,
): body is Record<string, unknown> =>
  typeof body === 'object' &&
  body !== null &&
  Object.entries(types).every(([name, type]) => typeof (body as Record<string, unknown>)[name] === type);

const isPushReply = (body: unknown): boolean =>
  has(body, { timeline: 'string', ack: 'number', durableSeq: 'number', now: 'number' }) &&
  Array.isArray(body.results);

const isPullReply = (body: unknown): boolean =>
  has(body, { timeline: 'string', cursor: 'string', more: 'boolean', durableSeq: 'number', now: 'number' }) &&
  Array.isArray(body.rows);
