import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { words } from '../words/words.ts';

/** Page of one document. */
export const documentHref = ({ unit, year, name }: Pick<DossierKey, 'unit' | 'year' | 'name'>): string =>
  `/dokumen/${encodeURIComponent(unit)}/${year}/${name}`;

export function sortWord(sort: string): string {
  const { sorts, choose } = words.value.documents;
  return (sorts as Readonly<Record<string, string>>)[sort] ?? choose;
}

export const fieldWord = (path: string): string => words.value.documents.fields[path] ?? path;
