import type { Edits } from '../../domain/plan/edits.ts';

/** What was written at a path, and what stood there when writing began. */
type Kept = Readonly<Record<string, readonly [text: string, stood: string]>>;

/** Edits as they are kept, and back. */
export const keptIn = (text: string): Kept => (text === '' ? {} : (JSON.parse(text) as Kept));

export const editsIn = (kept: Kept): Edits =>
  Object.fromEntries(Object.entries(kept).map(([path, [text]]) => [path, text]));

/** With one more edit; an edit back to what stands is none. */
export function withEdit(kept: Kept, path: string, text: string, stands: string): string {
  const { [path]: before, ...others } = kept;
  const after: Kept = text === stands ? others : { ...others, [path]: [text, before?.[1] ?? stands] };
  return Object.keys(after).length === 0 ? '' : JSON.stringify(after);
}

/** Without those that were sent as they stand; what was typed since stays. */
export function withoutSent(kept: Kept, sent: Edits): string {
  const left = Object.entries(kept).filter(([path, [text]]) => sent[path] !== text);
  return left.length === 0 ? '' : JSON.stringify(Object.fromEntries(left));
}

/** What was kept before with what was written since. */
export const joined = (before: string, since: string): string =>
  JSON.stringify({ ...keptIn(before), ...keptIn(since) });

/** Paths at which somebody else has written since. */
export const overtakenIn = (kept: Kept, stands: (path: string) => string): readonly string[] =>
  Object.entries(kept).flatMap(([path, [text, stood]]) => {
    const now = stands(path);
    return now === stood || now === text ? [] : [path];
  });
