import { CaseUnreadable, type Given, isGiven } from './json-number.ts';
import { WORKED_FUNCTIONS } from './worked-functions.ts';

/** A worked case: only these three fields are read, never the expected result. */
export interface WorkedCase {
  readonly id: string;
  readonly fn: string;
  readonly in: Given;
}

/** `id` is null where the case has none. */
export type CaseResult =
  | { readonly id: unknown; readonly out: Readonly<Record<string, unknown>> }
  | { readonly id: unknown; readonly error: string };

/** Evaluates one case through the product's own functions. Whatever is wrong with it is a sentence, never a throw. */
export function evaluateCase(one: unknown): CaseResult {
  if (!isGiven(one)) return { id: null, error: 'the case is not an object' };
  const { id = null, fn, in: given } = one;
  const worked = typeof fn === 'string' && Object.hasOwn(WORKED_FUNCTIONS, fn) ? WORKED_FUNCTIONS[fn] : null;
  if (!worked) return { id, error: `unknown fn: ${fn}` };
  if (!isGiven(given)) return { id, error: 'in is not an object' };
  try {
    return { id, out: worked(given) };
  } catch (error) {
    if (error instanceof CaseUnreadable) return { id, error: error.message };
    // A case of a form nobody foresaw must not keep the others from being answered.
    return { id, error: `in cannot be read: ${error instanceof Error ? error.message : error}` };
  }
}
