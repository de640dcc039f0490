import { expect, test } from 'vitest';
import { blankEntry } from '../../../src/domain/entry.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import { BASES, countsFor, scoredEntry } from '../../../src/domain/scoring/scored-entry.ts';
import { STATES } from '../../../src/domain/workflow/state.ts';
import { entry, indicator, item, target } from './builders.ts';

const quarterly = { frequency: 'quarterly', aggregation: 'sum' } as const;
const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
const approvedScore = (one: Parameters<typeof scoreIndicator>[0]) =>
  scoreIndicator(one, DEFAULT_PACK).scores.approved;

test('which states count on which basis', () => {
  const counting = BASES.map((basis) => STATES.filter((state) => countsFor(basis, state)));
  expect(counting).toEqual([
    ['approved', 'amended'],
    ['verified', 'approved', 'amended'],
    ['submitted', 'verified', 'approved', 'reopened', 'amended'],
  ]);
});

test('an entry nobody filled has no amount, no author and no time', () => {
  const key = { indicator: 'PAD', unit: 'BAPPENDA', area: '52', period: '2024-FY', disaggregation: '' };
  expect(scoredEntry('e1', blankEntry(key, true))).toEqual({
    id: 'e1',
    period: '2024-FY',
    amount: null,
    state: 'draft',
    pack: null,
    by: null,
    at: null,
    source: null,
    verified: null,
    example: true,
  });
});

test('a published figure keeps its source and whether that was verified', () => {
  const key = { indicator: 'PAD', unit: 'BAPPENDA', area: '52', period: '2024-FY', disaggregation: '' };
  const origin = { kind: 'published', source: 'BPS', verified: false, note: null } as const;
  expect(scoredEntry('e1', { ...blankEntry(key, false), origin })).toMatchObject({
    source: 'BPS',
    verified: false,
  });
});

test('a dispute over one quarter is not settled by the target of the year', () => {
  const one = item({
    indicator: indicator(quarterly),
    expected: quarters,
    entries: [entry('2024-Q1', '10'), entry('2024-Q2', '10')],
    targets: [
      target({ period: '2024-Q1', amount: '10' }),
      target({ period: '2024-Q2', amount: '10' }),
      target({ period: '2024-Q2', amount: '12' }),
      target({ amount: '40' }),
    ],
  });
  expect(approvedScore(one)).toMatchObject({ capped: null, reason: 'disputed-target' });
});

test('when the figure of the whole year is there, no quarter of it is missing', () => {
  const one = item({
    indicator: indicator(quarterly),
    expected: quarters,
    entries: [entry('2024-FY', '90')],
    targets: [target()],
  });
  expect(approvedScore(one)).toMatchObject({ capped: { display: '90.00' }, missing: [] });
});

test('quarters and months are never added together', () => {
  const one = item({
    indicator: indicator({ frequency: 'semester' }),
    entries: [entry('2024-Q1', '10'), entry('2024-M07', '10')],
    targets: [target()],
  });
  expect(approvedScore(one).reason).toBe('mixed-periods');
  const last = { ...one, indicator: indicator({ frequency: 'semester', aggregation: 'last' }) };
  expect(approvedScore(last)).toMatchObject({ realization: '10', filled: ['2024-M07'] });
});

test('two values for the same quarter are named as a fault', () => {
  const one = item({
    indicator: indicator(quarterly),
    entries: [entry('2024-Q1', '10', { id: 'a' }), entry('2024-Q1', '11', { id: 'b' })],
    targets: [target()],
  });
  expect(approvedScore(one).reason).toBe('period-twice');
});

const semesters = { expected: ['2025-S1', '2025-S2'], targets: [target({ period: '2025-FY' })], year: 2025 };
const poverty = indicator({ frequency: 'semester', aggregation: 'last' });

test('a month published for a semester fills it: nothing is missing beside it', () => {
  const published = [entry('2025-M03', '11.78'), entry('2025-M09', '11.38')];
  const score = approvedScore(item({ ...semesters, indicator: poverty, entries: published }));
  expect(score).toMatchObject({ realization: '11.38', missing: [], filled: ['2025-M09'] });
  const half = approvedScore(item({ ...semesters, indicator: poverty, entries: published.slice(0, 1) }));
  expect(half).toMatchObject({ realization: '11.78', expected: 2, missing: ['2025-S2'] });
});

test('a published first month and an entered second semester are one series', () => {
  const entries = [entry('2025-M03', '11.78'), entry('2025-S2', '11.2')];
  const score = approvedScore(item({ ...semesters, indicator: poverty, entries }));
  expect(score).toMatchObject({ realization: '11.2', missing: [] });
});

test('the month of a flow is a part of its semester, and counts nothing beside it', () => {
  const flow = indicator({ frequency: 'semester', aggregation: 'sum' });
  const entries = [entry('2025-M03', '10'), entry('2025-S1', '12'), entry('2025-S2', '10')];
  const score = approvedScore(item({ ...semesters, indicator: flow, entries }));
  expect(score).toMatchObject({ realization: '22', missing: [], filled: ['2025-S1', '2025-S2'] });
});
