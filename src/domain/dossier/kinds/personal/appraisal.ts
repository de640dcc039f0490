import { RATINGS } from '../../../people/predicate.ts';
import { TERMS_2021 } from '../../../people/term-packs.ts';
import { dayAt, dayIndex } from '../../../working/civil-day.ts';
import type { Dossier } from '../../dossier.ts';
import { type FieldRule, incomplete, type Kind, type Requirement } from '../../kind.ts';
import { ASPECTS, CORE_VALUES } from './appraisal-plan.ts';
import { personNames, subject, superior } from './roles.ts';

/** Parts of a year that are appraised, and the year itself. */
export const APPRAISED = ['q1', 'q2', 'q3', 'q4', 'annual'] as const;
export type Appraised = (typeof APPRAISED)[number];

export const ANSWERS = ['kept', 'changed'] as const;

const DRAFT = ['draft'];
const rating = { of: 'choice', options: RATINGS } as const;
const paragraph = { of: 'text', max: 2000 } as const;
const rated = (path: string, shape: FieldRule['shape']): FieldRule => ({
  path,
  shape,
  write: [superior(DRAFT)],
});
// What has no indicator is told by whoever did it, and the head may correct it before he rates.
const told = (path: string): FieldRule => ({
  path,
  shape: { of: 'decimal' },
  write: [subject(DRAFT), superior(DRAFT)],
});

/** The latest time a step was taken; null where it never was. */
export const lastStep = (dossier: Dossier, step: string) =>
  dossier.trail.filter(({ command }) => command === `dossier.step:${step}`).at(-1) ?? null;

/** The answer comes from above the appraiser (PP 30/2019, article 59): never from the appraiser. */
const isNotAppraiser: Requirement = (dossier, _around, { by }) =>
  lastStep(dossier, 'rate')?.by === by ? { code: 'own-work', command: 'answer' } : null;

const TERM = TERMS_2021.terms.find(({ id }) => id === 'appraisal-objection');

/** Last day of an objection to an appraisal that was received on a day. */
export const objectionUntil = (received: string): string =>
  dayAt((dayIndex(received) ?? 0) + (TERM?.days ?? 0));

const isInTime: Requirement = (dossier, { civilDay }, { at }) => {
  const received = lastStep(dossier, 'receive');
  const from = received ? civilDay(received.at) : '';
  const to = received ? objectionUntil(from) : '';
  return civilDay(at) <= to ? null : { code: 'outside-window', from, to };
};

const answers = (path: string, shape: FieldRule['shape']): FieldRule => ({
  path,
  shape,
  write: [superior(['objected'])],
  requires: isNotAppraiser,
  isContent: false,
});

/**
 * The rating of one person for a quarter or the year (PermenPANRB 6/2022). Numbers come from the plan and the
 * scorecard; the head rates results and behaviour, and the predicate follows by the matrix. Whoever received it may
 * object within the term; the answer is given above the appraiser and is final.
 */
export const appraisal: Kind = {
  name: 'appraisal',
  class: 'personal',
  isYearly: true,
  names: personNames(`(${APPRAISED.join('|')})`),
  states: ['draft', 'rated', 'received', 'objected', 'answered'],
  fields: [
    ...ASPECTS.map((aspect) => told(`real/*/${aspect}`)),
    rated('results', rating),
    rated('resultsReason', paragraph),
    rated('behaviour', rating),
    rated('behaviourReason', paragraph),
    ...CORE_VALUES.map((one) => rated(`value/${one}`, rating)),
    answers('answer', { of: 'choice', options: ANSWERS }),
    answers('answerReason', paragraph),
    answers('answerResults', rating),
    answers('answerBehaviour', rating),
  ],
  steps: {
    rate: {
      to: 'rated',
      rules: [superior(DRAFT)],
      bindsContent: true,
      requires: (dossier) =>
        incomplete(dossier, [
          'results',
          'resultsReason',
          'behaviour',
          ...CORE_VALUES.map((one) => `value/${one}`),
        ]),
    },
    takeBack: { to: 'draft', rules: [superior(['rated'])], needsReason: true },
    receive: { to: 'received', rules: [subject(['rated'])], bindsContent: true },
    object: { to: 'objected', rules: [subject(['received'])], needsReason: true, requires: isInTime },
    answer: {
      to: 'answered',
      rules: [superior(['objected'])],
      requires: (dossier, around, act) =>
        isNotAppraiser(dossier, around, act) ?? incomplete(dossier, ['answer', 'answerReason']),
    },
  },
  attach: [superior(DRAFT), subject(['received', 'objected'])],
};
