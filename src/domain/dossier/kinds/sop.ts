import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { incomplete, type Kind, type Requirement } from '../kind.ts';
import { answerersOf, keepersOf } from './register-authors.ts';

const DRAFT = ['draft'];
const VERSION = ['number', 'date', 'review', 'changed'] as const;

/** Versions of a procedure, the newest first. */
export const versionsOf = (sop: Pick<Dossier, 'fields'>): readonly string[] =>
  [...rowIds(sop, 'version')].sort((a, b) => dateOf(sop, b).localeCompare(dateOf(sop, a)));

const dateOf = (sop: Pick<Dossier, 'fields'>, id: string): string => textOf(sop, `version/${id}/date`);

const unfinished: Requirement = (dossier) => {
  const versions = rowIds(dossier, 'version');
  return incomplete(dossier, [
    'title',
    'owner',
    ...(versions.length === 0 ? ['version'] : []),
    ...versions.flatMap((id) => VERSION.map((field) => `version/${id}/${field}`)),
  ]);
};

/**
 * One operating procedure of a unit with all its versions: number, date, what changed, and when it is to be looked at
 * again (PermenPANRB 35/2012 asks for regular evaluation of procedures; not checked against the text).
 */
export const sop: Kind = {
  name: 'sop',
  class: 'plan',
  isYearly: false,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['draft', 'in-force', 'withdrawn'],
  fields: [
    { path: 'title', shape: { of: 'text', max: 300 }, write: keepersOf(DRAFT) },
    { path: 'owner', shape: { of: 'ref', to: 'position' }, write: keepersOf(DRAFT) },
    { path: 'version/*/number', shape: { of: 'text', max: 100 }, write: keepersOf(DRAFT) },
    { path: 'version/*/date', shape: { of: 'day' }, write: keepersOf(DRAFT) },
    { path: 'version/*/review', shape: { of: 'day' }, write: keepersOf(DRAFT) },
    { path: 'version/*/changed', shape: { of: 'text', max: 1000 }, write: keepersOf(DRAFT) },
    { path: 'version/*/gone', shape: { of: 'flag' }, write: keepersOf(DRAFT) },
  ],
  steps: {
    'put-in-force': {
      to: 'in-force',
      rules: answerersOf(DRAFT),
      bindsContent: true,
      requires: unfinished,
    },
    revise: { to: 'draft', rules: answerersOf(['in-force']), needsReason: true },
    withdraw: { to: 'withdrawn', rules: answerersOf(['draft', 'in-force']), needsReason: true },
  },
  attach: keepersOf(DRAFT),
};
