/** Answer to one criterion: one of the pack's answers, nothing yet, or the criterion does not apply. */
export type Answer = string | null;

export const NOT_APPLICABLE = 'not-applicable';

/** What one assessor found: the unit itself, the verifier or the evaluator. What is left out has not been assessed. */
export interface Assessment {
  /** Grades given outright, by sub-component; they stand above what the criteria would earn. */
  readonly grades: Readonly<Record<string, string | null>>;
  /** By criterion. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Distinction that holds for a sub-component, by its id: years kept, or an example to others. */
  readonly distinctions: Readonly<Record<string, string | null>>;
}

export const NOTHING_ASSESSED: Assessment = { grades: {}, answers: {}, distinctions: {} };

/** Own entries only: an id such as `constructor` is not an answer. */
export const ownValue = <T>(record: Readonly<Record<string, T | null>>, key: string): T | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;
