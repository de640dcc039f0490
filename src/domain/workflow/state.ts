/**
 * Life of an entry. `draft → submitted → verified → approved`; `returned` (with a reason) may be submitted
 * again; `reopened` (with reason and expiry); `amended` = a late edit accepted after approval.
 */
export const STATES = [
  'draft',
  'submitted',
  'verified',
  'approved',
  'returned',
  'reopened',
  'amended',
] as const;
export type State = (typeof STATES)[number];

/** States whose value the head has signed: they count as final in a score. */
export const isApproved = (state: State): boolean => state === 'approved' || state === 'amended';

/** States in which the officer's own value is being worked on. */
export const isOpenForOfficer = (state: State): boolean =>
  state === 'draft' || state === 'returned' || state === 'reopened';
