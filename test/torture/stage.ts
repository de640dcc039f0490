/** What one kind of ill-treatment came to. */
export interface Stage {
  readonly name: string;
  /** What was done and measured, a line each. */
  readonly facts: readonly string[];
  /** Everything that was lost, doubled, or told wrongly; empty when all is well. */
  readonly faults: readonly string[];
}
