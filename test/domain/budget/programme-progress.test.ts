import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programmeProgress, programmesIn } from '../../../src/domain/budget/programme-progress.ts';
import { nodeAbove, subtree } from '../../../src/domain/plan/below.ts';
import type { ReportFacts } from '../../../src/domain/report/report-facts.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import type { Budget, PlanNode } from '../../../src/domain/strategy.ts';
import { SOURCED } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

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
  owner: 'disdik',
  ...SOURCED,
});
const nodes = [
  node('M1', 'mission', null),
  node('U1', 'flagship', 'M1'),
  node('1.01', 'programme', 'U1'),
  node('1.01.1', 'activity', '1.01'),
  node('1.02', 'programme', 'U1'),
];
const money = (code: string, ceiling: string, realized: string): readonly Budget[] =>
  (['APBD', 'in-year'] as const).map((stage) => ({
    id: `${code}-${stage}`,
    government: '52',
    unit: 'disdik',
    level: 'programme',
    code,
    name: code,
    year: 2026,
    asOf: stage === 'APBD' ? null : '2026-09-30',
    stage,
    ceiling: stage === 'APBD' ? ceiling : null,
    realized: stage === 'APBD' ? null : realized,
    ...SOURCED,
  }));

const planWith = (done: Readonly<Record<string, string>>, state = 'approved') =>
  filledDossier(
    { kind: 'action-plan', unit: 'disdik', year: 2026, name: '' },
    {
      'row/a/budget': '1.01.1',
      'row/a/activity': 'Bimbingan guru',
      'row/a/owner': 'petugas',
      ...Object.fromEntries(['q1', 'q2', 'q3', 'q4'].map((quarter) => [`row/a/${quarter}`, '1'])),
      ...done,
    },
    state,
  );

const factsOf = (
  budgets: readonly Budget[],
  plan = planWith({ 'row/a/done/q1': '2026-03-01' }),
): ReportFacts => ({
  timeZone: 'Asia/Makassar',
  areas: new Map(),
  units: new Map(),
  planNodes: new Map(nodes.map((one) => [one.id, one])),
  indicators: new Map(),
  targets: [],
  calendars: new Map(),
  packs: knownPacks([]),
  entries: new Map(),
  budgets,
  dossiers: [plan],
  positions: new Map(),
});

const on = (day: string) => ({ year: 2026, day, at: Date.parse(day) });
const progress = (facts: ReportFacts, id: string, day = '2026-08-01') =>
  programmeProgress(facts, nodes.find((one) => one.id === id) as PlanNode, on(day));

test('a programme shows work, money, the next milestone and what is late, under its mission', () => {
  const facts = factsOf([...money('1.01', '200', '50'), ...money('1.02', '200', '150')]);
  expect(progress(facts, '1.01')).toMatchObject({
    mission: { id: 'M1' },
    physical: '25.00',
    absorption: '25.00',
    late: 1,
  });
  expect(progress(facts, '1.01').milestones[0]).toMatchObject({
    quarter: 'q2',
    until: '2026-06-30',
    owner: 'petugas',
  });
  expect(progress(facts, 'U1')).toMatchObject({ ceiling: '400', spent: '200', absorption: '50.00' });
  expect(programmesIn(facts, 2026).map(({ id }) => id)).toEqual(['1.01', '1.02', 'U1']);
  expect(programmesIn(facts, 2030)).toEqual([]);
});

test('a flagship of which one programme has no money, or a plan not approved, says that nothing is known', () => {
  expect(progress(factsOf(money('1.01', '200', '50')), 'U1')).toMatchObject({
    ceiling: null,
    absorption: null,
  });
  expect(progress(factsOf([], planWith({}, 'draft')), '1.01')).toMatchObject({
    physical: null,
    milestones: [],
  });
});

test('done and open steps are all steps, and a later day never makes fewer of them late', () => {
  const quarters = fc.subarray(['q1', 'q2', 'q3', 'q4']);
  const month = fc.integer({ min: 1, max: 12 }).map((m) => `2026-${String(m).padStart(2, '0')}-15`);
  fc.assert(
    fc.property(quarters, month, month, (done, one, other) => {
      const facts = factsOf(
        [],
        planWith(Object.fromEntries(done.map((q) => [`row/a/done/${q}`, '2026-01-05']))),
      );
      const [first, last] = [one, other].sort() as [string, string];
      const early = progress(facts, '1.01', first);
      expect(early.milestones.length + done.length).toBe(4);
      expect(early.late).toBeLessThanOrEqual(progress(facts, '1.01', last).late);
    }),
  );
});

test('a plan that runs in a circle ends', () => {
  const circle = new Map([
    ['a', node('a', 'programme', 'b')],
    ['b', node('b', 'activity', 'a')],
  ]);
  expect(subtree(circle, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(nodeAbove(circle, 'a', 'mission')).toBeNull();
});
