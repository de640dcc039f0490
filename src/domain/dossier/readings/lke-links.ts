import type { Entry } from '../../entry.ts';
import { type Dossier, textOf } from '../dossier.ts';
import type { PLAN_DOCUMENT_SORTS } from '../kinds/plan-document.ts';

type Sort = (typeof PLAN_DOCUMENT_SORTS)[number];

/** Documents of the register that speak for a criterion. Our own reading of the criteria; a person accepts each link. */
const DOCUMENTS: Readonly<Record<string, readonly Sort[]>> = {
  '1.a.1': ['sop'],
  '1.a.3': ['rpjmd', 'renstra'],
  '1.a.4': ['rkpd', 'renja'],
  '1.a.5': ['renja'],
  '1.a.6': ['dpa'],
  '1.b.1': ['renstra', 'renja'],
  '1.b.2': ['renstra', 'renja'],
  '1.b.6': ['iku'],
  '1.c.1': ['dpa'],
  '2.a.1': ['sop'],
  '2.a.2': ['iku'],
  '4.a.1': ['sop'],
};

/** Criteria that figures signed by the head, with evidence, speak for. */
const MEASURED: ReadonlySet<string> = new Set([
  '1.c.3',
  '1.c.4',
  '2.a.3',
  '2.b.2',
  '2.b.3',
  '2.b.4',
  '2.b.6',
  '2.b.7',
]);

export interface ProposedLink {
  /** As it stands in a link field: `entry:ID` or `dossier:ID`. */
  readonly target: string;
  /** What a person reads: title of the document, or indicator and period. */
  readonly name: string;
}

/** What is in the system of a unit and year. */
export interface LinkSources {
  readonly documents: readonly { readonly id: string; readonly dossier: Dossier }[];
  readonly entries: readonly { readonly id: string; readonly entry: Entry; readonly name: string }[];
}

/** At most so many figures are proposed for one criterion; a person can add others by hand. */
const FIGURES_PROPOSED = 3;

/** Registered documents and approved figures with evidence that speak for a criterion and are not linked to it yet. */
export function proposedLinks(
  criterion: string,
  { documents, entries }: LinkSources,
  linked: readonly string[],
): readonly ProposedLink[] {
  const sorts: readonly string[] = DOCUMENTS[criterion] ?? [];
  const papers = documents
    .filter(
      ({ dossier }) => dossier.status.value.state === 'registered' && sorts.includes(textOf(dossier, 'sort')),
    )
    .map(({ id, dossier }) => ({ target: `dossier:${id}`, name: textOf(dossier, 'title') }));
  const figures = MEASURED.has(criterion)
    ? entries
        .filter(({ entry }) => isSigned(entry))
        .map(({ id, name }) => ({ target: `entry:${id}`, name }))
        .slice(0, FIGURES_PROPOSED)
    : [];
  return [...papers, ...figures].filter(({ target }) => !linked.includes(target));
}

const isSigned = (entry: Entry): boolean =>
  entry.status.value.state === 'approved' && entry.evidence.some(({ detached }) => !detached);

/** Links of a criterion by field, without those taken away. */
export const linksOf = (
  dossier: Pick<Dossier, 'fields'>,
  criterion: string,
): readonly { readonly path: string; readonly target: string }[] =>
  Object.keys(dossier.fields)
    .filter((path) => path.startsWith(`link/${criterion}/`))
    .map((path) => ({ path, target: textOf(dossier, path) }))
    .filter(({ target }) => target !== '');
