import { expect, test } from 'vitest';
import type { ReportFacts } from '../../../src/domain/report/report-facts.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import type { Budget, PlanNode } from '../../../src/domain/strategy.ts';
import { valueQuestion } from '../../../src/domain/value-for-money/value-question.ts';
import { SOURCED } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const UNITS = ['disdik', 'dinkes'];

const budget = (unit: string, code: string, level: Budget['level']): Budget => ({
  id: code,
  government: '52',
  unit,
  level,
  code,
  name: code,
  year: 2026,
  asOf: null,
  stage: 'APBD',
  ceiling: '100',
  realized: null,
  ...SOURCED,
});
const node = (id: string, level: PlanNode['level'], parent: string | null): [string, PlanNode] => [
  id,
  {
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
  },
];
/** Work of a unit under its programme: quarters that are done, of those asked for. */
const workOf = (unit: string, code: string, done: readonly string[], asked: readonly string[]) =>
  filledDossier(
    { kind: 'action-plan', unit, year: 2026, name: '' },
    {
      'row/a/budget': code,
      ...Object.fromEntries(asked.map((quarter) => [`row/a/${quarter}`, '1'])),
      ...Object.fromEntries(done.map((quarter) => [`row/a/done/${quarter}`, '2026-03-01'])),
    },
    'approved',
  );

const QUARTERS = ['q1', 'q2', 'q3', 'q4'];
const works = [
  workOf('disdik', '1.01', ['q1'], QUARTERS),
  workOf('dinkes', '1.02', ['q1', 'q2'], ['q1', 'q2']),
];
const facts: ReportFacts = {
  timeZone: 'Asia/Makassar',
  areas: new Map(),
  units: new Map(),
  planNodes: new Map([
    node('s', 'objective', null),
    node('1.01', 'programme', 's'),
    node('1.01.1', 'activity', '1.01'),
    node('1.02', 'programme', 's'),
  ]),
  indicators: new Map(),
  targets: [],
  calendars: new Map(),
  packs: knownPacks([]),
  entries: new Map(),
  budgets: [
    budget('disdik', '1.01', 'programme'),
    budget('disdik', '1.01.1', 'activity'),
    budget('dinkes', '1.02', 'programme'),
  ],
  dossiers: works,
  positions: new Map(),
};
const outputs = (change: Partial<ReportFacts> = {}) =>
  Object.fromEntries(
    valueQuestion({ ...facts, ...change }, UNITS, 2026, 0)?.subjects.map(({ id, output }) => [id, output]) ??
      [],
  );

test('the work of a unit and of an objective is told by the steps of the programmes their money pays for', () => {
  expect(outputs()).toMatchObject({
    'disdik:1.01': '25.00',
    // No step stands under the activity, whose money is part of the programme's.
    'disdik:1.01.1': null,
    disdik: '25.00',
    dinkes: '100.00',
    s: '50.00',
  });
});

test('an objective says nothing of its work while that of one of its programmes is not known', () => {
  expect(outputs({ dossiers: works.slice(0, 1) })).toMatchObject({ disdik: '25.00', dinkes: null, s: null });
});
