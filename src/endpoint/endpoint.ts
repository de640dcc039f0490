import type { Bus } from './bus.ts';
import type { GroupedWrites } from './grouped-writes.ts';
import type { Storage } from './storage/port.ts';
import type { References } from './world.ts';

/** What every request is answered from. Clock and chance come from outside, so that a test may hold them. */
export interface Endpoint {
  readonly storage: Storage;
  /** For what many send at once. */
  readonly grouped: GroupedWrites;
  readonly bus: Bus;
  readonly references: References;
  readonly dataDir: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** Who asks: the person and device behind a session that is still good. */
export interface Who {
  readonly tenant: string;
  readonly person: string;
  readonly device: string;
  /** SHA-256 of both halves of the session. */
  readonly session: string;
  /** First moment the session is no longer good if nothing is asked until then, ms. */
  readonly until: number;
}
