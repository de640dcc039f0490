import type { Fault } from './faults.ts';
import type { MemServer } from './mem-server.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';
import { MemSite, type Site } from './site.ts';
export function openSqliteSite(model: MemServer, _s: Scheduler, _p: Prng, _n: (fault: Fault) => void): Site {
  return new MemSite(model);
}
