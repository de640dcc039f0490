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
const LONE_SURROGATE = /\p{Cs}/u;

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
  return isWalkable(value) ? value : undefined;
}

function isWalkable(root: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, depth } = at;
    if (depth > DEEPEST) return false;
    if (typeof value === 'string' && LONE_SURROGATE.test(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (LONE_SURROGATE.test(name)) return false;
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}
