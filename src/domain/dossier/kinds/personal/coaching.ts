import type { Problem } from '../../../problem.ts';
import { dayIndex } from '../../../working/civil-day.ts';
import { type Dossier, textOf } from '../../dossier.ts';
import { incomplete, type Kind } from '../../kind.ts';
import { personalName } from '../../personal.ts';
import { personNames, personnel, subject, superior } from './roles.ts';

/** Name of a person's coaching record, numbered from 1 within a unit and year. */
export const coachingName = (person: string, number: number): string =>
  personalName(person, `coaching-${number}`);

/** Longest coaching in days: six months (PP 30/2019, follow-up of an appraisal; not read in the text itself). */
const LONGEST_COACHING = 184;

const OPEN = ['planned', 'running'];
const coaches = (states: readonly string[]) => [personnel(states), superior(states)];
const paragraph = { of: 'text', max: 2000 } as const;

/** The day of review lies after the beginning and within six months of it. */
function reviewFault(dossier: Dossier): Problem | null {
  const [from, until] = [dayIndex(textOf(dossier, 'from')), dayIndex(textOf(dossier, 'reviewOn'))];
  const isFitting = from !== null && until !== null && until > from && until - from <= LONGEST_COACHING;
  return isFitting ? null : { code: 'fields-invalid', kind: dossier.kind, fields: ['reviewOn'] };
}

/** Coaching of somebody whose results fall short: a plan, a day on which it is looked at, and what came of it. */
export const coaching: Kind = {
  name: 'coaching',
  class: 'personal',
  isYearly: true,
  names: personNames('coaching-[1-9]\\d?'),
  states: ['planned', 'running', 'reviewed'],
  fields: [
    { path: 'gap', shape: paragraph, write: coaches(['planned']) },
    { path: 'plan', shape: paragraph, write: coaches(OPEN) },
    { path: 'help', shape: paragraph, write: coaches(OPEN) },
    { path: 'from', shape: { of: 'day' }, write: coaches(['planned']) },
    { path: 'reviewOn', shape: { of: 'day' }, write: coaches(['planned']) },
    { path: 'statement', shape: paragraph, write: [subject(OPEN)], isContent: false },
    { path: 'result', shape: paragraph, write: coaches(['running']) },
  ],
  steps: {
    start: {
      to: 'running',
      rules: coaches(['planned']),
      requires: (dossier) => incomplete(dossier, ['gap', 'plan', 'from', 'reviewOn']) ?? reviewFault(dossier),
    },
    review: {
      to: 'reviewed',
      rules: coaches(['running']),
      requires: (dossier) => incomplete(dossier, ['result']),
    },
    again: { to: 'running', rules: coaches(['reviewed']), needsReason: true },
  },
  attach: [...coaches(OPEN), subject(OPEN)],
};
