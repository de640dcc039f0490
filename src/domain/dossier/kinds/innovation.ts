import { incomplete, type Kind } from '../kind.ts';
import { answerersOf, keepersOf } from './register-authors.ts';

/** Stages of a regional innovation (PP 38/2017; not checked against the text). */
export const INNOVATION_STAGES = ['initiative', 'trial', 'implementation'] as const;

const LIVING = [...INNOVATION_STAGES];

/** An innovation of a unit; its state is its stage, and each stage keeps the day on which it began. */
export const innovation: Kind = {
  name: 'innovation',
  class: 'plan',
  isYearly: false,
  names: /^[a-z0-9-]{1,40}$/,
  states: [...INNOVATION_STAGES, 'stopped'],
  fields: [
    { path: 'title', shape: { of: 'text', max: 200 }, write: keepersOf(LIVING) },
    { path: 'problem', shape: { of: 'text', max: 1000 }, write: keepersOf(LIVING) },
    { path: 'benefit', shape: { of: 'text', max: 1000 }, write: keepersOf(LIVING) },
    { path: 'owner', shape: { of: 'ref', to: 'position' }, write: keepersOf(LIVING) },
    { path: 'indicator', shape: { of: 'ref', to: 'indicator' }, write: keepersOf(LIVING) },
    ...INNOVATION_STAGES.map((stage) => ({
      path: `since/${stage}`,
      shape: { of: 'day' } as const,
      write: keepersOf(LIVING),
    })),
  ],
  steps: {
    try: {
      to: 'trial',
      rules: answerersOf(['initiative']),
      requires: (dossier) => incomplete(dossier, ['title', 'problem', 'since/initiative', 'since/trial']),
    },
    apply: {
      to: 'implementation',
      rules: answerersOf(['trial']),
      requires: (dossier) => incomplete(dossier, ['benefit', 'since/implementation']),
    },
    stop: { to: 'stopped', rules: answerersOf(LIVING), needsReason: true },
    resume: { to: 'initiative', rules: answerersOf(['stopped']), needsReason: true },
  },
  attach: keepersOf(LIVING),
};
