/** Why a paper may not be issued. */
export interface Fault {
  readonly code: FaultCode;
  /** What it is about, as named on paper. */
  readonly of?: string;
}

const FAULT_CODES = [
  'not-there',
  'not-agreed',
  'not-approved',
  'conflict-open',
  'no-lines',
  'no-target',
  'no-budget',
  'no-first-party',
  'no-quarter',
  'quarters-do-not-sum',
  'figures-changed',
  'not-issued',
  'not-frozen',
  'quality-unmet',
  'not-assessed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
