import { filesOf } from '../dossier.ts';
import { dossierRule, incomplete, type Kind } from '../kind.ts';

/** Sorts of planning documents that the evaluation asks for (PermenPANRB 88/2021, component 1). */
export const PLAN_DOCUMENT_SORTS = [
  'rpjmd',
  'renstra',
  'rkpd',
  'renja',
  'iku',
  'dpa',
  'sop',
  'other',
] as const;

const OPEN = ['draft'];
const authors = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], OPEN),
  dossierRule(['officer', 'verifier', 'head'], ['unit'], OPEN),
];
const keepers = (states: readonly string[]) => [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], states),
  dossierRule(['verifier', 'head'], ['unit'], states),
];

/** One document in the register of planning documents: number, date, validity, signer, file, and what it proves. */
export const planDocument: Kind = {
  name: 'plan-document',
  class: 'plan',
  isYearly: true,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['draft', 'registered', 'withdrawn'],
  fields: [
    { path: 'sort', shape: { of: 'choice', options: PLAN_DOCUMENT_SORTS }, write: authors },
    { path: 'title', shape: { of: 'text', max: 300 }, write: authors },
    { path: 'number', shape: { of: 'text', max: 100 }, write: authors },
    { path: 'date', shape: { of: 'day' }, write: authors },
    { path: 'validFrom', shape: { of: 'day' }, write: authors },
    { path: 'validTo', shape: { of: 'day' }, write: authors },
    { path: 'signer', shape: { of: 'text', max: 200 }, write: authors },
    { path: 'isPublic', shape: { of: 'flag' }, write: authors },
    { path: 'proves/*', shape: { of: 'ref', to: 'plan-node' }, write: authors },
  ],
  steps: {
    register: {
      to: 'registered',
      rules: keepers(OPEN),
      bindsContent: true,
      requires: (dossier) =>
        incomplete(dossier, ['sort', 'title', 'number', 'date']) ??
        (filesOf(dossier).length === 0 ? { code: 'evidence-missing', needed: 1, present: 0 } : null),
    },
    correct: { to: 'draft', rules: keepers(['registered']), needsReason: true },
    withdraw: { to: 'withdrawn', rules: keepers(['draft', 'registered']), needsReason: true },
  },
  attach: authors,
};
