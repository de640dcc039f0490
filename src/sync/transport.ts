import type { PullRefusal, PullReply, PullRequest } from '../protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../protocol/push.ts';

/** Why a request brought no answer to the question it asked. */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  /** Seconds, as in the header `Retry-After`. */
  | { readonly kind: 'busy'; readonly retryAfter: number | null }
  | { readonly kind: 'update-needed' }
  | { readonly kind: 'broken'; readonly status: number };

export type Answer<Reply, Refusal> =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | Failure;

/** The network as the sync loop sees it. */
export interface Transport {
  push(request: PushRequest): Promise<Answer<PushReply, PushRefusal>>;
  pull(request: PullRequest): Promise<Answer<PullReply, PullRefusal>>;
}

/** Signs the text with the device key; base64url of ECDSA P-256 with SHA-256. */
export type Sign = (text: string) => Promise<string>;
