import { words } from '../words/words.ts';

export function sortWord(sort: string): string {
  const { sorts, choose } = words.value.documents;
  return (sorts as Readonly<Record<string, string>>)[sort] ?? choose;
}

export const fieldWord = (path: string): string => words.value.documents.fields[path] ?? path;
