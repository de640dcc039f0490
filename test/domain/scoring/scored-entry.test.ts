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
