import { isInForce, type Position } from '../../person.ts';
import type { Problem } from '../../problem.ts';
import { type Dossier, filesOf, textOf } from '../dossier.ts';
import { dossierRule, incomplete, type Kind, type Requirement } from '../kind.ts';

/** What a directive is about: a figure, a programme, an institution or its performance report. */
export const DIRECTIVE_SUBJECTS = ['figure', 'programme', 'unit', 'report'] as const;
export type DirectiveSubject = (typeof DIRECTIVE_SUBJECTS)[number];

/** What is to change because of what was measured; the matters of criteria 2.c.3 to 2.c.7 (PermenPANRB 88/2021). */
export const DIRECTIVE_CHANGES = ['focus', 'strategy', 'policy', 'activity', 'budget'] as const;
export type DirectiveChange = (typeof DIRECTIVE_CHANGES)[number];

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  figure: ['indicator', 'area', 'year'],
  programme: ['node'],
  unit: ['subject'],
  report: ['subject', 'year'],
};

/** The position that is answered for: a delegate's is the one it was delegated from. */
export const actsFor = (position: Position | null): string => position?.delegatedFrom ?? position?.id ?? '';

export type DirectiveFault = 'not-yours' | 'ended' | 'other-unit' | 'for-an-area' | 'self' | 'past';

/** Whoever gives it names the own position, and an official of the unit who can answer, by a day that is still to come. */
const unfit: Requirement = (dossier, around, act) => {
  const missing = incomplete(dossier, [
    'about',
    ...(NEEDED[textOf(dossier, 'about')] ?? []),
    'text',
    'from',
    'to',
    'due',
  ]);
  if (missing) return missing;
  const to = around.position(textOf(dossier, 'to'));
  const because = (why: DirectiveFault): Problem => ({ code: 'directive-unfit', why });
  if (textOf(dossier, 'from') !== actsFor(around.position(act.as))) return because('not-yours');
  if (!to || !isInForce(to, act.at, around.position)) return because('ended');
  if (to.unit !== dossier.unit) return because('other-unit');
  // A position for one area is about the figures of that area; it cannot answer on a dossier.
  if (to.area !== null) return because('for-an-area');
  if (to.person === act.by) return because('self');
  return textOf(dossier, 'due') < around.civilDay(act.at) ? because('past') : null;
};

const answered: Requirement = (dossier) =>
  incomplete(dossier, ['answer']) ??
  (filesOf(dossier).length === 0 ? { code: 'evidence-missing', needed: 1, present: 0 } : null);

const DRAFT = ['draft'];
const givers = [
  dossierRule(['governor'], ['unit', 'line', 'tenant'], DRAFT),
  dossierRule(['head'], ['unit', 'line'], DRAFT),
];
const answerers = [
  dossierRule(
    ['officer', 'verifier', 'head', 'planner', 'evaluator', 'personnel'],
    ['second-party'],
    ['given'],
  ),
  dossierRule(['head'], ['unit'], ['given']),
];
/** Whoever gave it; what a head has left behind, the governor ends. */
const judges = (states: readonly string[]) => [
  dossierRule(['governor'], ['unit', 'line', 'tenant'], states),
  dossierRule(['head'], ['first-party'], states),
];

/**
 * What a leader asks of an official of a unit about something on the screen (arahan), by a day. The official, or the
 * head of the unit, answers with text and evidence; whoever gave it accepts the answer or sends it back. The unit is the one that is asked; what it
 * is about stands in `about` and the fields that go with it. `year` is the year the figure or report is about.
 */
export const directive: Kind = {
  name: 'directive',
  class: 'evaluation',
  isYearly: true,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['draft', 'given', 'answered', 'closed', 'withdrawn'],
  fields: [
    { path: 'about', shape: { of: 'choice', options: DIRECTIVE_SUBJECTS }, write: givers },
    { path: 'indicator', shape: { of: 'ref', to: 'indicator' }, write: givers },
    { path: 'area', shape: { of: 'ref', to: 'area' }, write: givers },
    { path: 'node', shape: { of: 'ref', to: 'plan-node' }, write: givers },
    { path: 'subject', shape: { of: 'ref', to: 'unit' }, write: givers },
    { path: 'year', shape: { of: 'decimal', min: '2000', max: '2100' }, write: givers },
    { path: 'text', shape: { of: 'text', max: 1000 }, write: givers },
    { path: 'changes', shape: { of: 'choice', options: DIRECTIVE_CHANGES }, write: givers },
    { path: 'from', shape: { of: 'ref', to: 'position' }, write: givers },
    { path: 'to', shape: { of: 'ref', to: 'position' }, write: givers },
    { path: 'due', shape: { of: 'day' }, write: givers },
    // Minutes in which it was decided, by the id of their dossier.
    { path: 'meeting', shape: { of: 'text', max: 80 }, write: givers },
    { path: 'answer', shape: { of: 'text', max: 2000 }, write: answerers },
  ],
  steps: {
    give: { to: 'given', rules: givers, bindsContent: true, requires: unfit },
    // Not bound: words travel before files, and the author knows what is in them. Accepting waits for the bytes.
    answer: { to: 'answered', rules: answerers, requires: answered },
    accept: { to: 'closed', rules: judges(['answered']), bindsContent: true, byAnother: true },
    'send-back': { to: 'given', rules: judges(['answered']), needsReason: true, byAnother: true },
    withdraw: { to: 'withdrawn', rules: judges(['draft', 'given']), needsReason: true },
  },
  attach: answerers,
  parties: (dossier: Dossier) => ({
    'first-party': textOf(dossier, 'from') || null,
    'second-party': textOf(dossier, 'to') || null,
  }),
};
