import type { Entry } from '../../entry.ts';
import { type Dossier, textOf } from '../dossier.ts';
import type { DirectiveChange } from '../kinds/directive.ts';
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

interface Spoken {
  readonly kind: string;
  /** What a field says, where only such a dossier speaks for it. */
  readonly says?: readonly [field: string, text: string];
  /** States in which it says something. */
  readonly states: readonly string[];
}

const AGREED: Spoken = { kind: 'agreement', states: ['agreed'] };
const PLANNED: Spoken = { kind: 'action-plan', states: ['approved'] };
const REVIEWED: Spoken = { kind: 'performance-report', states: ['reviewed', 'issued'] };
const ISSUED: Spoken = { kind: 'performance-report', states: ['issued'] };

/** An official has answered what a leader asked. */
const ANSWERED: Spoken = { kind: 'directive', states: ['answered', 'closed'] };
const MET: Spoken = { kind: 'meeting', states: ['closed'] };
/** A leader has accepted what was done because of a figure, and it changed this. */
const changed = (what: DirectiveChange): readonly Spoken[] => [
  { kind: 'directive', states: ['closed'], says: ['changes', what] },
  improved(what),
];

/** A head has decided on a cycle of improvement that began with a figure. */
const DECIDED: Spoken = { kind: 'improvement', states: ['adopted', 'adapted', 'abandoned'] };
/** It changed this for good. */
const improved = (what: DirectiveChange): Spoken => ({
  kind: 'improvement',
  states: ['adopted', 'adapted'],
  says: ['changes', what],
});
/** It began with what an evaluation said. */
const FOLLOWED: Spoken = {
  kind: 'improvement',
  states: ['adopted', 'adapted'],
  says: ['cause', 'recommendation'],
};

/** Other dossiers of the year or the one before that speak for a criterion. Ours too. */
const PAPERS: Readonly<Record<string, readonly Spoken[]>> = {
  '1.a.5': [PLANNED],
  '1.b.1': [AGREED],
  '1.b.8': [AGREED],
  '1.b.10': [AGREED],
  '1.c.4': [PLANNED],
  '2.b.1': [ANSWERED, MET],
  '2.b.4': [MET],
  '2.b.5': [ANSWERED, MET],
  '2.c.3': changed('focus'),
  '2.c.4': changed('strategy'),
  '2.c.5': changed('policy'),
  '2.c.6': changed('activity'),
  '2.c.7': changed('budget'),
  '2.c.9': [ANSWERED, MET, DECIDED],
  '3.a.1': [REVIEWED],
  '3.a.2': [REVIEWED],
  '3.a.3': [ISSUED],
  '3.a.4': [REVIEWED],
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`3.b.${i + 1}`, [ISSUED]])),
  '4.c.1': [{ kind: 'recommendation', states: ['closed'] }],
  '4.c.2': [FOLLOWED],
  '4.c.3': [FOLLOWED],
  '4.c.5': [FOLLOWED],
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
  readonly documents: readonly { readonly id: string; readonly dossier: Dossier; readonly name: string }[];
  readonly entries: readonly { readonly id: string; readonly entry: Entry; readonly name: string }[];
}

/** At most so many figures are proposed for one criterion; a person can add others by hand. */
const FIGURES_PROPOSED = 3;

/** Registered documents, signed papers and approved figures with evidence that speak for a criterion and are not linked to it yet. */
export function proposedLinks(
  criterion: string,
  year: number,
  { documents, entries }: LinkSources,
  linked: readonly string[],
): readonly ProposedLink[] {
  const papers = documents
    .filter(({ dossier }) => speaksFor(criterion, year, dossier))
    .map(({ id, name }) => ({ target: `dossier:${id}`, name }));
  const figures = MEASURED.has(criterion)
    ? entries
        .filter(({ entry }) => isSigned(entry))
        .map(({ id, name }) => ({ target: `entry:${id}`, name }))
        .slice(0, FIGURES_PROPOSED)
    : [];
  return [...papers, ...figures].filter(({ target }) => !linked.includes(target));
}

function speaksFor(criterion: string, year: number, dossier: Dossier): boolean {
  const { state } = dossier.status.value;
  const sorts: readonly string[] = DOCUMENTS[criterion] ?? [];
  if (dossier.kind === 'plan-document')
    return dossier.year <= year && state === 'registered' && sorts.includes(textOf(dossier, 'sort'));
  const isOfTime = dossier.year === year || dossier.year === year - 1;
  const papers = isOfTime ? (PAPERS[criterion] ?? []) : [];
  return papers.some(
    ({ kind, states, says }) =>
      kind === dossier.kind && states.includes(state) && (!says || textOf(dossier, says[0]) === says[1]),
  );
}

const isSigned = (entry: Entry): boolean =>
  entry.status.value.state === 'approved' && entry.evidence.some(({ detached }) => !detached);

interface Link {
  /** Field it stands in. */
  readonly path: string;
  readonly target: string;
}

/** Links by field under `link/1.a.3` of a worksheet or `link` of a recommendation, without those taken away. */
export const linksUnder = (dossier: Pick<Dossier, 'fields'>, family: string): readonly Link[] =>
  Object.keys(dossier.fields)
    .filter((path) => path.startsWith(`${family}/`))
    .map((path) => ({ path, target: textOf(dossier, path) }))
    .filter(({ target }) => target !== '');

/** Evidence linked to a criterion of a worksheet, without links taken away. */
export const linksOf = (dossier: Pick<Dossier, 'fields'>, criterion: string): readonly Link[] =>
  linksUnder(dossier, `link/${criterion}`);
