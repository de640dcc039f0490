import { type Dossier, rowIds } from '../../dossier.ts';
import { type FieldRule, incomplete, type Kind, type Requirement } from '../../kind.ts';
import { subjectOf } from '../../personal.ts';
import { personNames, subject, superior } from './roles.ts';

/** Who does what was agreed. */
export const DOERS = ['person', 'superior'] as const;

const DRAFT = ['draft'];
const authors = [subject(DRAFT), superior(DRAFT)];
const content = (path: string, shape: FieldRule['shape']): FieldRule => ({ path, shape, write: authors });

function unfinished(dossier: Dossier) {
  const follow = rowIds(dossier, 'follow').flatMap((id) => [`follow/${id}/what`, `follow/${id}/due`]);
  return incomplete(dossier, ['day', 'minutes', ...follow]);
}

/** A dialogue has two sides: heads among themselves confirm nothing about the person. */
const isOneThePerson: Requirement = (dossier, _around, { by }) =>
  [by, dossier.status.by].includes(subjectOf(dossier))
    ? null
    : { code: 'forbidden', command: 'confirmSecond' };

/**
 * A performance dialogue between a person and a head above (PermenPANRB 6/2022: pemantauan dan pembinaan): minutes,
 * what was decided, and who follows up until when. Both confirm the same words, in whichever order, each as himself.
 * `done` is written when a follow-up is done and changes nothing of what was confirmed.
 */
export const dialogue: Kind = {
  name: 'dialogue',
  class: 'personal',
  isYearly: true,
  names: personNames('[A-Za-z0-9-]{1,40}'),
  states: ['draft', 'half', 'confirmed'],
  fields: [
    content('day', { of: 'day' }),
    content('topic', { of: 'text', max: 300 }),
    content('minutes', { of: 'text', max: 8000 }),
    content('decision/*/text', { of: 'text', max: 1000 }),
    content('decision/*/gone', { of: 'flag' }),
    content('follow/*/what', { of: 'text', max: 500 }),
    content('follow/*/who', { of: 'choice', options: DOERS }),
    content('follow/*/due', { of: 'day' }),
    content('follow/*/gone', { of: 'flag' }),
    {
      path: 'follow/*/done',
      shape: { of: 'day' },
      write: [subject(['confirmed']), superior(['confirmed'])],
      isContent: false,
    },
  ],
  steps: {
    confirmFirst: { to: 'half', rules: authors, bindsContent: true, requires: unfinished },
    confirmSecond: {
      to: 'confirmed',
      rules: [subject(['half']), superior(['half'])],
      bindsContent: true,
      byAnother: true,
      requires: isOneThePerson,
    },
    reopen: { to: 'draft', rules: [subject(['half']), superior(['half'])], needsReason: true },
  },
  attach: authors,
};
