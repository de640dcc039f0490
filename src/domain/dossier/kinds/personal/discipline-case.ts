import { textOf } from '../../dossier.ts';
import type { Kind } from '../../kind.ts';
import { examinersOf } from '../../readings/case-proposal.ts';
import { CASE_FIELDS } from './case-fields.ts';
import { CASE, CASE_NAMES, otherCaseKeys } from './case-key.ts';
import { CASE_STEPS } from './case-steps.ts';
import { named, personnel, subject, superior } from './roles.ts';

const OPEN = ['finding', 'summoned', 'examined', 'proposed', 'decided', 'delivered', 'contested'];

/**
 * One case about the conduct of one person, from the finding to the closing (PP 94/2021; the ways against it PP 79/2021).
 * Every step is a person's. What follows from its days and its regime is derived from the fields (`readings/case-*.ts`)
 * and never stored, so nothing is imposed by itself.
 */
export const disciplineCase: Kind = {
  name: CASE,
  class: 'personal',
  isYearly: true,
  names: CASE_NAMES,
  states: [
    'finding',
    'summoned',
    'examined',
    'proposed',
    'decided',
    'delivered',
    'contested',
    'settled',
    'closed',
    'dropped',
  ],
  fields: CASE_FIELDS,
  steps: CASE_STEPS,
  attach: [personnel(OPEN), superior(OPEN), named(OPEN), subject(OPEN)],
  addressed: (dossier) => [
    ...examinersOf(dossier).map((one) => one.position),
    textOf(dossier, 'decider'),
    textOf(dossier, 'reviewer'),
  ],
  besides: otherCaseKeys,
};
