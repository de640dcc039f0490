import type { DigestReply, DigestRequest } from '../protocol/digest.ts';
import type { Manifest, ManifestRequest, PackOffer } from '../protocol/manifest.ts';
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

/** What a start and a comparison ask of the network. */
export interface StartTransport {
  manifest(request: ManifestRequest): Promise<Answer<Manifest, PullRefusal>>;
  /** Bytes of a pack. Refused when the endpoint no longer has it or the scope is no longer held. */
  pack(offer: PackOffer): Promise<Answer<Uint8Array<ArrayBuffer>, { readonly code: 'not-found' }>>;
  digest(request: DigestRequest): Promise<Answer<DigestReply, PullRefusal>>;
}

/** Signs the text with the device key; base64url of ECDSA P-256 with SHA-256. */
export type Sign = (text: string) => Promise<string>;
