import { expect, test } from 'vitest';
import { type AgendaSources, agendaOf } from '../../../src/domain/dossier/readings/agenda.ts';
import { signalAnswers } from '../../../src/domain/dossier/readings/culture.ts';
import { learningOf, learningOfAll } from '../../../src/domain/dossier/readings/learning.ts';
import { dueReviews } from '../../../src/domain/dossier/readings/reviews.ts';
import type { SeriesReading } from '../../../src/domain/improvement/series-reading.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';
import { indicator } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const DAY = '2026-11-27';
const key = (kind: string, unit = 'disdik', name = 'a', year = 2026) => ({ kind, unit, year, name });
const reading = (verdict: SeriesReading['verdict']): SeriesReading => ({
  verdict,
  rule: verdict === 'signal' ? 'outside-limits' : null,
  side: 'above',
  since: verdict === 'signal' ? '2026-Q1' : null,
  last: '2026-Q3',
  points: 8,
  missing: 0,
});

const plan = filledDossier(
  key('action-plan', 'disdik', ''),
  {
    'row/r1/indicator': 'melek',
    'row/r1/activity': 'Bimbingan',
    'row/r1/q1': '80',
    'row/r1/q2': '81',
    'row/r1/done/q1': '2026-03-20',
    'row/r1/done/q2': '2026-06-20',
  },
  'approved',
);
const sources = (more: Partial<AgendaSources> = {}): AgendaSources => ({
  series: [],
  dossiers: [],
  facts: {
    area: '52',
    indicators: new Map([['melek', indicator('melek')]]),
    targets: [],
  },
  signedValue: () => null,
  ...more,
});

test('signals come first; what is ordinary, or has too few points, is on no agenda', () => {
  const series = (['noise', 'signal', 'too-few'] as const).map((verdict, i) => ({
    indicator: `i${i}`,
    area: '52',
    unit: 'disdik',
    reading: reading(verdict),
  }));
  const found = agendaOf(sources({ series, dossiers: [plan], signedValue: () => '70' }), null, DAY);
  expect(found.map(({ sort, when }) => [sort, when])).toEqual([
    ['signal', '2026-Q1'],
    ['missed-target', '2026-Q2'],
  ]);
  expect(found.every(({ id }) => /^[A-Za-z0-9._:@-]{1,80}$/.test(id))).toBe(true);
});

test('a target that was met, or has no signed value, is not missed; a promise not marked done is', () => {
  const met = sources({ dossiers: [plan], signedValue: (_, period) => (period === '2026-Q1' ? '80' : null) });
  expect(agendaOf(met, 'disdik', DAY)).toEqual([]);
  const caughtUp = (_: string, period: string) => (period === '2026-Q1' ? '70' : '90');
  expect(agendaOf(sources({ dossiers: [plan], signedValue: caughtUp }), 'disdik', DAY)).toEqual([]);
  const undone = { ...plan, fields: { ...plan.fields } };
  delete (undone.fields as Record<string, unknown>)['row/r1/done/q2'];
  expect(agendaOf(sources({ dossiers: [undone] }), 'disdik', DAY)).toMatchObject([
    { sort: 'overdue-action', when: '2026-06-30', subject: 'Bimbingan', indicator: 'melek' },
  ]);
  expect(agendaOf(sources({ dossiers: [undone] }), 'dinkes', DAY)).toEqual([]);
});

test('reviews of cycles and recommendations past their day are on it', () => {
  const cycle = filledDossier(key('improvement'), { title: 'Uji', review: '2026-09-01' }, 'running');
  const said = filledDossier(key('recommendation'), { text: 'Perbaiki', due: '2026-10-01' }, 'given');
  const answered = filledDossier(key('recommendation', 'disdik', 'b'), { due: '2026-10-01' }, 'answered');
  const found = agendaOf(sources({ dossiers: [said, answered, cycle] }), 'disdik', DAY);
  expect(found.map(({ sort, subject }) => [sort, subject])).toEqual([
    ['overdue-review', 'Uji'],
    ['overdue-recommendation', 'Perbaiki'],
  ]);
});

test('a procedure asks by its newest version, two weeks ahead; a decided cycle asks nothing more', () => {
  const sop = filledDossier(
    key('sop', 'disdik', 's', 0),
    {
      owner: 'p',
      'version/v1/date': '2024-01-01',
      'version/v1/review': '2025-01-01',
      'version/v2/date': '2025-01-01',
      'version/v2/review': '2026-12-10',
    },
    'in-force',
  );
  const done = filledDossier(key('improvement'), { review: '2026-01-01' }, 'adopted');
  expect(dueReviews([sop, done], DAY)).toMatchObject([{ owner: 'p', until: '2026-12-10', isOverdue: false }]);
  expect(dueReviews([sop], '2026-11-25')).toEqual([]);
});

test('units that acted in time are counted once their time is over, and told from five units on', () => {
  const units = ['a', 'b', 'c', 'd', 'e'];
  const signals = units.map((unit) => ({ unit, indicator: 'i', on: '2026-06-01' }));
  const acts = [
    ['a', '2026-06-20', 'running'],
    ['b', '2026-09-20', 'running'],
    ['c', '2026-03-01', 'running'],
    ['d', '2026-03-01', 'abandoned'],
    ['e', '2026-06-20', 'planned'],
  ] as const;
  const cycles = acts.map(([unit, start, state]) =>
    filledDossier(key('improvement', unit), { indicator: 'i', start }, state),
  );
  expect(signalAnswers(signals, cycles, DAY)).toMatchObject({ units: 5, acted: 2, share: { display: '40' } });
  const four = signalAnswers(signals.slice(0, 4), cycles, DAY);
  expect(four).toMatchObject({ units: 4, share: { value: null, reason: 'too-few-units' } });
  expect(signalAnswers(signals, [], '2026-06-30').units).toBe(0);
});

test('learning is held against the yearly duty, and hours a person are withheld below five people', () => {
  const of = (people: string) =>
    filledDossier(
      key('competence', 'disdik', ''),
      {
        people,
        'training/t1/field': 'technical',
        'training/t1/hours': '12',
        'training/t1/people': '5',
        'training/t2/field': 'managerial',
        'training/t2/hours': '30',
        'training/t2/people': '2',
        'training/t3/field': 'technical',
        'training/t3/hours': '30',
      },
      'draft',
    );
  const learned = learningOf(of('10'));
  expect([learned.hours, learned.owed, learned.gap, learned.perPerson].map((one) => one.display)).toEqual([
    '120',
    '200',
    '80',
    '12.0',
  ]);
  for (const tree of [learned.hours, learned.owed, learned.gap, learned.perPerson])
    expect(evaluateWorking(tree)).toBe(tree.value);
  expect(learned.byField.technical.display).toBe('60');
  const few = learningOf(of('4'));
  expect([few.perPerson.reason, few.gap.reason]).toEqual(['too-few-people', 'too-few-people']);
  expect(learningOf(of('5')).gap.display).toBe('0');
  // The unit of four is in no total: taking the others away would tell of it.
  expect(learningOfAll([of('10'), of('20'), of('4'), of('')])).toMatchObject({
    units: 3,
    people: '30',
    perPerson: { display: '8.0' },
  });
});
