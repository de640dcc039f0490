import type { TermId, TermResult } from './case-terms.ts';

/** Who must act within a term. */
const DUTY_BEARERS = ['examiner', 'decider', 'personnel', 'subject', 'superior', 'board'] as const;
export type DutyBearer = (typeof DUTY_BEARERS)[number];

/** Whose duty a term is; what follows when it is missed is a sentence of the term's own on the screen. */
export const BEARER: Readonly<Record<TermId, DutyBearer>> = {
  'first-summons': 'examiner',
  'second-summons': 'examiner',
  'second-summons-sending': 'examiner',
  delivery: 'personnel',
  'sending-when-absent': 'personnel',
  'in-force': 'personnel',
  objection: 'subject',
  'objection-decision': 'superior',
  appeal: 'subject',
  'appeal-answer': 'decider',
  'appeal-decision': 'board',
  'appraisal-objection': 'subject',
  'appraisal-answer': 'superior',
};

/** Where a term stands on a day. */
export type TermStanding = 'not-begun' | 'unknown-day' | 'kept' | 'broken' | 'open' | 'missed';

/** A right nobody used is over with its day: nothing is left to be done about it. */
export const isRightUnused = (of: {
  readonly bearer: DutyBearer;
  readonly standing: TermStanding;
}): boolean => of.bearer === 'subject' && of.standing === 'missed';

/**
 * Where a term stands on a day `YYYY-MM-DD`. A term to do something in time is `missed` once its day is past and nothing
 * came; what comes by itself is kept once its day has come.
 */
export function standingOf({ from, day, isKept, bound }: TermResult, today: string): TermStanding {
  if (from === null) return 'not-begun';
  if (day === null) return 'unknown-day';
  if (isKept !== null) return isKept ? 'kept' : 'broken';
  if (bound === 'exactly') return today >= day ? 'kept' : 'open';
  return bound === 'at-latest' && today > day ? 'missed' : 'open';
}
