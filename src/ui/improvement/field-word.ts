import { words } from '../words/words.ts';

/** Name of a field; that of a row's field is the name of its last part. */
export function fieldWord(path: string): string {
  const { fields } = words.value.improvement;
  const parts = path.split('/');
  const last = parts.at(-1) ?? path;
  return fields[path] ?? fields[`${parts[0]}/${last}`] ?? fields[last] ?? path;
}

export const optionWord = (option: string): string => words.value.improvement.options[option] ?? option;

/** Options of a choice with their words. */
export const optionChoices = (options: readonly string[]) =>
  options.map((value) => ({ value, label: optionWord(value) }));
