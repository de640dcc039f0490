/** Texts by the name of their field. */
export type Fields = Readonly<Record<string, string>>;

/** What was written in a field, and what stood there when writing began. */
type Kept = Readonly<Record<string, readonly [text: string, stood: string]>>;

/** Fields as they are kept, and back. */
export const keptIn = (text: string): Kept => (text === '' ? {} : (JSON.parse(text) as Kept));

export const fieldsIn = (kept: Kept): Fields =>
  Object.fromEntries(Object.entries(kept).map(([name, [text]]) => [name, text]));

/** With one more field written; one that is back at what stands is not written. */
export function withField(kept: Kept, name: string, text: string, stands: string): string {
  const { [name]: before, ...others } = kept;
  const after: Kept = text === stands ? others : { ...others, [name]: [text, before?.[1] ?? stands] };
  return Object.keys(after).length === 0 ? '' : JSON.stringify(after);
}

/** Without those that were sent as they stand; what was typed since stays. */
export function withoutSent(kept: Kept, sent: Fields): string {
  const left = Object.entries(kept).filter(([name, [text]]) => sent[name] !== text);
  return left.length === 0 ? '' : JSON.stringify(Object.fromEntries(left));
}

/** What was kept before with what was written since. */
export const joined = (before: string, since: string): string =>
  JSON.stringify({ ...keptIn(before), ...keptIn(since) });

/** Fields in which somebody else has written since. */
export const overtakenIn = (kept: Kept, stands: (name: string) => string): readonly string[] =>
  Object.entries(kept).flatMap(([name, [text, stood]]) => {
    const now = stands(name);
    return now === stood || now === text ? [] : [name];
  });
