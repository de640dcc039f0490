import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { words } from '../words/words.ts';

/** The minutes a part of the screen belongs to; null as long as nobody has written in them. */
export interface MinutesProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** Word of the last part of a path: `decision/7/due`. */
export function fieldWord(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return words.value.meetings.fields[name] ?? name;
}
