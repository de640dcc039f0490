import type { PullReply } from '../protocol/pull.ts';

/**
 * How far a device is with fetching what its person may hold. Until it is `done`, absence says nothing: no list is
 * empty, nothing is compared, nothing is let go.
 *
 * wanted  what there is to fetch has not been asked yet
 * packs   packs of closed years are arriving
 * rows    everything else is arriving, row by row
 */
export interface Bootstrap {
  readonly state: 'wanted' | 'packs' | 'rows' | 'done';
  /** Packs on offer, and those that are here. */
  readonly packs: Amounts;
  readonly packsHere: Amounts;
  /** Rows that came beside the packs. */
  readonly pulled: number;
}

export interface Amounts {
  readonly count: number;
  readonly rows: number;
  readonly bytes: number;
}

export const NOTHING: Amounts = { count: 0, rows: 0, bytes: 0 };

export const NOT_STARTED: Bootstrap = { state: 'wanted', packs: NOTHING, packsHere: NOTHING, pulled: 0 };

/** Together. */
export const amountsOf = (packs: readonly Pick<Amounts, 'rows' | 'bytes'>[]): Amounts => ({
  count: packs.length,
  rows: packs.reduce((sum, { rows }) => sum + rows, 0),
  bytes: packs.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** After a page of a pull. A gained scope starts the fetching over; a complete reading ends it. */
export function afterPage(
  before: Bootstrap,
  { rows }: Pick<PullReply, 'rows'>,
  { restart, isComplete }: { readonly restart: boolean; readonly isComplete: boolean },
): Bootstrap {
  if (restart) return NOT_STARTED;
  const state = isComplete || before.state === 'done' ? 'done' : 'rows';
  return { ...before, state, pulled: state === 'done' ? 0 : before.pulled + rows.length };
}
