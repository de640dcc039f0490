import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { ReportFacts } from '../../../src/domain/report/report-facts.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import type { Budget, PlanNode } from '../../../src/domain/strategy.ts';
import { valueQuestion } from '../../../src/domain/value-for-money/value-question.ts';
import { SOURCED } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const node = (
  code: string,
  level: PlanNode['level'],
  parent: string | null,
  owner: string | null,
): PlanNode => ({
  id: code,
  plan: 'R',
  level,
  code,
  parent,
  text: code,
  from: 2025,
  to: 2029,
  indicators: [],
  owner,
  ...SOURCED,
});
const line = (unit: string, code: string): Budget => ({
  id: `${unit} ${code}`,
  government: '52',
  unit,
  level: 'programme',
  code,
  name: code,
  year: 2026,
  asOf: '2026-06-30',
  stage: 'APBD',
  ceiling: '100',
  realized: null,
  ...SOURCED,
});
const plan = (unit: string, code: string, done: Record<string, string>, state = 'approved') =>
  filledDossier(
    { kind: 'action-plan', unit, year: 2026, name: '' },
    { 'row/a/budget': code, 'row/a/q1': '1', 'row/a/q2': '1', ...done },
    state as Dossier['status']['value']['state'],
  );

const facts = (dossiers: readonly Dossier[]): ReportFacts => ({
  timeZone: 'Asia/Makassar',
  areas: new Map(),
  units: new Map(),
  planNodes: new Map(
    [
      node('S', 'objective', null, null),
      node('1.01', 'programme', 'S', 'disdik'),
      node('1.02', 'programme', 'S', 'dinkes'),
    ].map((one) => [one.id, one]),
  ),
  indicators: new Map(),
  targets: [],
  calendars: new Map(),
  packs: knownPacks([]),
  entries: new Map(),
  budgets: [line('disdik', '1.01'), line('dinkes', '1.02')],
  dossiers,
  positions: new Map(),
});

const outputs = (dossiers: readonly Dossier[]) =>
  Object.fromEntries(
    (valueQuestion(facts(dossiers), ['disdik', 'dinkes'], 2026, 0)?.subjects ?? []).map(({ id, output }) => [
      id,
      output,
    ]),
  );

const DISDIK = plan('disdik', '1.01', { 'row/a/done/q1': '2026-03-01' });
const DINKES = plan('dinkes', '1.02', { 'row/a/done/q1': '2026-03-01', 'row/a/done/q2': '2026-06-01' });

test('what is done counts for the programme, for the unit, and for the objective that several units serve', () => {
  expect(outputs([DISDIK, DINKES])).toEqual({
    'disdik:1.01': '50.00',
    'dinkes:1.02': '100.00',
    disdik: '50.00',
    dinkes: '100.00',
    S: '75.00',
  });
});

test('where one unit has no approved plan, nothing is said of the objective it shares', () => {
  const draft = plan('dinkes', '1.02', { 'row/a/done/q1': '2026-03-01' }, 'draft');
  for (const dossiers of [[DISDIK], [DISDIK, draft]])
    expect(outputs(dossiers)).toMatchObject({ disdik: '50.00', dinkes: null, S: null });
});
