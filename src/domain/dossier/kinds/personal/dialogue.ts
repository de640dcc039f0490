import type { Problem } from '../../../problem.ts';
import { type Dossier, rowIds } from '../../dossier.ts';
import { type FieldRule, incomplete, type Kind, type StepRule, type Taken } from '../../kind.ts';
import { subjectOf } from '../../personal.ts';
import { personNames, subject, superior } from './roles.ts';

/** Who does what was agreed. */
export const DOERS = ['person', 'superior'] as const;

/** `ahead`, `disputed`: the other side answered minutes that are still on their way from another device. */
const OPEN = ['draft', 'ahead', 'disputed'];
const authors = [subject(OPEN), superior(OPEN)];
const content = (path: string, shape: FieldRule['shape']): FieldRule => ({ path, shape, write: authors });
const eitherIn = (states: readonly string[]) => [subject(states), superior(states)];

function unfinished(dossier: Dossier) {
  const follow = rowIds(dossier, 'follow').flatMap((id) => [`follow/${id}/what`, `follow/${id}/due`]);
  return incomplete(dossier, ['day', 'minutes', ...follow]);
}

/** Whether somebody stands across from whoever acted last: another, and one of the two is the person. */
const isAcross = (dossier: Dossier, by: string): boolean =>
  by !== dossier.status.by && [by, dossier.status.by].includes(subjectOf(dossier));

/** A dialogue has two sides: nobody confirms twice, and heads among themselves confirm nothing about the person. */
const isOtherSide = (dossier: Dossier, by: string, command: string): Problem | null => {
  if (by === dossier.status.by) return { code: 'own-work', command };
  return isAcross(dossier, by) ? null : { code: 'forbidden', command };
};

const isHalf = ({ status }: Dossier): boolean => status.value.state === 'half';

/** The answer of the other side may have come before the minutes: it counts where it was to the same words. */
function confirmedState(dossier: Dossier, { by, seen }: Taken): string {
  if (isHalf(dossier)) return 'confirmed';
  const { state, seen: answered } = dossier.status.value;
  if (answered !== seen || !isAcross(dossier, by)) return 'half';
  return state === 'ahead' ? 'confirmed' : state === 'disputed' ? 'draft' : 'half';
}

/** An answer to minutes that were handed over on this device; it may arrive before they do. */
const answer = (
  before: string,
  after: string,
  command: string,
  needsReason: Pick<StepRule, 'needsReason'>,
): StepRule => ({
  to: { oneOf: [before, after], decide: (dossier) => (isHalf(dossier) ? after : before) },
  rules: eitherIn([...OPEN, 'half']),
  bindsContent: true,
  precedesContent: OPEN,
  requires: (dossier, _around, { by }) => (isHalf(dossier) ? isOtherSide(dossier, by, command) : null),
  ...needsReason,
});

/**
 * A performance dialogue between a person and a head above (PermenPANRB 6/2022: pemantauan dan pembinaan): minutes,
 * what was decided, and who follows up until when. Both confirm the same words, each as himself, and neither has to
 * know whether the other already did: without signal their order is nobody's to say. Whoever reads the minutes on the
 * tablet of the other, before they have arrived, answers with `assent` or `disagree`.
 * `done` is written when a follow-up is done and changes nothing of what was confirmed.
 */
export const dialogue: Kind = {
  name: 'dialogue',
  class: 'personal',
  isYearly: true,
  names: personNames('[A-Za-z0-9-]{1,40}'),
  states: ['draft', 'ahead', 'disputed', 'half', 'confirmed'],
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
      write: eitherIn(['confirmed']),
      isContent: false,
    },
  ],
  steps: {
    confirm: {
      to: { oneOf: ['half', 'confirmed', 'draft'], decide: confirmedState },
      rules: eitherIn([...OPEN, 'half']),
      bindsContent: true,
      requires: (dossier, _around, { by }) =>
        isHalf(dossier) ? isOtherSide(dossier, by, 'confirm') : unfinished(dossier),
    },
    assent: answer('ahead', 'confirmed', 'assent', {}),
    disagree: answer('disputed', 'draft', 'disagree', { needsReason: true }),
    reopen: { to: 'draft', rules: eitherIn(['half', 'ahead', 'disputed']), needsReason: true },
  },
  attach: authors,
};
