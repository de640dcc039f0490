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

/** A dialogue has two sides: nobody confirms twice, and heads among themselves confirm nothing about the person. */
const isOtherSide: Requirement = (dossier, _around, { by }) => {
  if (dossier.status.value.state === 'draft') return unfinished(dossier);
  if (by === dossier.status.by) return { code: 'own-work', command: 'confirm' };
  const isOneThePerson = [by, dossier.status.by].includes(subjectOf(dossier));
  return isOneThePerson ? null : { code: 'forbidden', command: 'confirm' };
};

/**
 * A performance dialogue between a person and a head above (PermenPANRB 6/2022: pemantauan dan pembinaan): minutes,
 * what was decided, and who follows up until when. Both confirm the same words by the same step, each as himself, so
 * that neither has to know whether the other already did: without signal their order is nobody's to say.
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
    confirm: {
      to: { draft: 'half', half: 'confirmed' },
      rules: [subject(['draft', 'half']), superior(['draft', 'half'])],
      bindsContent: true,
      requires: isOtherSide,
    },
    reopen: { to: 'draft', rules: [subject(['half']), superior(['half'])], needsReason: true },
  },
  attach: authors,
};
