import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { incomplete, type Kind, type Requirement } from '../kind.ts';
import { answerersOf, keepersOf } from './register-authors.ts';

/** Fields of competence of the civil service (PP 11/2017; not checked against the text), and what is none of them. */
export const COMPETENCE_FIELDS = ['technical', 'managerial', 'socio-cultural', 'other'] as const;
export type CompetenceField = (typeof COMPETENCE_FIELDS)[number];

const DRAFT = ['draft'];

const unfinished: Requirement = (dossier) =>
  incomplete(dossier, [
    'people',
    ...rowIds(dossier, 'training').flatMap((id) =>
      ['title', 'field', 'hours', 'people'].map((field) => `training/${id}/${field}`),
    ),
  ]);

/** Why nothing may be told of the people of a unit beyond it; null where it may be. */
export function untoldReason(
  record: Dossier,
  { told }: CulturePack = CULTURE_PACK,
): 'people-unknown' | 'too-few-people' | null {
  const people = textOf(record, 'people');
  if (people === '') return 'people-unknown';
  return Number(people) < told.least ? 'too-few-people' : null;
}

/**
 * What a unit learned in a year: trainings with hours and how many took part, and how many people it has. Names and
 * hours of single persons do not stand here: they are personal data.
 */
export const competence: Kind = {
  name: 'competence',
  class: 'plan',
  // Trainings of three people in a unit of four are as good as their names.
  classOf: (record) => (untoldReason(record) === null ? 'plan' : 'unit'),
  isYearly: true,
  names: /^$/,
  states: ['draft', 'checked'],
  fields: [
    { path: 'people', shape: { of: 'decimal', min: '0' }, write: keepersOf(DRAFT) },
    { path: 'training/*/title', shape: { of: 'text', max: 300 }, write: keepersOf(DRAFT) },
    {
      path: 'training/*/field',
      shape: { of: 'choice', options: COMPETENCE_FIELDS },
      write: keepersOf(DRAFT),
    },
    // Lesson hours (JP) of the training for each who took part.
    { path: 'training/*/hours', shape: { of: 'decimal', min: '0' }, write: keepersOf(DRAFT) },
    { path: 'training/*/people', shape: { of: 'decimal', min: '0' }, write: keepersOf(DRAFT) },
    { path: 'training/*/gone', shape: { of: 'flag' }, write: keepersOf(DRAFT) },
  ],
  steps: {
    check: { to: 'checked', rules: answerersOf(DRAFT), bindsContent: true, requires: unfinished },
    correct: { to: 'draft', rules: answerersOf(['checked']), needsReason: true },
  },
  attach: keepersOf(DRAFT),
};
