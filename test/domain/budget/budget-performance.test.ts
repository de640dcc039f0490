import { expect, test } from 'vitest';
import { budgetPerformance, isConspicuous } from '../../../src/domain/budget/budget-performance.ts';
import type { ReportFacts } from '../../../src/domain/report/report-facts.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import type { Budget, PlanNode } from '../../../src/domain/strategy.ts';
import { SOURCED } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const row = (level: Budget['level'], code: string, change: Partial<Budget>): Budget => ({
  id: `${code}${JSON.stringify(change)}`,
  government: '52',
  unit: 'disdik',
  level,
  code,
  name: code,
  year: 2026,
  asOf: null,
  stage: 'APBD',
  ceiling: null,
  realized: null,
  ...SOURCED,
  ...change,
});
const node = (id: string, level: PlanNode['level'], parent: string | null): PlanNode => ({
  id,
  plan: 'R',
  level,
  code: id,
  parent,
  text: id,
  from: 2025,
  to: 2029,
  indicators: [],
  owner: null,
  ...SOURCED,
});

const plan = filledDossier(
  { kind: 'action-plan', unit: 'disdik', year: 2026, name: '' },
  {
    'row/a/budget': '1.01.1',
    'row/a/q1': '1',
    'row/a/q2': '1',
    'row/a/q3': '0',
    'row/a/done/q1': '2026-03-01',
  },
  'approved',
);
const facts: ReportFacts = {
  timeZone: 'Asia/Makassar',
  areas: new Map(),
  units: new Map(),
  planNodes: new Map([
    ['1.01', node('1.01', 'programme', null)],
    ['1.01.1', node('1.01.1', 'activity', '1.01')],
  ]),
  indicators: new Map(),
  targets: [],
  calendars: new Map(),
  packs: knownPacks([]),
  entries: new Map(),
  budgets: [
    row('programme', '1.01', { ceiling: '100' }),
    row('programme', '1.01', { stage: 'cash-plan', ceiling: '80', asOf: '2026-06-30' }),
    row('programme', '1.01', { stage: 'cash-plan', ceiling: '95', asOf: '2026-12-31' }),
    row('programme', '1.01', { stage: 'realization', realized: '70', asOf: '2026-07-15' }),
    row('activity', '1.01.1', { ceiling: '60' }),
  ],
  dossiers: [plan],
  positions: new Map(),
};

test('money stands beside its plan on the day of the last realization, and beside the work done for it', () => {
  const [programme, activity] = budgetPerformance(facts, 'disdik', 2026, Date.UTC(2026, 7, 1));
  expect(programme).toMatchObject({
    depth: 0,
    plannedByThen: '80',
    deviation: '-10',
    physical: '50.00',
    lead: '-20',
    outcome: null,
    verdict: '',
  });
  expect(activity).toMatchObject({ depth: 1, physical: '50.00', deviation: null, lead: null });
  expect([programme, activity].map((one) => one && isConspicuous(one))).toEqual([true, false]);
});

test('an action plan nobody approved says nothing of the work', () => {
  const draft = { ...plan, status: { ...plan.status, value: { ...plan.status.value, state: 'draft' } } };
  const [programme] = budgetPerformance({ ...facts, dossiers: [draft] }, 'disdik', 2026, 0);
  expect(programme?.physical).toBeNull();
});
