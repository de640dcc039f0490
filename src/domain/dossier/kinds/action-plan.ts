import { type Dossier, rowIds } from '../dossier.ts';
import { dossierRule, incomplete, type Kind } from '../kind.ts';

export const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const;
export type Quarter = (typeof QUARTERS)[number];

const DRAFT = ['draft'];
const authors = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], DRAFT),
  dossierRule(['officer', 'verifier', 'head'], ['unit'], DRAFT),
];
const doers = [dossierRule(['officer', 'verifier', 'head'], ['unit'], ['approved'])];

const NEEDED = ['indicator', 'activity', 'owner'] as const;

function unfinished(dossier: Dossier) {
  const rows = rowIds(dossier, 'row');
  if (rows.length === 0) return incomplete(dossier, ['row']);
  return incomplete(
    dossier,
    rows.flatMap((id) => NEEDED.map((field) => `row/${id}/${field}`)),
  );
}

/**
 * What a unit does in the four quarters of a year so that its agreement is kept (rencana aksi; PermenPANRB 88/2021,
 * component 1). A quarter is written only where the plan data have no target for it. `budget` names the programme, activity or sub-activity whose ceiling is shown. `done` is written
 * after the approval and changes nothing of it.
 */
export const actionPlan: Kind = {
  name: 'action-plan',
  class: 'plan',
  isYearly: true,
  names: /^$/,
  states: ['draft', 'approved'],
  fields: [
    { path: 'row/*/indicator', shape: { of: 'ref', to: 'indicator' }, write: authors },
    { path: 'row/*/activity', shape: { of: 'text', max: 500 }, write: authors },
    ...QUARTERS.map((quarter) => ({
      path: `row/*/${quarter}`,
      shape: { of: 'decimal' } as const,
      write: authors,
    })),
    { path: 'row/*/budget', shape: { of: 'ref', to: 'plan-node' }, write: authors },
    { path: 'row/*/owner', shape: { of: 'ref', to: 'position' }, write: authors },
    { path: 'row/*/gone', shape: { of: 'flag' }, write: authors },
    ...QUARTERS.map((quarter) => ({
      path: `row/*/done/${quarter}`,
      shape: { of: 'day' } as const,
      write: doers,
      isContent: false as const,
    })),
  ],
  steps: {
    approve: {
      to: 'approved',
      rules: [dossierRule(['head'], ['unit'], DRAFT)],
      bindsContent: true,
      requires: unfinished,
    },
    revise: {
      to: 'draft',
      rules: [
        dossierRule(['planner'], ['unit', 'line', 'tenant'], ['approved']),
        dossierRule(['head'], ['unit'], ['approved']),
      ],
      needsReason: true,
    },
  },
  attach: authors,
};
