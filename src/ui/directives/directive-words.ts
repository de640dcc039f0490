import { words } from '../words/words.ts';

export const fieldWord = (path: string): string => words.value.directives.fields[path] ?? path;
