import type { sealsOf } from '../protocol/accept.ts';
import type { Comparison } from '../store/comparison.ts';
import type { PackStore } from '../store/pack-store.ts';
import type { ReplicaStore } from '../store/replica-store.ts';
import type { BatchLimit } from './batch.ts';
import type { Sign, StartTransport, Transport } from './transport.ts';

/** How a device takes closed years as packs and asks whether it holds the same as the endpoint. */
export interface StartInputs {
  readonly transport: StartTransport;
  readonly packs: Pick<PackStore, 'adopt' | 'missing' | 'add' | 'outdated' | 'held'>;
  readonly comparison: Pick<Comparison, 'held' | 'done' | 'fetchAgain'>;
}

/** Everything the exchange with the endpoint touches; the simulator passes its own. */
export interface SyncInputs {
  readonly store: ReplicaStore;
  readonly transport: Transport;
  /** Without it everything comes row by row and nothing is compared. */
  readonly start?: StartInputs;
  readonly sign: Sign;
  /** Seals of mutations that follow one another, for a place that has a faster way; the protocol's own otherwise. */
  readonly sealsOf?: typeof sealsOf;
  /** Most that is sent at once; the wire's ceiling otherwise. */
  readonly limit?: BatchLimit;
  /** Device clock, ms since 1970 UTC. */
  readonly clock: () => number;
  /** A name for a replica that nobody has had: 22 characters of base64url. */
  readonly newRid: () => string;
}
