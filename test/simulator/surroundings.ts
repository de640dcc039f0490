import type { Fault } from './faults.ts';
import type { Prng } from './prng.ts';
import type { Rules } from './rules.ts';
import type { SavedWork } from './saved-work.ts';
import type { Scheduler } from './scheduler.ts';
import type { Wire } from './wire.ts';

/** What devices of one run have in common. */
export interface Surroundings {
  readonly prng: Prng;
  readonly scheduler: Scheduler;
  readonly rules: Rules;
  readonly saved: SavedWork;
  readonly wire: Wire;
  readonly note: (fault: Fault) => void;
  readonly trace: (event: () => string) => void;
  readonly violated: (violation: string) => void;
  readonly trouble: () => number;
  /** Whether rows of a device were spoiled in this run, or an endpoint went back unnoticed under them. */
  readonly mayDiffer: () => boolean;
  readonly isStormy: () => boolean;
  readonly wasCrashedAt: (point: string) => void;
}
