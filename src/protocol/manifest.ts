import type { PackSubject } from './pack.ts';

/** A pack on offer. `seq`: nothing of its subject up to this number is missing from it or has changed since. */
export interface PackOffer extends PackSubject {
  /** SHA-256 of the bytes that travel (gzip), lower-case hex: the name to fetch it by. */
  readonly sha: string;
  readonly rows: number;
  readonly bytes: number;
}

/** What a device was last told of the endpoint's history, if anything; both words stand in the query. */
export interface ManifestRequest {
  readonly timeline: string;
  readonly mark?: string;
}

/** What a device that starts from nothing takes before its first pull: the packs of the scopes it may hold. */
export interface Manifest {
  readonly timeline: string;
  /** Shown again with the next question: packs are history too, and an older copy lacks what they hold. */
  readonly mark?: string;
  readonly scopes: { readonly hash: string; readonly all: readonly number[] };
  readonly packs: readonly PackOffer[];
}
