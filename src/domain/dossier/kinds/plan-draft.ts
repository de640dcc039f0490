import { AGGREGATIONS, FORMULAS, POLARITIES } from '../../indicator.ts';
import { FREQUENCIES } from '../../period.ts';
import { chainProblems } from '../../plan/chain-problems.ts';
import { draftedChain } from '../../plan/drafted-chain.ts';
import type { Problem } from '../../problem.ts';
import { PLAN_LEVELS } from '../../strategy.ts';
import type { Dossier } from '../dossier.ts';
import { dossierRule, type FieldRule, type Kind, type Surroundings } from '../kind.ts';
import type { Shape } from '../shape.ts';

const OPEN = ['draft'];
const planners = [dossierRule(['planner'], ['unit'], OPEN)];

const family = (name: string, shapes: Readonly<Record<string, Shape>>): readonly FieldRule[] =>
  Object.entries(shapes).map(([field, shape]) => ({ path: `${name}/*/${field}`, shape, write: planners }));

const text = (max: number): Shape => ({ of: 'text', max });
const unit: Shape = { of: 'ref', to: 'unit' };

const broken = (dossier: Dossier, { chain }: Surroundings): Problem | null => {
  const problems = chainProblems(chain, draftedChain(chain, dossier));
  return problems.length > 0 ? { code: 'chain-broken', problems } : null;
};

/**
 * One draft of a plan's chain, named by its plan and a number. It says what differs from what is published; publishing
 * puts it into the reference rows. Planners write drafts of their own unit. Who published is never who proposed or
 * wrote: another planner, or the head of the unit that drafted, which is the planning agency (decision 0060).
 */
export const planDraft: Kind = {
  name: 'plan-draft',
  class: 'plan',
  isYearly: false,
  names: /^[A-Za-z0-9._:@-]{1,60}~[0-9]{1,6}$/,
  states: ['draft', 'proposed', 'published', 'withdrawn'],
  fields: [
    { path: 'title', shape: text(300), write: planners },
    ...family('node', {
      // A parent may be a node of this very draft, which exists nowhere else yet; `chainProblems` finds what is missing.
      parent: text(80),
      text: text(2000),
      code: text(80),
      level: { of: 'choice', options: PLAN_LEVELS },
      weight: { of: 'decimal', min: '0', max: '100' },
      owner: unit,
      order: { of: 'decimal', min: '0', max: '99999' },
      gone: { of: 'flag' },
    }),
    ...family('indicator', {
      node: text(80),
      name: text(500),
      measureUnit: text(80),
      polarity: { of: 'choice', options: POLARITIES },
      aggregation: { of: 'choice', options: AGGREGATIONS },
      frequency: { of: 'choice', options: FREQUENCIES },
      formula: { of: 'choice', options: FORMULAS },
      owner: unit,
      definition: text(4000),
      computation: text(4000),
      dataSource: text(500),
      inCharge: text(200),
      control: text(2000),
    }),
  ],
  steps: {
    propose: { to: 'proposed', rules: planners, bindsContent: true, requires: broken },
    return: {
      to: 'draft',
      rules: [
        dossierRule(['planner'], ['tenant'], ['proposed']),
        dossierRule(['head'], ['unit'], ['proposed']),
      ],
      needsReason: true,
    },
    publish: {
      to: 'published',
      rules: [
        dossierRule(['planner'], ['tenant'], ['proposed'], 'never'),
        dossierRule(['head'], ['unit'], ['proposed'], 'never'),
      ],
      bindsContent: true,
      byAnother: true,
      requires: broken,
    },
    withdraw: {
      to: 'withdrawn',
      rules: [dossierRule(['planner'], ['unit'], ['draft', 'proposed'])],
      needsReason: true,
    },
  },
  attach: [],
};
