import type { SyncProblem } from './verdict.ts';

export type SyncPhase = 'idle' | 'sending' | 'receiving' | 'waiting' | 'signed-out' | 'update-needed';

/** How the exchange stands. All moments are the device's clock except `asOf`, which is the endpoint's; ms. */
export interface SyncStatus {
  readonly phase: SyncPhase;
  /** Mutations without an answer, and when the oldest of them was made. */
  readonly unsent: number;
  readonly oldestUnsentAt: number | null;
  /** Last time the endpoint answered what was asked. */
  readonly lastContactAt: number | null;
  /** The data on this device is complete up to here. */
  readonly asOf: number | null;
  readonly nextTryAt: number | null;
  readonly lastProblem: SyncProblem | null;
}

export const FIRST_STATUS: SyncStatus = {
  phase: 'idle',
  unsent: 0,
  oldestUnsentAt: null,
  lastContactAt: null,
  asOf: null,
  nextTryAt: null,
  lastProblem: null,
};
