import { words } from '../words/words.ts';

/** Name of a field, or of the table it stands in. */
export function agreementField(path: string): string {
  const [family = path] = path.split('/');
  return words.value.papers.agreement.fields[family] ?? path;
}

export const agreementState = (state: string): string => words.value.papers.agreement.states[state] ?? state;
