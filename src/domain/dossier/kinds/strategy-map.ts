import { PERSPECTIVES } from '../../indicator.ts';
import { dossierRule, type FieldRule, type Kind } from '../kind.ts';
import type { Shape } from '../shape.ts';

/** Signs of a link: both values move the same way, or against each other. */
export const LINK_SIGNS = ['+', '-'] as const;

const KEPT = ['kept'];
const authors = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], KEPT),
  dossierRule(['head'], ['unit'], KEPT),
];

const field = (path: string, shape: Shape): FieldRule => ({ path, shape, write: authors });

/**
 * What a unit believes leads to what, for one plan: nodes are objectives, or indicators without one. A link's row is
 * the pair it joins, so that two people who draw the same link meet in its fields (decision 0082). The head of the unit
 * writes its own map; planners those of every unit.
 */
export const strategyMap: Kind = {
  name: 'strategy-map',
  class: 'plan',
  isYearly: false,
  names: /^[A-Za-z0-9._:@-]{1,60}$/,
  states: ['kept'],
  fields: [
    field('link/*/*/sign', { of: 'choice', options: LINK_SIGNS }),
    field('link/*/*/lag', { of: 'decimal', min: '0', max: '20' }),
    field('link/*/*/note', { of: 'text', max: 1000 }),
    field('place/*/perspective', { of: 'choice', options: PERSPECTIVES }),
  ],
  steps: {},
  attach: [],
};
