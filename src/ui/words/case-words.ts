import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { personalName } from '../../domain/dossier/personal.ts';
import { words } from './words.ts';

type Key = Pick<DossierKey, 'unit' | 'year' | 'name'>;

const page =
  (start: string) =>
  ({ unit, year, name }: Key): string =>
    `/${start}/${encodeURIComponent(unit)}/${year}/${name.split('/').map(encodeURIComponent).join('/')}`;

/** Page of one case, or of one coaching. */
export const caseHref = page('kasus');
/** Page of one recognition. */
export const awardHref = page('penghargaan');
/** Page of what a person may be recognised for. */
export const meritHref = (unit: string, person: string): string =>
  `/penghargaan/${encodeURIComponent(unit)}/${encodeURIComponent(person)}`;

/** The name of a dossier from the parts of its page. */
export const nameFrom = ({ person = '', item = '' }: Readonly<Record<string, string>>): string =>
  personalName(decodeURIComponent(person), item);

/** Name of a field of a case by its path: the last part says what it is. */
export const caseField = (path: string): string =>
  words.value.cases.fields[path.split('/').at(-1) ?? ''] ?? path;
export const caseState = (state: string): string => words.value.cases.states[state] ?? state;
