type Validated<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly unknown[] };

/** A schema of any library, as they agreed to look from outside (Standard Schema 1). */
interface Schema<T> {
  readonly '~standard': { readonly validate: (value: unknown) => Validated<T> | Promise<Validated<T>> };
}

/** Value of the schema's shape, or null. The schemas of the wire are all synchronous. */
export function parse<T>(schema: Schema<T>, value: unknown): T | null {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise || result.issues) return null;
  return result.value;
}

const DEEPEST = 32;
const HALF_PAIR = /\p{Cs}/u;
/** Only a text that holds half of a surrogate pair, or writes one as an escape, can give a value that does. */
const ESCAPED_HALF = /\\u[dD][89a-fA-F]/;

/**
 * JSON that has a canonical form: no lone surrogates, no nesting that would exhaust the stack of whoever walks it.
 * Undefined when the text is not such JSON.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isWalkable(value)) return undefined;
  const mayHoldHalf = ESCAPED_HALF.test(text) || HALF_PAIR.test(text);
  return mayHoldHalf && holdsHalf(value) ? undefined : value;
}

function isWalkable(root: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, depth } = at;
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) {
      if (depth === DEEPEST) return false;
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}

/** Whether a text in a value that is not deep, or the name of a member, holds half of a surrogate pair. */
function holdsHalf(value: unknown): boolean {
  if (typeof value === 'string') return HALF_PAIR.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => HALF_PAIR.test(name) || holdsHalf(inner));
}
