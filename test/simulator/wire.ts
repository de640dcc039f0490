import { parse, parseJson } from '../../src/endpoint/http/parse.ts';
import { nameId } from '../../src/endpoint/name-id.ts';
import { readPush } from '../../src/endpoint/push/read-push.ts';
import { type DigestRequest, digestRequestSchema } from '../../src/protocol/digest.ts';
import { type PullRequest, pullRequestSchema } from '../../src/protocol/pull.ts';
import type { PushRequest } from '../../src/protocol/push.ts';
import { shortPush } from '../../src/protocol/short-push.ts';

/** How a message gets from one end to the other. */
export interface Wire {
  /** What the endpoint reads of it; null when it is not such a request. */
  push(request: PushRequest, tenant: string): PushRequest | null;
  pull(request: PullRequest): PullRequest | null;
  digest(request: DigestRequest): DigestRequest | null;
  /** What the device reads of an answer, as it stood when it was given, however late it comes. A pack has no such form: its bytes are its own. */
  answer<T>(answer: T): T;
}

/** Values are never changed by either end, so in most runs they need not be written out and read again. */
export const DIRECT: Wire = {
  push: (request) => request,
  pull: (request) => request,
  digest: (request) => request,
  answer: (answer) => answer,
};

/** As text, read at the other end by the production's schemas. `measured` is told the length of each message. */
export const asText = (measured: (kind: 'request' | 'answer', length: number) => void): Wire => ({
  push: (request, tenant) => readPush(tenant, sent(shortPush(request, tenant, nameId), measured)),
  pull: (request) => parse(pullRequestSchema, sent(request, measured)),
  digest: (request) => parse(digestRequestSchema, sent(request, measured)),
  answer: (answer) => {
    const text = JSON.stringify(answer);
    measured('answer', text.length);
    return JSON.parse(text);
  },
});

function sent(request: unknown, measured: (kind: 'request', length: number) => void): unknown {
  const text = JSON.stringify(request);
  measured('request', text.length);
  return parseJson(text);
}
