import { dossierRule, incomplete, type Kind } from '../kind.ts';

const OPEN = ['given'];
const FOLLOWED = ['given', 'answered'];
const evaluators = (states: readonly string[]) => [
  dossierRule(['evaluator'], ['unit', 'line', 'tenant'], states),
];
const unit = (states: readonly string[]) => [dossierRule(['officer', 'head'], ['unit'], states)];

/**
 * One recommendation of an evaluation report with what the unit does about it. The evaluator gives it, the unit names
 * who acts by when and answers with evidence and effect, and the evaluator alone closes it. The year is that of the
 * evaluation, so that years can be laid beside one another.
 */
export const recommendation: Kind = {
  name: 'recommendation',
  class: 'evaluation',
  isYearly: true,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['given', 'answered', 'closed', 'withdrawn'],
  fields: [
    { path: 'text', shape: { of: 'text', max: 1000 }, write: evaluators(OPEN) },
    // Sub-component or criterion of the worksheet it came from, `2.c` or `2.c.1`.
    { path: 'about', shape: { of: 'text', max: 20 }, write: evaluators(OPEN) },
    { path: 'owner', shape: { of: 'ref', to: 'position' }, write: [...unit(OPEN), ...evaluators(OPEN)] },
    { path: 'due', shape: { of: 'day' }, write: [...unit(OPEN), ...evaluators(OPEN)] },
    { path: 'action', shape: { of: 'text', max: 2000 }, write: unit(OPEN) },
    { path: 'effect', shape: { of: 'text', max: 2000 }, write: unit(OPEN) },
    { path: 'link/*', shape: { of: 'text', max: 200 }, write: unit(OPEN) },
    { path: 'verdict', shape: { of: 'text', max: 2000 }, write: evaluators(FOLLOWED) },
  ],
  steps: {
    // Not bound: words travel before files, and the author knows what is in them. Closing waits for the bytes.
    answer: {
      to: 'answered',
      rules: [dossierRule(['head'], ['unit'], OPEN)],
      requires: (dossier) => incomplete(dossier, ['text', 'owner', 'due', 'action', 'effect']),
    },
    'ask-again': { to: 'given', rules: evaluators(['answered']), needsReason: true },
    close: { to: 'closed', rules: evaluators(['answered']), bindsContent: true },
    reopen: { to: 'given', rules: evaluators(['closed']), needsReason: true },
    withdraw: { to: 'withdrawn', rules: evaluators(OPEN), needsReason: true },
  },
  attach: unit(OPEN),
};
