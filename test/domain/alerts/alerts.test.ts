import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alert, concerns, ordered } from '../../../src/domain/alerts/alert.ts';
import {
  type MeasuredFigure,
  signalled,
  slowSpending,
  unansweredReds,
} from '../../../src/domain/alerts/figures.ts';
import {
  overdueActions,
  overdueDossiers,
  overdueFigures,
  overdueFollowUps,
} from '../../../src/domain/alerts/overdue.ts';
import { blankDossier, blankField, type Dossier } from '../../../src/domain/dossier/dossier.ts';
import { GOVERNOR, HEAD, OFFICER, OTHER_HEAD, position, VERIFIER } from '../../support/people.ts';

const TODAY = '2026-07-03';

function dossier(kind: string, state: string, texts: Readonly<Record<string, string>>): Dossier {
  const blank = blankDossier({ kind, unit: 'disdik', year: 2026, name: 'x-1' }, state);
  const fields = Object.entries(texts).map(([path, value]) => [path, { ...blankField, value }]);
  return { ...blank, fields: Object.fromEntries(fields) };
}

const asked = (due: string, state = 'given') =>
  dossier('directive', state, { text: 'Jelaskan.', to: OFFICER.id, due, indicator: 'IK-1', area: '52' });

const RED: MeasuredFigure = {
  indicator: 'IK-1',
  area: '52',
  unit: 'disdik',
  period: '2026-Q2',
  amount: '48',
};

test('what is not yet due is never an alert, and on its last day it is not yet late', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      (at) => {
        const due = at.toISOString().slice(0, 10);
        const task = { ...RED, entry: 'e', amount: null, to: OFFICER.id, due };
        const alerts = [...overdueDossiers([asked(due)], TODAY), ...overdueFigures([task], TODAY)];
        expect(alerts).toHaveLength(due < TODAY ? 2 : 0);
      },
    ),
  );
});

test('an answered directive or recommendation is none; a new day is a new cause', () => {
  expect(overdueDossiers([asked('2026-07-01', 'answered')], TODAY)).toEqual([]);
  const [first, later] = ['2026-07-01', '2026-07-02'].map(
    (due) => overdueDossiers([asked(due)], TODAY)[0]?.id,
  );
  expect(first).not.toBe(later);
  const advice = dossier('recommendation', 'given', {
    text: 'Susun SOP.',
    owner: HEAD.id,
    due: '2026-06-30',
  });
  expect(overdueDossiers([advice], TODAY)).toMatchObject([{ kind: 'overdue-recommendation', to: HEAD.id }]);
  const running = dossier('improvement', 'running', {
    title: 'Antrean',
    owner: HEAD.id,
    review: '2026-06-30',
  });
  expect(overdueDossiers([running], TODAY)).toMatchObject([{ kind: 'overdue-review', text: 'Antrean' }]);
});

test('a late follow-up of a dialogue is told to one position, in the app alone, without its words or an address', () => {
  const talk = dossier('dialogue', 'confirmed', {
    'follow/a/what': 'Hubungi dua kabupaten.',
    'follow/a/due': '2026-06-26',
  });
  const [alert] = overdueFollowUps([{ dossier: talk, id: 'a', due: '2026-06-26' }], HEAD.id);
  expect(alert).toMatchObject({ to: HEAD.id, due: '2026-06-26', text: '', dossier: null });
  expect([HEAD, OFFICER, GOVERNOR].map((as) => concerns(alert as Alert, as))).toEqual([true, false, false]);
  // What is sent outside the app comes from here, with every dossier of the tenant.
  expect(overdueDossiers([talk], TODAY)).toEqual([]);
});

test('a red is answered by a directive about it or an approved action plan of its year, by nothing less', () => {
  const plan = (state: string, indicator: string) =>
    dossier('action-plan', state, { 'row/a/indicator': indicator });
  const isOpen = (...dossiers: Dossier[]) => unansweredReds([RED], dossiers).length === 1;
  expect(isOpen()).toBe(true);
  expect(isOpen(plan('draft', 'IK-1'), plan('approved', 'IK-2'), asked(TODAY, 'withdrawn'))).toBe(true);
  expect(isOpen({ ...plan('approved', 'IK-1'), year: 2025 })).toBe(true);
  expect(isOpen({ ...plan('approved', 'IK-1'), unit: 'dinkes' })).toBe(true);
  expect(isOpen(plan('approved', 'IK-1'))).toBe(false);
  expect(isOpen(asked(TODAY))).toBe(false);
});

test('spending is told beyond five percentage points behind an even pace', () => {
  const pace = (behind: string) => slowSpending([{ unit: 'disdik', area: '52', period: '2026-Q2', behind }]);
  expect([pace('-3'), pace('5'), pace('5.1')].map((one) => one.length)).toEqual([0, 0, 1]);
});

test('only missed quarters of action plans are told', () => {
  const action = {
    plan: dossier('action-plan', 'approved', {}),
    activity: 'Pelatihan',
    row: 'a',
    owner: OFFICER.id,
  };
  const [missed, open] = [
    { ...action, quarter: 'q2', until: '2026-06-30', isOverdue: true } as const,
    { ...action, quarter: 'q3', until: '2026-09-30', isOverdue: false } as const,
  ];
  expect(overdueActions([missed, open]).map(({ due }) => due)).toEqual(['2026-06-30']);
});

test('whoever was asked and whoever looks after the unit is told, nobody else', () => {
  const [alert] = overdueDossiers([asked('2026-07-01')], TODAY) as [Alert];
  const delegate = position('officer', 'disdik', 'wakil', { delegatedFrom: OFFICER.id });
  for (const as of [OFFICER, delegate, HEAD]) expect(concerns(alert, as)).toBe(true);
  for (const as of [VERIFIER, OTHER_HEAD, GOVERNOR]) expect(concerns(alert, as)).toBe(false);
  const [signal] = signalled([RED]) as [Alert];
  expect([HEAD, GOVERNOR, OFFICER, OTHER_HEAD].map((as) => concerns(signal, as))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the same facts in any order give the same alerts, one for each cause', () => {
  const all = [
    ...overdueDossiers([asked('2026-07-01'), asked('2026-06-01')], TODAY),
    ...signalled([RED]),
    ...unansweredReds([RED], []),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (shuffled) => {
      const told = ordered(shuffled);
      expect(told).toEqual(ordered(all));
      expect(told.map(({ kind }) => kind)).toEqual([
        'overdue-directive',
        'overdue-directive',
        'red-unanswered',
        'signal',
      ]);
      expect(told[0]?.due).toBe('2026-06-01');
    }),
  );
});

test('of figures the worst comes first: the lowest attainment, the spending that is furthest behind', () => {
  const figure = (kind: 'red-unanswered' | 'slow-spending', amount: string): Alert => ({
    id: `${kind} ${amount}`,
    kind,
    unit: 'disdik',
    to: null,
    due: null,
    text: '',
    figure: { indicator: null, area: '52', entry: '', period: '2026-Q1', amount },
    dossier: null,
  });
  const reds = ['64', '9.5', '47'].map((amount) => figure('red-unanswered', amount));
  const behind = ['9.5', '61', '47'].map((amount) => figure('slow-spending', amount));
  expect(ordered([...behind, ...reds]).map((one) => one.figure?.amount)).toEqual([
    ...['9.5', '47', '64'],
    ...['61', '47', '9.5'],
  ]);
});
