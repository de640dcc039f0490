import { textOf } from '../dossier.ts';
import { dossierRule, incomplete, type Kind, type Requirement } from '../kind.ts';
import { keepersOf } from './register-authors.ts';

/** What made somebody think of it. */
export const IMPROVEMENT_CAUSES = ['signal', 'recommendation', 'idea'] as const;
export type ImprovementCause = (typeof IMPROVEMENT_CAUSES)[number];

/** What it changes; the matters of criteria 2.c.3 to 2.c.7 (PermenPANRB 88/2021). */
export const IMPROVEMENT_CHANGES = ['focus', 'strategy', 'policy', 'activity', 'budget'] as const;

export const EXPECTED_DIRECTIONS = ['up', 'down'] as const;

export const DECISIONS = ['adopted', 'adapted', 'abandoned'] as const;

const PLANNED = ['planned'];
const RUNNING = ['running'];
const OPEN = ['planned', 'running'];
const heads = (states: readonly string[]) => [dossierRule(['head'], ['unit'], states)];

const ready: Requirement = (dossier) => {
  const missing = incomplete(dossier, [
    'title',
    'hypothesis',
    'indicator',
    'area',
    'direction',
    'start',
    'review',
    'owner',
  ]);
  if (missing) return missing;
  const start = textOf(dossier, 'start');
  return textOf(dossier, 'review') <= start
    ? { code: 'fields-invalid', kind: dossier.kind, fields: ['review'] }
    : null;
};

const checked: Requirement = (dossier) => incomplete(dossier, ['done', 'learned', 'seen/verdict']);
const deciding = (to: (typeof DECISIONS)[number]) => ({
  to,
  rules: heads(RUNNING),
  bindsContent: true as const,
  needsReason: true as const,
  requires: checked,
});

/**
 * One cycle of plan, do, check and act. The expectation is closed when the cycle begins, so that nobody fits it to what
 * came out; what the data said at the decision (`seen`) is kept, because figures may be corrected later.
 */
export const improvement: Kind = {
  name: 'improvement',
  class: 'plan',
  isYearly: true,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['planned', 'running', ...DECISIONS],
  fields: [
    { path: 'title', shape: { of: 'text', max: 200 }, write: keepersOf(PLANNED) },
    { path: 'cause', shape: { of: 'choice', options: IMPROVEMENT_CAUSES }, write: keepersOf(PLANNED) },
    { path: 'changes', shape: { of: 'choice', options: IMPROVEMENT_CHANGES }, write: keepersOf(PLANNED) },
    { path: 'hypothesis', shape: { of: 'text', max: 1000 }, write: keepersOf(PLANNED) },
    { path: 'plan', shape: { of: 'text', max: 2000 }, write: keepersOf(PLANNED) },
    { path: 'indicator', shape: { of: 'ref', to: 'indicator' }, write: keepersOf(PLANNED) },
    { path: 'area', shape: { of: 'ref', to: 'area' }, write: keepersOf(PLANNED) },
    { path: 'direction', shape: { of: 'choice', options: EXPECTED_DIRECTIONS }, write: keepersOf(PLANNED) },
    // In the unit of the indicator.
    { path: 'size', shape: { of: 'decimal', min: '0' }, write: keepersOf(PLANNED) },
    { path: 'start', shape: { of: 'day' }, write: keepersOf(PLANNED) },
    { path: 'review', shape: { of: 'day' }, write: [...keepersOf(PLANNED), ...heads(RUNNING)] },
    { path: 'owner', shape: { of: 'ref', to: 'position' }, write: keepersOf(OPEN) },
    { path: 'done', shape: { of: 'text', max: 2000 }, write: keepersOf(RUNNING) },
    { path: 'learned', shape: { of: 'text', max: 2000 }, write: keepersOf(RUNNING) },
    ...['verdict', 'before', 'after', 'change'].map((part) => ({
      path: `seen/${part}`,
      shape: { of: 'text', max: 40 } as const,
      write: heads(RUNNING),
    })),
  ],
  steps: {
    begin: { to: 'running', rules: heads(PLANNED), bindsContent: true, requires: ready },
    adopt: deciding('adopted'),
    adapt: deciding('adapted'),
    abandon: deciding('abandoned'),
    reopen: { to: 'running', rules: heads(DECISIONS), needsReason: true },
  },
  attach: keepersOf(OPEN),
};
