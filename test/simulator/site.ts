import type { DigestReply, DigestRequest } from '../../src/protocol/digest.ts';
import type { Manifest, ManifestRequest } from '../../src/protocol/manifest.ts';
import type { PullRefusal, PullReply, PullRequest } from '../../src/protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../../src/protocol/push.ts';
import type { AskForPiece } from '../../src/sync/pack-download.ts';
import type { Answer } from '../../src/sync/transport.ts';
import type { Asker, Fate, MemServer } from './mem-server.ts';

export type PackAnswer = Awaited<ReturnType<AskForPiece>>;

type MaybeLater<T> = T | Promise<T>;

/** What devices talk to. The model is what the invariants look into. */
export interface Site {
  readonly model: MemServer;
  push(
    asker: Asker,
    request: PushRequest,
    now: number,
    fate: Fate,
  ): MaybeLater<Answer<PushReply, PushRefusal>>;
  pull(asker: Asker, request: PullRequest, now: number): MaybeLater<Answer<PullReply, PullRefusal>>;
  manifest(asker: Asker, request: ManifestRequest, now: number): MaybeLater<Answer<Manifest, PullRefusal>>;
  /** Bytes of a pack from one on. */
  pack(asker: Asker, sha: string, from: number, now: number): MaybeLater<PackAnswer>;
  digest(asker: Asker, request: DigestRequest, now: number): MaybeLater<Answer<DigestReply, PullRefusal>>;
  /** What it did that the model does not do. */
  readonly faults: readonly string[];
  /** When everything has come to rest: what it keeps is compared with the model. */
  conclude(): Promise<void>;
  close(): Promise<void>;
}

const SIGNED_OUT = { kind: 'signed-out' } as const;

/** The rest of a pack, if there is one. */
export const pieceOf = (bytes: Uint8Array<ArrayBuffer> | null, from: number): PackAnswer =>
  bytes
    ? { kind: 'reply', reply: { from, bytes: bytes.subarray(from) } }
    : { kind: 'refusal', refusal: { code: 'not-found' } };

/** The model alone. */
export class MemSite implements Site {
  readonly model: MemServer;
  readonly faults: readonly string[] = [];

  constructor(model: MemServer) {
    this.model = model;
  }

  push(asker: Asker, request: PushRequest, now: number, fate: Fate): Answer<PushReply, PushRefusal> {
    return this.model.push(asker, request, now, fate);
  }

  pull(asker: Asker, request: PullRequest, now: number): Answer<PullReply, PullRefusal> {
    if (!this.model.isGood(asker.device)) return SIGNED_OUT;
    return this.model.pull(asker.person, request, now);
  }

  manifest(asker: Asker, request: ManifestRequest, now: number): Answer<Manifest, PullRefusal> {
    return this.model.isGood(asker.device) ? this.model.manifest(asker.person, request, now) : SIGNED_OUT;
  }

  pack(asker: Asker, sha: string, from: number, now: number): PackAnswer {
    if (!this.model.isGood(asker.device)) return SIGNED_OUT;
    return pieceOf(this.model.packBytes(asker.person, sha, now), from);
  }

  digest(asker: Asker, request: DigestRequest, now: number): Answer<DigestReply, PullRefusal> {
    return this.model.isGood(asker.device) ? this.model.digest(asker.person, request, now) : SIGNED_OUT;
  }

  conclude(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
