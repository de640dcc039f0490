import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Overview } from '../../../src/app/facts/overview-of.ts';
import { changesSince, lastMonthEnd } from '../../../src/ui/overview/brief-view.ts';
import { indicator } from '../../support/builders.ts';

const reading = (code: string, amount: string | null, period = '2026-Q3', key = true) => ({
  indicator: indicator(code, { key }),
  area: '52',
  series: [],
  latest:
    amount === null ? null : { id: `${code}${period}`, period, amount, state: 'approved', verified: true },
  target: null,
  trend: null,
  score: null,
  age: null,
  waiting: [],
});
const overview = (...readings: readonly object[]): Overview =>
  ({ missions: [{ readings }], pace: null }) as unknown as Overview;

test('the brief counts changes from the last day of the month before, in any month', () => {
  expect(lastMonthEnd('2026-11-27')).toBe('2026-10-31');
  expect(lastMonthEnd('2026-01-01')).toBe('2025-12-31');
  expect(lastMonthEnd('2028-03-31')).toBe('2028-02-29');
});

test('a change is another period or another amount; what stands as before is none', () => {
  const before = overview(
    reading('A', '10', '2026-Q2'),
    reading('B', '5'),
    reading('C', null),
    reading('D', '7'),
  );
  const now = overview(
    reading('D', '7.5', '2026-Q3', false),
    reading('A', '12'),
    reading('B', '5'),
    reading('C', '1'),
  );
  const changes = changesSince(before, now);
  expect(changes.map(({ code, from }) => [code, from !== null])).toEqual([
    ['A', true],
    ['C', false],
    ['D', true],
  ]);
});

test('nothing changed between a position and itself', () => {
  const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 999 }).map(String)), { maxLength: 6 });
  fc.assert(
    fc.property(amounts, (values) => {
      const same = overview(...values.map((amount, i) => reading(`I${i}`, amount)));
      expect(changesSince(same, same)).toEqual([]);
    }),
  );
});
