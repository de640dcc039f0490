import type { FieldRule, Kind } from '../../kind.ts';
import { personNames, subject, superior } from './roles.ts';

/** A word of praise, of advice, or one asked for. */
export const FEEDBACK_SORTS = ['praise', 'advice', 'request'] as const;

const OPEN = ['open'];
const write = [subject(OPEN), superior(OPEN)];
// What was said once stays as it was said.
const once = (path: string, shape: FieldRule['shape']): FieldRule => ({ path, shape, write, isOnce: true });

/** Feedback given and asked for through the year (PermenPANRB 6/2022: umpan balik berkelanjutan). */
export const feedback: Kind = {
  name: 'feedback',
  class: 'personal',
  isYearly: true,
  names: personNames(),
  states: ['open'],
  fields: [
    once('note/*/text', { of: 'text', max: 1000 }),
    once('note/*/sort', { of: 'choice', options: FEEDBACK_SORTS }),
  ],
  steps: {},
  attach: [],
};
