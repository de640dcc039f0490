import { expect, test } from 'vitest';
import { lineFields, proposedAnnex } from '../../../src/domain/papers/agreement-proposal.ts';
import type { PaperFacts } from '../../../src/domain/papers/paper-facts.ts';
import type { Budget, PlanNode } from '../../../src/domain/strategy.ts';
import type { Target } from '../../../src/domain/target.ts';
import { indicator, SOURCED } from '../../support/builders.ts';

const node = (id: string, level: PlanNode['level'], parent: string | null, change = {}): PlanNode => ({
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
  ...change,
});

const target = (of: string, period = '2026-FY'): Target => ({
  id: `${of}-${period}`,
  indicator: of,
  area: '52',
  period,
  operator: '=',
  amount: '4',
  upper: null,
  stage: null,
  statedOn: null,
  ...SOURCED,
});

const budget: Budget = {
  id: 'B',
  government: '52',
  unit: 'disdik',
  level: 'programme',
  code: 'P',
  name: 'P',
  year: 2026,
  asOf: null,
  stage: 'APBD',
  ceiling: '100',
  realized: null,
  ...SOURCED,
};

const owned = (code: string, owner = 'disdik') => indicator(code, { owner });
const all = [owned('A'), owned('B'), owned('NO-TARGET'), owned('OTHER', 'dinkes')];
const nodes = [
  node('S', 'objective', null, { indicators: ['A'] }),
  node('P', 'programme', 'S', { indicators: ['A', 'B'] }),
  node('Q', 'programme', 'S'),
  node('OLD', 'programme', 'S', { code: 'P', from: 2019, to: 2023 }),
];
const facts: PaperFacts = {
  area: '52',
  government: 'NTB',
  units: new Map(),
  indicators: new Map(all.map((one) => [one.code, one])),
  planNodes: new Map(nodes.map((one) => [one.id, one])),
  targets: [target('A'), target('B'), target('OTHER'), target('NO-TARGET', '2027-FY')],
  budgets: [budget],
  positions: new Map(),
  persons: new Map(),
};

test('the annex is what the plan gives: own indicators with a target under their objective, programmes with a ceiling', () => {
  expect(proposedAnnex('disdik', 2026, facts)).toEqual({
    'line/A/indicator': 'A',
    'line/A/objective': 'S',
    'line/B/indicator': 'B',
    'line/B/objective': 'S',
    'programme/P/node': 'P',
  });
});

test('outside the years of the plan nothing stands above an indicator, and a circle ends', () => {
  expect(lineFields('A', 2031, facts)).toEqual({ 'line/A/indicator': 'A' });
  const circle = [node('X', 'activity', 'Y', { indicators: ['A'] }), node('Y', 'activity', 'X')];
  const turning = { ...facts, planNodes: new Map(circle.map((one) => [one.id, one])) };
  expect(lineFields('A', 2026, turning)).toEqual({ 'line/A/indicator': 'A' });
});
