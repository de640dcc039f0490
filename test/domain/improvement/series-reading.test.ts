import fc from 'fast-check';
import { expect, test } from 'vitest';
import { controlChart } from '../../../src/domain/improvement/control-chart.ts';
import { improvementEffect } from '../../../src/domain/improvement/effect.ts';
import { freezeLimits } from '../../../src/domain/improvement/freeze-limits.ts';
import { comparablePoints } from '../../../src/domain/improvement/restart.ts';
import { seriesReading } from '../../../src/domain/improvement/series-reading.ts';
import { evaluateWorking, numberOf } from '../../../src/domain/working/working.ts';

const monthly = (from: number, values: readonly (string | null)[]) =>
  values.map((value, i) => {
    const month = from + i;
    const year = 2024 + Math.floor(month / 12);
    return { period: `${year}-M${String((month % 12) + 1).padStart(2, '0')}`, value };
  });
const read = (...values: (string | null)[]) =>
  seriesReading({ points: monthly(0, values), isNeverNegative: false, frozen: null });

test('a point far outside what is usual is a signal that says its rule and since when; ups and downs are noise', () => {
  const quiet = ['50', '51', '49', '50', '51', '49', '50', '51'];
  expect(read(...quiet)).toMatchObject({ verdict: 'noise', rule: null, since: null, points: 8, missing: 0 });
  expect(read(...quiet, '90')).toMatchObject({
    verdict: 'signal',
    rule: 'outside-limits',
    side: 'above',
    since: '2024-M09',
    last: '2024-M09',
  });
});

test('below six points it says how many are missing, and blanks are no points', () => {
  expect(read('1', '2', null, '90')).toMatchObject({ verdict: 'too-few', points: 3, missing: 3 });
  expect(read()).toMatchObject({ verdict: 'too-few', missing: 6, last: null });
});

test('the reading is what the chart says of its newest point', () => {
  const value = fc.option(fc.integer({ min: 0, max: 60 }).map(String), { freq: 6 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 16 }), (values) => {
      const question = { points: monthly(0, values), isNeverNegative: true, frozen: null };
      const [reading, chart] = [seriesReading(question), controlChart(question)];
      const atEnd = chart.signals.find(({ period }) => period === reading.last);
      expect(reading.rule).toBe(atEnd?.signals[0] ?? null);
      expect(reading.verdict === 'too-few').toBe(chart.limits === null);
    }),
  );
});

test('new limits are held against the points they come from and later ones, never against older ones', () => {
  const values = ['50', '51', '49', '50', '51', '50', '80', '81', '79', '80', '81', '80'];
  const points = monthly(0, values);
  const found = freezeLimits(points.slice(6), null, { on: '2025-01-02', reason: null });
  if (!found.ok) throw new Error(found.problem.code);
  const question = { points, isNeverNegative: true, frozen: found.value.limits };
  expect(controlChart(question).signals).toEqual([]);
  expect(seriesReading(question)).toMatchObject({ verdict: 'noise', points: 6 });
});

test('a series that grows all year and begins anew is read at one time of the year, any other whole', () => {
  const year = ['5', '14', '22', '30', '41', '50', '58', '66', '75', '82', '90', '97'];
  const points = monthly(0, [...year, '4', '15', '21']);
  expect(comparablePoints(points).map(({ period }) => period)).toEqual(['2024-M03', '2025-M03']);
  const ordinary = monthly(0, [...year.slice(0, 10), '80', '97', '4', '15', '21']);
  expect(comparablePoints(ordinary)).toEqual(ordinary);
  const rising = monthly(0, [...year, '98', '99']);
  expect(comparablePoints(rising)).toEqual(rising);
});

const BEFORE = ['50', '52', '49', '51', '50', '48', '51', '50'];
const effect = (after: readonly string[], more: object = {}) =>
  improvementEffect({
    points: monthly(0, [...BEFORE, ...after]),
    start: '2024-09-01',
    direction: 'up',
    size: '5',
    isNeverNegative: true,
    ...more,
  });

test('what came after is held against what was usual before, with how many points stand on both sides', () => {
  const found = effect(['60', '61']);
  expect(found).toMatchObject({
    verdict: 'signal',
    isAsExpected: true,
    isReached: true,
    before: 8,
    after: 2,
  });
  expect(found.change.display).toBe('10.3750');
  expect(evaluateWorking(JSON.parse(JSON.stringify(found.change)))).toBe(found.change.value);
  expect(effect(['60', '61'], { direction: 'down' })).toMatchObject({
    isAsExpected: false,
    isReached: false,
  });
  expect(effect(['51', '50'])).toMatchObject({ verdict: 'noise', isAsExpected: null, isReached: false });
});

test('a month that was half over when it began belongs to neither side', () => {
  expect(effect(['99', '60'], { start: '2024-09-12' })).toMatchObject({ before: 8, after: 1 });
});

test('without enough points before, or any after, nothing is claimed', () => {
  expect(effect(['60'], { start: '2024-03-01' }).verdict).toBe('too-few-before');
  expect(effect([])).toMatchObject({ verdict: 'nothing-after', isAsExpected: null, isReached: null });
  expect(numberOf(effect([]).change)).toBeNull();
});

test('a run that began before the change is no effect of it', () => {
  const points = monthly(0, ['50', '48', '52', '50', '47', '51', '53', '50', '51', '51', '51', '51', '51']);
  const found = improvementEffect({
    points,
    start: '2024-12-01',
    direction: 'up',
    size: null,
    isNeverNegative: true,
  });
  expect(found).toMatchObject({ verdict: 'noise', after: 2, isReached: null });
});
