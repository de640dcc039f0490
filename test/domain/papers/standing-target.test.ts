import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { standingTarget } from '../../../src/domain/papers/standing-target.ts';
import type { Target } from '../../../src/domain/target.ts';
import { indicator, SOURCED } from '../../support/builders.ts';

const target = (period: string, amount: string): Target => ({
  id: period,
  indicator: 'IK',
  area: '52',
  period,
  operator: '=',
  amount,
  upper: null,
  stage: null,
  statedOn: null,
  ...SOURCED,
});

function shown(change: Partial<Indicator>, targets: readonly Target[], period: string): string | null {
  const indicators = new Map([['IK', indicator('IK', change)]]);
  return standingTarget({ area: '52', indicators, targets }, 'IK', period)?.id ?? null;
}

const quarters = ['1', '2', '3', '4'].map((n) => target(`2026-Q${n}`, n));
const months = Array.from({ length: 12 }, (_, i) => target(`2026-M${String(i + 1).padStart(2, '0')}`, '7'));

test('what is stated for the period stands, whatever is stated for its parts', () => {
  const last = { aggregation: 'last', frequency: 'quarterly' } as const;
  expect(shown(last, [...quarters, target('2026-FY', '9')], '2026-FY')).toBe('2026-FY');
  expect(
    shown(last, [target('2026-FY', '9'), { ...target('2026-FY', '8'), id: 'b' }, ...quarters], '2026-FY'),
  ).toBeNull();
});

test('else the last part stands for the whole where its value does, or where all parts have the same', () => {
  expect(shown({ aggregation: 'last', frequency: 'quarterly' }, quarters, '2026-FY')).toBe('2026-Q4');
  expect(shown({ aggregation: 'average', frequency: 'quarterly' }, quarters, '2026-FY')).toBeNull();
  expect(shown({ aggregation: 'average', frequency: 'monthly' }, months, '2026-FY')).toBe('2026-M12');
  expect(shown({ aggregation: 'average', frequency: 'monthly' }, months, '2026-Q2')).toBe('2026-M06');
  expect(shown({ aggregation: 'last', frequency: 'semester' }, [target('2026-S1', '1')], '2026-Q2')).toBe(
    '2026-S1',
  );
  expect(
    shown({ aggregation: 'last', frequency: 'semester' }, [target('2026-S1', '1')], '2026-Q1'),
  ).toBeNull();
});

test('parts that add up are never added up here: nobody stated the sum', () => {
  expect(shown({ aggregation: 'sum', frequency: 'monthly' }, months, '2026-FY')).toBeNull();
});
