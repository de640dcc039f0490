import type { Problem } from '../../problem.ts';
import type { Dossier } from '../dossier.ts';
import { dossierRule, type FieldRule, incomplete, type Kind } from '../kind.ts';
import type { Shape } from '../shape.ts';

/** Blocks of text of a report. Those in `WRITTEN` have no data to be drafted from. */
export const REPORT_BLOCKS = [
  'duties',
  'issues',
  'planning',
  'summary',
  'efficiency',
  'support',
  'budget',
  'closing',
  'improvement',
] as const;
export type ReportBlock = (typeof REPORT_BLOCKS)[number];

const WRITTEN_BLOCKS: readonly ReportBlock[] = ['duties', 'issues', 'improvement'];

export const REVIEW_RESULTS = ['fair', 'fair-with-notes'] as const;

const DRAFT = ['draft'];
const authors = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], DRAFT),
  dossierRule(['officer', 'verifier', 'head', 'governor'], ['unit'], DRAFT),
];
const heads = (states: readonly string[]) => [dossierRule(['head', 'governor'], ['unit'], states)];
const reviewers = [dossierRule(['evaluator'], ['unit', 'line', 'tenant'], ['submitted'])];

const paragraph: Shape = { of: 'text', max: 6000 };
const content = (path: string, shape: Shape): FieldRule => ({ path, shape, write: authors });
const review = (path: string, shape: Shape): FieldRule => ({
  path,
  shape,
  write: reviewers,
  isContent: false,
});

/** Nobody reviews a report with a word of his or her own in it, in whichever position. */
const ownTextFree = ({ fields }: Dossier, person: string): Problem | null =>
  Object.entries(fields).some(([path, { by }]) => !path.startsWith('review/') && by === person)
    ? { code: 'own-work', command: 'dossier.step' }
    : null;

/**
 * Performance report (LKjIP) of a unit, or of the government, for one year (Perpres 29/2014; PermenPANRB 53/2014).
 * Texts left empty are drafted from the data; what a person wrote stays. Its figures are live while it is a draft and
 * are frozen with the submission: that version the APIP reviews, and no other is issued.
 */
export const performanceReport: Kind = {
  name: 'performance-report',
  class: 'plan',
  isYearly: true,
  names: /^$/,
  states: ['draft', 'submitted', 'reviewed', 'issued'],
  fields: [
    ...REPORT_BLOCKS.map((block) => content(`text/${block}`, paragraph)),
    content('analysis/*/cause', paragraph),
    content('analysis/*/solution', paragraph),
    // A national or international figure to set the own one against; the data of the government do not hold it.
    content('benchmark/*/amount', { of: 'decimal' }),
    content('benchmark/*/name', { of: 'text', max: 200 }),
    content('benchmark/*/source', { of: 'text', max: 300 }),
    content('frozen/*', { of: 'text', max: 15_000 }),
    content('figures', { of: 'digest' }),
    content('frozenOn', { of: 'day' }),
    review('review/result', { of: 'choice', options: REVIEW_RESULTS }),
    review('review/note', paragraph),
  ],
  steps: {
    submit: {
      to: 'submitted',
      rules: heads(DRAFT),
      bindsContent: true,
      requires: (dossier) =>
        incomplete(dossier, [
          ...WRITTEN_BLOCKS.map((block) => `text/${block}`),
          'frozen/0',
          'figures',
          'frozenOn',
        ]),
    },
    review: {
      to: 'reviewed',
      rules: reviewers,
      bindsContent: true,
      byAnother: true,
      requires: (dossier, _, { by }) => ownTextFree(dossier, by) ?? incomplete(dossier, ['review/result']),
    },
    'give-back': {
      to: 'draft',
      rules: [...reviewers, ...heads(['submitted', 'reviewed'])],
      needsReason: true,
    },
    issue: { to: 'issued', rules: heads(['reviewed']), bindsContent: true },
    revise: { to: 'draft', rules: heads(['issued']), needsReason: true },
  },
  attach: authors,
};
