import type { SyncStatus } from '../../sync/status.ts';

const DAY = 86_400_000;

/**
 * The endpoint's last known moment when the device's clock is off by more than a day, else null; all ms. A clock that
 * is behind shows by data from its future, also without a signal. One that is ahead shows only at a contact: without
 * one, data that is weeks old is how the field works.
 */
export function clockOff(
  now: number,
  asOf: number | null,
  { phase, lastProblem, lastContactAt }: Pick<SyncStatus, 'phase' | 'lastProblem' | 'lastContactAt'>,
): number | null {
  if (asOf === null) return null;
  if (now < asOf - DAY) return asOf;
  // Only a round that ended well has brought the data up to the moment of the contact.
  const isFresh = phase === 'idle' && lastProblem === null && lastContactAt !== null;
  return isFresh && lastContactAt > asOf + DAY ? asOf : null;
}
