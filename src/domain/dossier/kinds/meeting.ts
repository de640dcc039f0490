import type { Role } from '../../person.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { dossierRule, incomplete, type Kind, type Requirement } from '../kind.ts';
import { DIRECTIVE_CHANGES } from './directive.ts';

/** Why something stands on the agenda. */
const AGENDA_REASONS = ['signal', 'missed', 'overdue', 'red', 'other'] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

/** Roles that lead a meeting: those that give directives. */
export const CHAIRS: readonly Role[] = ['governor', 'head'];

const DRAFT = ['draft'];
const writers = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], DRAFT),
  dossierRule(['officer', 'verifier', 'head', 'governor'], ['unit'], DRAFT),
  dossierRule(CHAIRS, ['first-party'], DRAFT),
];

const DECIDED = ['text', 'unit', 'to', 'due'] as const;

const unfinished: Requirement = (dossier, around, act) => {
  const decisions = rowIds(dossier, 'decision');
  const missing = incomplete(dossier, [
    'day',
    'chair',
    ...decisions.flatMap((id) => DECIDED.map((field) => `decision/${id}/${field}`)),
  ]);
  if (missing) return missing;
  if (presentAt(dossier).length === 0) return incomplete(dossier, ['present']);
  const today = around.civilDay(act.at);
  return textOf(dossier, 'day') > today
    ? { code: 'outside-window', from: textOf(dossier, 'day'), to: '' }
    : null;
};

/** Positions that were there. */
export const presentAt = (dossier: Pick<Dossier, 'fields'>): readonly string[] =>
  Object.keys(dossier.fields)
    .filter((path) => path.startsWith('present/'))
    .map((path) => textOf(dossier, path))
    .filter((position) => position !== '');

/**
 * Minutes of the monthly (`m09`) or quarterly (`q3`) meeting of a unit: agenda, who was there, what was said and
 * decided. One for each period, so that nobody writes the same minutes twice. An agenda item keeps the sentence of the
 * data as it stood when it was put there. The chair closes them; each decision is then a directive of the chair.
 */
export const meeting: Kind = {
  name: 'meeting',
  class: 'evaluation',
  isYearly: true,
  names: /^(m(0[1-9]|1[0-2])|q[1-4])$/,
  states: ['draft', 'closed'],
  fields: [
    { path: 'day', shape: { of: 'day' }, write: writers },
    { path: 'place', shape: { of: 'text', max: 200 }, write: writers },
    { path: 'chair', shape: { of: 'ref', to: 'position' }, write: writers },
    { path: 'present/*', shape: { of: 'ref', to: 'position' }, write: writers },
    { path: 'guests', shape: { of: 'text', max: 500 }, write: writers },
    { path: 'item/*/reason', shape: { of: 'choice', options: AGENDA_REASONS }, write: writers },
    { path: 'item/*/text', shape: { of: 'text', max: 500 }, write: writers },
    { path: 'item/*/indicator', shape: { of: 'ref', to: 'indicator' }, write: writers },
    { path: 'item/*/area', shape: { of: 'ref', to: 'area' }, write: writers },
    { path: 'item/*/said', shape: { of: 'text', max: 2000 }, write: writers },
    { path: 'item/*/gone', shape: { of: 'flag' }, write: writers },
    { path: 'decision/*/item', shape: { of: 'text', max: 80 }, write: writers },
    { path: 'decision/*/text', shape: { of: 'text', max: 1000 }, write: writers },
    { path: 'decision/*/unit', shape: { of: 'ref', to: 'unit' }, write: writers },
    { path: 'decision/*/to', shape: { of: 'ref', to: 'position' }, write: writers },
    { path: 'decision/*/due', shape: { of: 'day' }, write: writers },
    { path: 'decision/*/changes', shape: { of: 'choice', options: DIRECTIVE_CHANGES }, write: writers },
    { path: 'decision/*/gone', shape: { of: 'flag' }, write: writers },
  ],
  steps: {
    close: {
      to: 'closed',
      rules: [dossierRule(CHAIRS, ['first-party'], DRAFT)],
      bindsContent: true,
      requires: unfinished,
    },
    correct: {
      to: 'draft',
      rules: [dossierRule(CHAIRS, ['first-party'], ['closed'])],
      needsReason: true,
    },
  },
  attach: writers,
  parties: (dossier) => ({ 'first-party': textOf(dossier, 'chair') || null, 'second-party': null }),
};
