import type { ProfileState } from '../support/mem-replica-store.ts';
import type { Prng } from './prng.ts';

/** No row of a run is changed so often: one that came to the spoiled version would be taken for good. */
const NEVER_REACHED = 1_000;

/** The profile with one row lost, older than it was, or newer than any there is; null when it has no row. */
export function spoiled(prng: Prng, state: ProfileState): ProfileState | null {
  if (state.rows.size === 0) return null;
  const row = prng.pick([...state.rows.values()]);
  const rows = new Map(state.rows);
  const by = prng.pick([-1, NEVER_REACHED, null]);
  if (by === null) rows.delete(row.id);
  else rows.set(row.id, { ...row, ver: row.ver + by });
  return { ...state, rows };
}
