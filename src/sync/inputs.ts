import type { ReplicaStore } from '../store/replica-store.ts';
import type { Sign, Transport } from './transport.ts';

/** Everything the exchange with the endpoint touches; the simulator passes its own. */
export interface SyncInputs {
  readonly store: ReplicaStore;
  readonly transport: Transport;
  readonly sign: Sign;
  /** Device clock, ms since 1970 UTC. */
  readonly clock: () => number;
  /** A name for a replica that nobody has had: 22 characters of base64url. */
  readonly newRid: () => string;
}
