import { type Dossier, rowIds, textOf } from '../../dossier.ts';
import { type FieldRule, incomplete, type Kind } from '../../kind.ts';
import { personNames, subject, superior } from './roles.ts';

/** What a result is measured by (PermenPANRB 6/2022). */
export const ASPECTS = ['quantity', 'quality', 'time', 'cost'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Core values of the civil service, BerAKHLAK (SE MenPANRB 20/2021), in the order of the word. */
export const CORE_VALUES = [
  'service',
  'accountable',
  'competent',
  'harmonious',
  'loyal',
  'adaptive',
  'collaborative',
] as const;
export type CoreValue = (typeof CORE_VALUES)[number];

export const RESULT_SORTS = ['main', 'additional'] as const;

const DRAFT = ['draft'];
const authors = [subject(DRAFT), superior(DRAFT)];
const content = (path: string, shape: FieldRule['shape']): FieldRule => ({ path, shape, write: authors });
const paragraph = { of: 'text', max: 2000 } as const;

/** Aspects of a result that say what they are measured by: an indicator of the plans, or words. */
export const aspectsOf = (dossier: Dossier, row: string): readonly Aspect[] =>
  ASPECTS.filter((one) =>
    ['indicator', 'measure'].some((field) => textOf(dossier, `row/${row}/${one}/${field}`) !== ''),
  );

function unfinished(dossier: Dossier) {
  const rows = rowIds(dossier, 'row');
  if (rows.length === 0) return incomplete(dossier, ['row']);
  const needed = rows.flatMap((id) => {
    const aspects = aspectsOf(dossier, id);
    // An indicator brings its target from the plans; words need one of their own.
    const targets = aspects
      .filter((one) => textOf(dossier, `row/${id}/${one}/indicator`) === '')
      .map((one) => `row/${id}/${one}/low`);
    const measured = aspects.length > 0 ? targets : [`row/${id}/quantity/measure`];
    const serves = textOf(dossier, `row/${id}/sort`) === 'additional' ? [] : [`row/${id}/serves`];
    return [`row/${id}/result`, ...serves, ...measured];
  });
  return incomplete(dossier, ['position', 'from', ...needed]);
}

/**
 * The work plan of one person for one year in one post (SKP; PermenPANRB 6/2022). Each main result serves a node of
 * the plans, which is the superior's result: his agreement is public, his own plan is not. A linked indicator brings
 * target and realization from the scorecard; only what has no indicator is measured in words of its own. `from` and
 * `to` bound the days in the post, so that a change within the year divides it. `clarified` is what both understood
 * of the expectations, written down before they agree.
 */
export const appraisalPlan: Kind = {
  name: 'appraisal-plan',
  class: 'personal',
  isYearly: true,
  names: personNames(),
  states: ['draft', 'proposed', 'agreed'],
  fields: [
    content('position', { of: 'ref', to: 'position' }),
    content('from', { of: 'day' }),
    content('to', { of: 'day' }),
    content('row/*/result', { of: 'text', max: 500 }),
    content('row/*/sort', { of: 'choice', options: RESULT_SORTS }),
    content('row/*/serves', { of: 'ref', to: 'plan-node' }),
    ...ASPECTS.flatMap((aspect) => [
      content(`row/*/${aspect}/indicator`, { of: 'ref', to: 'indicator' }),
      content(`row/*/${aspect}/measure`, { of: 'text', max: 300 }),
      content(`row/*/${aspect}/unit`, { of: 'text', max: 60 }),
      content(`row/*/${aspect}/low`, { of: 'decimal' }),
      content(`row/*/${aspect}/high`, { of: 'decimal' }),
      content(`row/*/${aspect}/less`, { of: 'flag' }),
    ]),
    content('row/*/gone', { of: 'flag' }),
    ...CORE_VALUES.map((one) => content(`value/${one}`, paragraph)),
    content('resources', paragraph),
    content('accountability', paragraph),
    content('consequences', paragraph),
    { path: 'clarified', shape: paragraph, write: [superior(['draft', 'proposed'])], isContent: false },
  ],
  steps: {
    propose: { to: 'proposed', rules: [subject(DRAFT)], bindsContent: true, requires: unfinished },
    giveBack: { to: 'draft', rules: [superior(['proposed'])], needsReason: true },
    agree: {
      to: 'agreed',
      rules: [superior(['proposed'])],
      bindsContent: true,
      byAnother: true,
      requires: (dossier) => incomplete(dossier, ['clarified']),
    },
    revise: { to: 'draft', rules: [subject(['agreed']), superior(['agreed'])], needsReason: true },
  },
  attach: authors,
};
