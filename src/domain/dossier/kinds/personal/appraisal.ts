import { RATINGS } from '../../../people/predicate.ts';
import { TERMS_2021 } from '../../../people/term-packs.ts';
import { relationOf } from '../../../workflow/relation.ts';
import { dayAt, dayIndex } from '../../../working/civil-day.ts';
import { type Dossier, textOf } from '../../dossier.ts';
import { type FieldRule, incomplete, type Kind, type Requirement } from '../../kind.ts';
import { subjectOf } from '../../personal.ts';
import { unfit } from '../../readings/case-faults.ts';
import { ASPECTS, CORE_VALUES } from './appraisal-plan.ts';
import { named, personNames, subject, superior } from './roles.ts';

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

/** Whom an objection goes to leads a unit above the appraiser's, and is neither of the two. */
const goesAbove: Requirement = (dossier, around, { at }) => {
  const to = around.position(textOf(dossier, 'reviewer'));
  if (!to) return incomplete(dossier, ['reviewer']);
  const leads = ['head', 'governor'].includes(to.role) && to.area === null && to.capacity !== 'delegate';
  const parties = [subjectOf(dossier), lastStep(dossier, 'rate')?.by];
  const isAbove = relationOf(to, dossier.unit, around, at) === 'line';
  return leads && isAbove && !parties.includes(to.person) ? null : unfit('not-reviewer');
};

/** A changed rating says to what it is changed; otherwise the old one would go on standing under that word. */
const saysWhatChanged = (dossier: Dossier) =>
  textOf(dossier, 'answer') === 'changed' && textOf(dossier, 'answerBehaviour') === ''
    ? incomplete(dossier, ['answerResults'])
    : null;

const answerers = [superior(['objected']), named(['objected'])];

const answers = (path: string, shape: FieldRule['shape']): FieldRule => ({
  path,
  shape,
  write: answerers,
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
    // Who answers an objection; may read the rating from then on.
    {
      path: 'reviewer',
      shape: { of: 'ref', to: 'position' },
      write: [subject(['received'])],
      isContent: false,
    },
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
    object: {
      to: 'objected',
      rules: [subject(['received'])],
      needsReason: true,
      requires: (dossier, around, act) => isInTime(dossier, around, act) ?? goesAbove(dossier, around, act),
    },
    answer: {
      to: 'answered',
      rules: answerers,
      requires: (dossier, around, act) =>
        isNotAppraiser(dossier, around, act) ??
        incomplete(dossier, ['answer', 'answerReason']) ??
        saysWhatChanged(dossier),
    },
  },
  attach: [superior(DRAFT), subject(['received', 'objected'])],
  addressed: (dossier) =>
    ['objected', 'answered'].includes(dossier.status.value.state) ? [textOf(dossier, 'reviewer')] : [],
};
