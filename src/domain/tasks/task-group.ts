import type { Entry } from '../entry.ts';
import { isOpenForOfficer } from '../workflow/state.ts';
import type { Slot } from './slots.ts';

/** Order of the groups on screen: what came back first, then what can be filled in, then what is done. */
export const TASK_GROUPS = ['returned', 'open', 'filled', 'closed'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/** Closed blanks older than this are history, not tasks. */
const CLOSED_SHOWN_FOR = 200 * 86_400_000;

/** Where an entry stands for its officer; null = nothing to do with it any more. */
export function groupOf(slot: Slot, entry: Entry | null, at: number): TaskGroup | null {
  const state = entry?.status.value.state ?? 'draft';
  if (state === 'returned') return 'returned';
  const deadline = deadlineOf(slot, entry);
  if (at < deadline) return isOpenForOfficer(state) ? 'open' : 'filled';
  if (!isOpenForOfficer(state)) return null;
  // Reopened and not handed in again, the value is nobody's until the officer asks once more: that is never history.
  if (state === 'reopened') return 'closed';
  return at - deadline < CLOSED_SHOWN_FOR ? 'closed' : null;
}

/** End of the window, or of a reopening that was granted. */
export const deadlineOf = ({ window }: Slot, entry: Entry | null): number =>
  Math.max(window.closesAt, entry?.reopening.value.until ?? 0);
