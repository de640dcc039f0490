import type { Decimal } from '../../indicator.ts';
import { evaluateSakip } from '../../sakip/evaluation.ts';
import { withActions } from '../../sakip/road/applied-actions.ts';
import type { Dossier } from '../dossier.ts';
import { LKE_PACK } from '../kinds/lke.ts';
import type { FollowUp } from './follow-up.ts';
import { actionsAbout } from './follow-up-effects.ts';
import { assessmentOf, lkeReading } from './lke-reading.ts';

/** Totals, two digits. */
export interface FollowUpEstimate {
  readonly now: Decimal;
  /** With the criteria of every recommendation the evaluator has closed. */
  readonly recognized: Decimal;
  /** With those the unit has answered as well. */
  readonly claimed: Decimal;
}

/**
 * What following up would make of a total: every unmet criterion that a recommendation is about counts as met. An
 * estimate, never a score; the next evaluation decides. Null while nothing has been assessed.
 */
export function followUpEstimate(dossier: Dossier, list: readonly FollowUp[]): FollowUpEstimate | null {
  const reading = lkeReading(dossier, LKE_PACK);
  const now = reading.columns[reading.counting].total;
  if (!now) return null;
  const assessment = assessmentOf(dossier, reading.counting, LKE_PACK);
  const totalWith = (states: readonly string[]): Decimal => {
    const about = new Set(list.filter(({ state }) => states.includes(state)).map((one) => one.about));
    const done = actionsAbout(about, assessment);
    const total = evaluateSakip(withActions(assessment, done, LKE_PACK), LKE_PACK).total;
    return total?.display ?? now.display;
  };
  return {
    now: now.display,
    recognized: totalWith(['closed']),
    claimed: totalWith(['closed', 'answered']),
  };
}
