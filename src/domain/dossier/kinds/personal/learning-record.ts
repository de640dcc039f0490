import { rowIds } from '../../dossier.ts';
import { type FieldRule, incomplete, type Kind } from '../../kind.ts';
import { COMPETENCE_FIELDS } from '../competence.ts';
import { personNames, personnel, subject, superior } from './roles.ts';

const OPEN = ['open'];
const write = [subject(OPEN), superior(OPEN), personnel(OPEN)];
const training = (field: string, shape: FieldRule['shape']): FieldRule => ({
  path: `training/*/${field}`,
  shape,
  write,
});

/**
 * What one person learned in a year, against the hours everybody owes (`improvement/culture-pack.ts`). The head or
 * personnel check it; the certificates hang on it.
 */
export const learningRecord: Kind = {
  name: 'learning-record',
  class: 'personal',
  isYearly: true,
  names: personNames(),
  states: ['open', 'checked'],
  fields: [
    training('title', { of: 'text', max: 300 }),
    training('field', { of: 'choice', options: COMPETENCE_FIELDS }),
    // Lesson hours (JP).
    training('hours', { of: 'decimal', min: '0' }),
    training('day', { of: 'day' }),
    training('gone', { of: 'flag' }),
  ],
  steps: {
    check: {
      to: 'checked',
      rules: [superior(OPEN), personnel(OPEN)],
      bindsContent: true,
      requires: (dossier) =>
        incomplete(
          dossier,
          rowIds(dossier, 'training').flatMap((id) =>
            ['title', 'hours', 'day'].map((field) => `training/${id}/${field}`),
          ),
        ),
    },
    correct: { to: 'open', rules: [superior(['checked']), personnel(['checked'])], needsReason: true },
  },
  attach: [subject(OPEN), personnel(OPEN)],
};
