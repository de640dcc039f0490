import type { Digests } from './pull/digest.ts';
import type { Marks } from './pull/marks.ts';
import type { Gathered } from './push/gathered.ts';
import type { Arriving, PushAnswer } from './push/take-batches.ts';
import type { RescueKey } from './rescue/rescue-key.ts';
import type { References } from './rows/world.ts';
import type { Storage } from './storage/port.ts';
import type { Bus } from './watch/bus.ts';

/** What every request is answered from. Clock and chance come from outside, so that a test may hold them. */
export interface Endpoint {
  readonly storage: Storage;
  /** Batches of changes, which many send at once. */
  readonly pushes: Gathered<Arriving, PushAnswer>;
  readonly bus: Bus;
  readonly references: References;
  readonly digests: Digests;
  readonly dataDir: string;
  /** Opens what a device wrote to a file because it had no line. */
  readonly rescueKey: RescueKey;
  readonly marks: Marks;
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
  /** Public key of the device, JSON Web Key as text. */
  readonly publicKey: string;
  /** First moment the session is no longer good if nothing is asked until then, ms. */
  readonly until: number;
}
