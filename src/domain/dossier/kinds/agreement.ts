import { ROLES, type Role } from '../../person.ts';
import type { Problem } from '../../problem.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { dossierRule, type FieldRule, type Kind } from '../kind.ts';

/** Everybody who may hold an office that agrees on performance; the administrator of the system does not. */
const OFFICIALS: readonly Role[] = ROLES.filter((role) => role !== 'admin');

const NAME = /^([A-Za-z0-9._:@-]{1,80})-r(\d{1,2})$/;

/** The official whose agreement it is, and the how-manieth revision; 0 is the agreement of the beginning of the year. */
export function agreementOf(name: string): { readonly first: string; readonly revision: number } {
  const [, first = '', revision = '0'] = NAME.exec(name) ?? [];
  return { first, revision: Number(revision) };
}

/** Name of the agreement of a position: revision 0 is the first of the year. */
export const agreementName = (position: string, revision: number): string => `${position}-r${revision}`;

/** Why an agreement is made anew within its year (PermenPANRB 53/2014, annex I). */
export const REVISION_CAUSES = ['official', 'strategy', 'budget'] as const;
export type RevisionCause = (typeof REVISION_CAUSES)[number];

/** What a file on a signed agreement is: the page to be signed, the same with a certified signature, or signed by hand. */
export const COPY_SORTS = ['to-sign', 'certified', 'scanned'] as const;
export type CopySort = (typeof COPY_SORTS)[number];

const DRAFT = ['draft'];
const authors = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], DRAFT),
  dossierRule(['officer', 'verifier', 'head'], ['unit'], DRAFT),
  dossierRule(OFFICIALS, ['first-party'], DRAFT),
];

const content = (path: string, shape: FieldRule['shape']): FieldRule => ({ path, shape, write: authors });
const paragraph = { of: 'text', max: 2000 } as const;

const parties = (states: readonly string[]) => [
  dossierRule(OFFICIALS, ['first-party', 'second-party'], states),
];
// A copy signed on paper, or by a certified signature, is added to what was agreed.
const copyists = [...parties(['agreed']), dossierRule(['planner'], ['unit', 'line', 'tenant'], ['agreed'])];

const REVISION_FIELDS = ['revisionCause', 'revisionReason'] as const;

/** What is still empty before the first party may sign; a governor has nobody above to sign with. */
function unfinished(dossier: Dossier, hasSecond: boolean): Problem | null {
  const lines = rowIds(dossier, 'line');
  const missing = [
    ...(hasSecond && textOf(dossier, 'second') === '' ? ['second'] : []),
    ...(lines.length === 0 ? ['line'] : []),
    ...lines.map((id) => `line/${id}/indicator`).filter((path) => textOf(dossier, path) === ''),
    ...rowIds(dossier, 'programme')
      .map((id) => `programme/${id}/node`)
      .filter((path) => textOf(dossier, path) === ''),
    ...(agreementOf(dossier.name).revision === 0
      ? []
      : REVISION_FIELDS.filter((path) => textOf(dossier, path) === '')),
    ...(textOf(dossier, 'figures') === '' ? ['figures'] : []),
  ];
  return missing.length > 0 ? { code: 'incomplete', kind: dossier.kind, fields: missing } : null;
}

/**
 * Performance agreement of one official for one year (PermenPANRB 53/2014, annex I; PermenPANRB 88/2021, 1.b).
 * Targets and budgets are shown from the data they refer to; `figures` is the digest of what was shown when it was
 * offered, so that a target changed since then is noticed. Its signatures are an internal approval. `copy/ID` says what
 * the file ID is; `of` is the digest of the page to be signed that a certified copy begins with.
 */
export const agreement: Kind = {
  name: 'agreement',
  class: 'plan',
  isYearly: true,
  names: NAME,
  states: ['draft', 'offered', 'agreed', 'revised'],
  fields: [
    content('second', { of: 'ref', to: 'position' }),
    content('line/*/objective', { of: 'ref', to: 'plan-node' }),
    content('line/*/indicator', { of: 'ref', to: 'indicator' }),
    content('line/*/gone', { of: 'flag' }),
    content('programme/*/node', { of: 'ref', to: 'plan-node' }),
    content('programme/*/gone', { of: 'flag' }),
    content('attitude', paragraph),
    content('attention', paragraph),
    content('action', paragraph),
    content('revisionCause', { of: 'choice', options: REVISION_CAUSES }),
    content('revisionReason', paragraph),
    content('figures', { of: 'digest' }),
    {
      path: 'code',
      shape: { of: 'code' },
      write: parties(['agreed']),
      isContent: false,
      isOnce: true,
    },
    // Rows are named by the file they speak of.
    {
      path: 'copy/*/sort',
      shape: { of: 'choice', options: COPY_SORTS },
      write: copyists,
      isContent: false,
    },
    { path: 'copy/*/of', shape: { of: 'digest' }, write: copyists, isContent: false },
  ],
  steps: {
    offer: {
      to: 'offered',
      rules: [dossierRule(OFFICIALS, ['first-party'], DRAFT)],
      bindsContent: true,
      requires: (dossier) => unfinished(dossier, true),
    },
    giveBack: {
      to: 'draft',
      rules: parties(['offered']),
      needsReason: true,
    },
    agree: {
      to: 'agreed',
      rules: [dossierRule(OFFICIALS, ['second-party'], ['offered'])],
      bindsContent: true,
      byAnother: true,
    },
    declare: {
      to: 'agreed',
      rules: [dossierRule(['governor'], ['first-party'], DRAFT)],
      bindsContent: true,
      requires: (dossier) => unfinished(dossier, false),
    },
    revise: {
      to: 'revised',
      rules: [dossierRule(['planner'], ['unit', 'line', 'tenant'], ['agreed']), ...parties(['agreed'])],
      needsReason: true,
    },
  },
  attach: [...authors, ...copyists],
  addressed: (dossier) => [textOf(dossier, 'second')].filter((id) => id !== ''),
  parties: (dossier) => ({
    'first-party': agreementOf(dossier.name).first,
    'second-party': textOf(dossier, 'second') || null,
  }),
};
