import type { Note } from '../../domain/entry.ts';
import type { Decimal } from '../../domain/indicator.ts';
import type { PeriodId } from '../../domain/period.ts';
import type { State } from '../../domain/workflow/state.ts';

/** How an entry of the training tenant came to stand; whoever loads it writes the acts that lead there. */
export interface DemoEntry {
  readonly indicator: string;
  readonly unit: string;
  readonly area: string;
  readonly period: PeriodId;
  /** Null: nobody filled it in, the state is `draft`. */
  readonly amount: Decimal | null | 'not-applicable';
  readonly state: State;
  /** Why it was returned, reopened, amended or is not applicable. */
  readonly reason: string | null;
  /** A second value that waits for a decision. */
  readonly rivalAmount: Decimal | null;
  readonly late: 'proven' | 'claimed' | null;
  /** Civil day it was sent, `YYYY-MM-DD`; null when it never was. */
  readonly submittedOn: string | null;
  readonly note: Note | null;
  readonly example: true;
}
