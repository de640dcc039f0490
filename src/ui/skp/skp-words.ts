import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { words } from '../words/words.ts';

export const stateWord = (kind: string, state: string): string =>
  words.value.skp.states[`${kind}/${state}`] ?? state;

/** State of a record in words; one that nobody has begun is a plan to be made or a rating to be given. */
export function stateOf({ kind }: Pick<DossierKey, 'kind'>, dossier: Dossier | null): string {
  if (dossier) return stateWord(kind, dossier.status.value.state);
  return kind === 'appraisal' ? stateWord(kind, 'draft') : words.value.skp.notBegun;
}

/** Name of a field by the last part of its path that is no id. */
export function fieldWord(path: string): string {
  const { fields, values, aspects } = words.value.skp;
  const parts = path.split('/');
  const last = parts.at(-1) ?? '';
  const core = (values as Readonly<Record<string, string>>)[last];
  const aspect = (aspects as Readonly<Record<string, string>>)[parts.at(-2) ?? ''];
  const word = fields[last] ?? core ?? fields[parts[0] ?? ''] ?? last;
  return aspect ? `${aspect}: ${word}` : word;
}

export const missingSentence = (paths: readonly string[]): string =>
  words.value.skp.missing([...new Set(paths.map(fieldWord))].join(', '));
