import type { DelegationFault } from './dossier/kinds/delegation.ts';
import type { DirectiveFault } from './dossier/kinds/directive.ts';
import type { CaseFault } from './dossier/readings/case-faults.ts';
import type { PeriodId } from './period.ts';
import type { ChainProblem } from './plan/chain-problems.ts';
import type { State } from './workflow/state.ts';

/**
 * Every reason for which work is refused. A code is never reused; the sentence a person reads is chosen
 * at the last moment from the dictionary of the screen.
 */
export type Problem =
  | { readonly code: 'invalid'; readonly field: string; readonly detail: string }
  | { readonly code: 'unknown-command'; readonly name: string; readonly version: number }
  | { readonly code: 'forbidden'; readonly command: string }
  | { readonly code: 'own-work'; readonly command: string }
  /** `endedOn` in ms since 1970 UTC, the first moment without the right; `waits` when the head's late tray holds the work. */
  | {
      readonly code: 'right-ended';
      readonly position: string;
      readonly endedOn: string;
      readonly waits?: true;
    }
  /** The work is not, or no longer, in the late tray. */
  | { readonly code: 'late-unknown'; readonly work: string }
  /** The head of the unit has decided against work that came after the right to it had ended. */
  | { readonly code: 'late-refused'; readonly by: string; readonly reason: string }
  | { readonly code: 'unit-unknown'; readonly unit: string }
  | { readonly code: 'indicator-unknown'; readonly indicator: string }
  | { readonly code: 'period-unknown'; readonly period: string }
  /** Others do the work of the unit by now, or the figure is kept under another unit: the units to turn to. */
  | { readonly code: 'unit-moved'; readonly unit: string; readonly to: readonly string[] }
  | { readonly code: 'wrong-owner'; readonly indicator: string; readonly owner: string }
  | { readonly code: 'entity-mismatch'; readonly expected: string }
  | { readonly code: 'entry-missing' }
  | { readonly code: 'period-not-open'; readonly period: PeriodId; readonly opensAt: number }
  | { readonly code: 'period-closed'; readonly period: PeriodId; readonly closedAt: number }
  | {
      readonly code: 'bad-transition';
      readonly from: State;
      readonly command: string;
      readonly by: string;
      readonly at: number;
    }
  /** A step of a dossier's life that its state does not allow now. */
  | {
      readonly code: 'step-not-now';
      readonly kind: string;
      readonly from: string;
      readonly step: string;
      readonly by: string;
      readonly at: number;
    }
  /** Texts of a dossier that do not fit their fields; nothing of the command was done. */
  | { readonly code: 'fields-invalid'; readonly kind: string; readonly fields: readonly string[] }
  /** Fields of a dossier that are still empty. */
  | { readonly code: 'incomplete'; readonly kind: string; readonly fields: readonly string[] }
  /** A dossier's window of days for this is not open on the day of the act; an empty day is no bound. */
  | { readonly code: 'outside-window'; readonly from: string; readonly to: string }
  /** What a draft would break in the plans. */
  | { readonly code: 'chain-broken'; readonly problems: readonly ChainProblem[] }
  /** A position cannot be delegated like this. */
  | { readonly code: 'delegation-unfit'; readonly why: DelegationFault }
  /** A step of a discipline case cannot be taken like this. */
  | { readonly code: 'case-unfit'; readonly why: CaseFault }
  /** A directive cannot be given like this. */
  | { readonly code: 'directive-unfit'; readonly why: DirectiveFault }
  | { readonly code: 'value-missing' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'evidence-missing'; readonly needed: number; readonly present: number }
  | { readonly code: 'evidence-not-stored'; readonly sha: string }
  | { readonly code: 'evidence-unknown'; readonly evidence: string }
  | { readonly code: 'conflict-open'; readonly count: number }
  | { readonly code: 'conflict-unknown'; readonly candidate: string }
  | { readonly code: 'stale-content'; readonly seen: string; readonly now: string }
  | { readonly code: 'failed-inside'; readonly reference: string };

export type ProblemCode = Problem['code'];
