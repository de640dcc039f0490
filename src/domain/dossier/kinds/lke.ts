import { AKIP_2021_PACK } from '../../sakip/akip-2021-pack.ts';
import { NOT_APPLICABLE } from '../../sakip/assessment.ts';
import { LKE_COLUMNS, type LkeColumn } from '../../sakip/lke-columns.ts';
import { type DossierRule, dossierRule, type FieldRule, type Kind } from '../kind.ts';
import type { Shape } from '../shape.ts';
import {
  columnComplete,
  disputesAnswered,
  disputesRaised,
  ownColumnFree,
  withinWindow,
} from './lke-checks.ts';

/** Rules a worksheet is filled in by. */
export const LKE_PACK = AKIP_2021_PACK;

const OPEN = ['draft', 'self-assessed', 'verified', 'evaluated', 'disputed'];
const STATES = ['draft', 'self-assessed', 'verified', 'evaluated', 'disputed', 'agreed'] as const;

const answer: Shape = {
  of: 'choice',
  options: [...LKE_PACK.answers.rows.map((row) => row.answer), NOT_APPLICABLE],
};
const grade: Shape = { of: 'choice', options: LKE_PACK.grades.rows.map((row) => row.grade) };
const distinction: Shape = {
  of: 'choice',
  options: [
    ...new Set(
      Object.values(LKE_PACK.fulfilment.distinctions)
        .flat()
        .map(({ id }) => id),
    ),
  ],
};
const note: Shape = { of: 'text', max: 2000 };

const unitAuthors = (states: readonly string[]) => [dossierRule(['officer', 'head'], ['unit'], states)];
const evaluators = (states: readonly string[]) => [
  dossierRule(['evaluator'], ['unit', 'line', 'tenant'], states),
];

const WRITERS: Readonly<Record<LkeColumn, readonly DossierRule[]>> = {
  self: unitAuthors(['draft']),
  verifier: [dossierRule(['verifier'], ['unit'], ['self-assessed'])],
  evaluator: evaluators(['verified']),
};

/** What the evaluator gave outright can be corrected while it is disputed, whatever the evaluator's own days were. */
const gradesOf = (column: LkeColumn): Pick<FieldRule, 'write' | 'requires'> =>
  column === 'evaluator'
    ? {
        write: evaluators(['verified', 'disputed']),
        requires: (dossier, ...now) =>
          dossier.status.value.state === 'disputed' ? null : withinWindow(column)(dossier, ...now),
      }
    : { write: WRITERS[column], requires: withinWindow(column) };

const columnFields = (column: LkeColumn): readonly FieldRule[] => {
  const common = { write: WRITERS[column], requires: withinWindow(column) };
  return [
    { path: `answer/*/${column}`, shape: answer, ...common },
    { path: `grade/*/${column}`, shape: grade, ...gradesOf(column) },
    { path: `distinction/*/${column}`, shape: distinction, ...gradesOf(column) },
    { path: `note/*/${column}`, shape: note, ...common },
  ];
};

const hosts = (states: readonly string[]) => [
  dossierRule(['evaluator', 'planner'], ['unit', 'line', 'tenant'], states),
];
const windowFields: readonly FieldRule[] = LKE_COLUMNS.flatMap((column) =>
  ['from', 'to'].map((end) => ({
    path: `window/${column}/${end}`,
    shape: { of: 'day' as const },
    write: hosts(OPEN),
    isContent: false as const,
  })),
);

const roadmakers = [
  dossierRule(['officer', 'head'], ['unit'], STATES),
  dossierRule(['planner', 'evaluator'], ['unit', 'line', 'tenant'], STATES),
];
const planField = (path: string, shape: Shape): FieldRule => ({
  path,
  shape,
  write: roadmakers,
  isContent: false,
});

/**
 * Evaluation worksheet of one unit and year (PermenPANRB 88/2021): the unit assesses itself, its verifier looks it
 * through, the evaluator decides, the unit disputes what it does not accept, and both agree. The plan to a better
 * predicate hangs on it without being part of what is signed.
 */
export const lke: Kind = {
  name: 'lke',
  class: 'evaluation',
  isYearly: true,
  names: /^$/,
  states: STATES,
  fields: [
    ...LKE_COLUMNS.flatMap(columnFields),
    { path: 'link/*/*', shape: { of: 'text', max: 200 }, write: unitAuthors(['draft']) },
    { path: 'dispute/*', shape: note, write: unitAuthors(['evaluated']) },
    { path: 'agreed/*', shape: answer, write: evaluators(['disputed']) },
    ...windowFields,
    planField('road/target', { of: 'decimal', min: '0', max: '100' }),
    planField('plan/*/owner', { of: 'ref', to: 'position' }),
    planField('plan/*/due', { of: 'day' }),
    planField('plan/*/effort', { of: 'decimal', min: '0.01', max: '1000' }),
    planField('plan/*/gone', { of: 'flag' }),
  ],
  steps: {
    assess: {
      to: 'self-assessed',
      rules: [dossierRule(['head'], ['unit'], ['draft'])],
      bindsContent: true,
      requires: (...now) => withinWindow('self')(...now) ?? columnComplete('self', LKE_PACK)(...now),
    },
    'give-back': {
      to: 'draft',
      rules: [dossierRule(['verifier'], ['unit'], ['self-assessed']), ...evaluators(['verified'])],
      needsReason: true,
    },
    verify: {
      to: 'verified',
      rules: WRITERS.verifier,
      bindsContent: true,
      requires: (...now) => withinWindow('verifier')(...now) ?? ownColumnFree(...now),
    },
    evaluate: {
      to: 'evaluated',
      rules: evaluators(['verified']),
      bindsContent: true,
      // Nobody answers a criterion after this, and the evaluator's column is what counts.
      requires: (...now) =>
        withinWindow('evaluator')(...now) ??
        ownColumnFree(...now) ??
        columnComplete('evaluator', LKE_PACK)(...now),
    },
    dispute: {
      to: 'disputed',
      rules: [dossierRule(['head'], ['unit'], ['evaluated'])],
      bindsContent: true,
      requires: disputesRaised,
    },
    settle: {
      to: 'evaluated',
      rules: evaluators(['disputed']),
      bindsContent: true,
      requires: disputesAnswered,
    },
    agree: {
      to: 'agreed',
      rules: [dossierRule(['head'], ['unit'], ['evaluated'])],
      bindsContent: true,
      requires: disputesAnswered,
    },
    reopen: { to: 'evaluated', rules: evaluators(['agreed']), needsReason: true },
  },
  attach: unitAuthors(['draft']),
};
