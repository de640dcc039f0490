import { type Dossier, textOf } from '../dossier.ts';
import { dossierRule, incomplete, type Kind } from '../kind.ts';

const OPEN = ['draft'];
const askers = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], OPEN),
  dossierRule(['head'], ['unit'], OPEN),
];
const answerers = [dossierRule(['head'], ['addressed'], ['asked'])];

/** Node that asks, and unit that is asked. */
const LINK_FIELDS = ['from', 'to', 'contribution'] as const;

/**
 * A link across units: a node of the plan needs what another unit does. It counts only once the head of that unit has
 * accepted it; the unit that asks can take it back, not answer for the other.
 */
export const crossLink: Kind = {
  name: 'cross-link',
  class: 'plan',
  isYearly: false,
  names: /^[a-z0-9-]{1,60}$/,
  states: ['draft', 'asked', 'accepted', 'refused', 'withdrawn'],
  fields: [
    { path: 'from', shape: { of: 'ref', to: 'plan-node' }, write: askers },
    { path: 'to', shape: { of: 'ref', to: 'unit' }, write: askers },
    { path: 'contribution', shape: { of: 'text', max: 1000 }, write: askers },
  ],
  steps: {
    ask: {
      to: 'asked',
      rules: askers,
      bindsContent: true,
      requires: (dossier) => incomplete(dossier, LINK_FIELDS),
    },
    accept: { to: 'accepted', rules: answerers, bindsContent: true },
    refuse: { to: 'refused', rules: answerers, needsReason: true },
    withdraw: {
      to: 'withdrawn',
      rules: [
        dossierRule(['planner'], ['unit', 'line', 'tenant'], ['draft', 'asked', 'accepted']),
        dossierRule(['head'], ['unit'], ['draft', 'asked', 'accepted']),
      ],
      needsReason: true,
    },
  },
  attach: [],
  addressed: (dossier: Dossier) => [textOf(dossier, 'to')].filter((unit) => unit !== ''),
};
