import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { actionPlanFaults, actionPlanPaper } from '../../../src/domain/papers/action-plan-paper.ts';
import { ceilingOf, type PaperFacts } from '../../../src/domain/papers/paper-facts.ts';
import type { Budget, PlanNode } from '../../../src/domain/strategy.ts';
import type { Target } from '../../../src/domain/target.ts';
import { indicator, SOURCED } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const target: Target = {
  id: 'T',
  indicator: 'IK',
  area: '52',
  period: '2026-FY',
  operator: '=',
  amount: '4',
  upper: null,
  stage: null,
  statedOn: null,
  ...SOURCED,
};
const node: PlanNode = {
  id: 'P',
  plan: 'R',
  level: 'programme',
  code: '1.01',
  parent: null,
  text: 'Program',
  from: 2025,
  to: 2029,
  indicators: [],
  owner: null,
  ...SOURCED,
};
const budget = (stage: Budget['stage'], ceiling: string, id: string = stage): Budget => ({
  id,
  government: '52',
  unit: 'disdik',
  level: 'programme',
  code: '1.01',
  name: 'Program',
  year: 2026,
  asOf: null,
  stage,
  ceiling,
  realized: null,
  ...SOURCED,
});

const factsWith = (
  one: Indicator,
  targets: readonly Target[],
  budgets: readonly Budget[] = [],
): PaperFacts => ({
  area: '52',
  government: 'NTB',
  units: new Map(),
  indicators: new Map([[one.code, one]]),
  planNodes: new Map([[node.id, node]]),
  targets,
  budgets,
  positions: new Map(),
  persons: new Map(),
});

function faultsOf(change: Partial<Indicator>, targets: readonly Target[], quarters: readonly string[]) {
  const [q1, q2, q3, q4] = quarters as [string, string, string, string];
  const texts = { indicator: 'IK', activity: 'Rapat', q1, q2, q3, q4, owner: 'x' };
  const fields = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`row/a/${name}`, text]));
  const plan = filledDossier(
    { kind: 'action-plan', unit: 'disdik', year: 2026, name: '' },
    fields,
    'approved',
  );
  const paper = actionPlanPaper(plan, factsWith(indicator('IK', change), targets));
  return actionPlanFaults(plan, paper).map(({ code }) => code);
}

test('quarters of an indicator that adds up lead to the annual target, exactly, or the plan is held back', () => {
  const adding = { aggregation: 'sum' } as const;
  expect(faultsOf(adding, [target], ['1', '1', '1', '1'])).toEqual([]);
  expect(faultsOf(adding, [{ ...target, amount: '0.3' }], ['0.1', '0.2', '', ''])).toEqual([]);
  expect(faultsOf(adding, [target], ['1', '1', '1', ''])).toEqual(['quarters-do-not-sum']);
});

test('nothing need add up where the last value counts, the target is a range, or there is none', () => {
  expect(faultsOf({ aggregation: 'last' }, [target], ['1', '2', '3', '4'])).toEqual([]);
  const range = { ...target, operator: 'range', upper: '6' } as const;
  expect(faultsOf({ aggregation: 'sum' }, [range], ['1', '1', '1', ''])).toEqual([]);
  expect(faultsOf({ aggregation: 'sum' }, [], ['1', '1', '1', ''])).toEqual([]);
});

test('a target of a quarter in the data is shown and counted, whatever was typed; a row without any is held back', () => {
  const adding = { aggregation: 'sum' } as const;
  const inData = ['1', '1', '1', '1'].map((amount, i) => ({ ...target, period: `2026-Q${i + 1}`, amount }));
  expect(faultsOf(adding, [target, ...inData], ['9', '', '', ''])).toEqual([]);
  expect(faultsOf(adding, [target], ['', '', '', ''])).toEqual(['no-quarter', 'quarters-do-not-sum']);
});

test('the ceiling is that of the last act of budgeting; two that disagree give none, and a position on a day is no act', () => {
  const of = (...budgets: readonly Budget[]) =>
    ceilingOf(factsWith(indicator('IK'), [], budgets), node, 'disdik', 2026)?.ceiling ?? null;
  expect(of(budget('APBD', '100'), budget('APBD-P', '90'), budget('in-year', '95'))).toBe('90');
  expect(of(budget('APBD', '100'), budget('APBD', '101', 'b'))).toBeNull();
  expect(of(budget('realization', '80'))).toBeNull();
});
