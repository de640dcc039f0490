import type { ProfileState } from '../support/mem-replica-store.ts';
import type { Fault } from './faults.ts';
import type { Prng } from './prng.ts';

interface Spoiled {
  readonly state: ProfileState;
  readonly what: Fault;
}

/** The profile with one row, or one of its packs, as it should not be; null when it has none. */
export function spoiled(prng: Prng, state: ProfileState): Spoiled | null {
  if (state.packs.length > 0 && prng.chance(0.5))
    return { state: withoutPack(prng, state), what: 'pack-lost' };
  return state.rows.size > 0 ? { state: withoutRow(prng, state), what: 'row-spoiled' } : null;
}

/** No row of a run is changed so often: one that came to the spoiled version would be taken for good. */
export const NEVER_REACHED = 1_000;

/** One row is lost, older than it was, or newer than any there is. */
function withoutRow(prng: Prng, state: ProfileState): ProfileState {
  const row = prng.pick([...state.rows.values()]);
  const rows = new Map(state.rows);
  const by = prng.pick([-1, NEVER_REACHED, null]);
  if (by === null) rows.delete(row.id);
  else rows.set(row.id, { ...row, ver: row.ver + by });
  return { ...state, rows };
}

/** Whether only the bytes of a pack are missing. */
export const isLost = ({ rows, packed }: ProfileState['packs'][number]): boolean => packed.length < rows;

/** A pack is taken to be there, and its bytes are not. */
function withoutPack(prng: Prng, state: ProfileState): ProfileState {
  const lost = prng.pick(state.packs);
  const packs = state.packs.map((pack) => (pack === lost ? { ...pack, packed: [] } : pack));
  return { ...state, packs };
}
