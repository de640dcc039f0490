import type { PackStamp } from '../rule-pack/frame.ts';

export const INTEGRITY_CODES = [
  'round-number-heap',
  'back-dated',
  'indicator-churn',
  'dropped-after-low',
  'identical-values',
  'last-minute-edits',
  'raised-to-target',
  'exactly-on-target',
  'target-easier-than-reached',
  'target-eased',
] as const;
export type IntegrityCode = (typeof INTEGRITY_CODES)[number];

/** Something worth a question, with the numbers behind it. Never a verdict. Plain JSON. */
export interface IntegrityFinding {
  readonly code: IntegrityCode;
  /** Counts, percentages and values as text, by name. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Entries, indicators or periods it is about. */
  readonly about: readonly string[];
  readonly pack: PackStamp;
}
