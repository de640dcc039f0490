import type { DemoEntry } from '../demo-entry.ts';
import type { Random } from '../random.ts';
import { AMENDED, NOT_APPLICABLE, NOTES, REOPENED, RETURNED } from './reasons.ts';

export const CASES = [
  'returned',
  'blank',
  'conflict',
  'submitted',
  'verified',
  'reopened',
  'late',
  'amended',
  'not-applicable',
  'approved',
] as const;
export type Case = (typeof CASES)[number];

type Standing = Pick<
  DemoEntry,
  'amount' | 'state' | 'reason' | 'rivalAmount' | 'late' | 'submittedOn' | 'note'
>;

export interface Filled {
  readonly amount: string;
  readonly other: string;
  /** Day within the window, and a day after it closed. */
  readonly inTime: string;
  readonly tooLate: string;
}

/** How an entry stands in each case. */
export function standing(of: Case, filled: Filled, random: Random): Standing {
  const sent: Standing = {
    amount: filled.amount,
    state: 'approved',
    reason: null,
    rivalAmount: null,
    late: null,
    submittedOn: filled.inTime,
    note: random.integer(0, 2) === 0 ? random.pick(NOTES) : null,
  };
  const by: Record<Case, () => Standing> = {
    approved: () => sent,
    submitted: () => ({ ...sent, state: 'submitted' }),
    verified: () => ({ ...sent, state: 'verified' }),
    returned: () => ({ ...sent, state: 'returned', reason: random.pick(RETURNED) }),
    reopened: () => ({ ...sent, state: 'reopened', reason: random.pick(REOPENED) }),
    amended: () => ({ ...sent, state: 'amended', reason: random.pick(AMENDED) }),
    conflict: () => ({ ...sent, state: 'submitted', rivalAmount: filled.other }),
    late: () => ({
      ...sent,
      state: 'submitted',
      submittedOn: filled.tooLate,
      late: random.pick(['proven', 'claimed']),
    }),
    'not-applicable': () => ({
      ...sent,
      amount: 'not-applicable',
      reason: random.pick(NOT_APPLICABLE),
      note: null,
    }),
    blank: () => ({ ...sent, amount: null, state: 'draft', submittedOn: null, note: null }),
  };
  return by[of]();
}
