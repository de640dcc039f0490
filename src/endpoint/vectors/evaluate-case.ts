import type { Given } from './json-number.ts';
import { WORKED_FUNCTIONS } from './worked-functions.ts';

/** A worked case: only these three fields are read, never the expected result. */
export interface WorkedCase {
  readonly id: string;
  readonly fn: string;
  readonly in: Given;
}

export type CaseResult =
  | { readonly id: string; readonly out: Readonly<Record<string, unknown>> }
  | { readonly id: string; readonly error: string };

/** Evaluates one case through the product's own functions. */
export function evaluateCase({ id, fn, in: given }: WorkedCase): CaseResult {
  const worked = Object.hasOwn(WORKED_FUNCTIONS, fn) ? WORKED_FUNCTIONS[fn] : undefined;
  if (!worked) return { id, error: `unknown fn: ${fn}` };
  try {
    return { id, out: worked(given ?? {}) };
  } catch (error) {
    // A case of a form nobody foresaw must not keep the others from being answered.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
