import { expect, test } from 'vitest';
import { type TrendPoint, type TrendQuestion, trend } from '../../../src/domain/scoring/trend.ts';

const points = (series: string, values: Record<string, string | null>): TrendPoint[] =>
  Object.entries(values).map(([period, value]) => ({ series, period, value }));
const ask = (list: TrendPoint[], more: Partial<TrendQuestion> = {}) =>
  trend({ series: 'A', polarity: 'higher', band: null, points: list, periods: null, ...more });

test('provincial roads in good condition fell from 84,52 to 75,50: down and worse', () => {
  const roads = points('A', {
    '2018-FY': '83.65',
    '2021-FY': '84.00',
    '2025-FY': '75.5',
    '2023-FY': '84.52',
  });
  expect(ask(roads)).toMatchObject({
    latest: { period: '2025-FY', value: '75.5' },
    previous: { period: '2023-FY', value: '84.52' },
    direction: 'down',
    judgement: 'worse',
    change: '-9.02',
    percent: { display: '-10.7' },
    signal: 'too-few',
  });
});

test('down is better where lower is better, and no judgement where there is no polarity', () => {
  const poverty = points('A', { '2025-M03': '11.78', '2025-M09': '11.38' });
  expect(ask(poverty, { polarity: 'lower' })).toMatchObject({
    direction: 'down',
    judgement: 'better',
    change: '-0.4',
  });
  expect(ask(poverty, { polarity: 'none' }).judgement).toBe('unclear');
});

test('two methods of one index are two series and are never compared', () => {
  const index = [
    ...points('IPM-LF', { '2022-FY': '71.65' }),
    ...points('IPM-LAMA', { '2021-FY': '68.65', '2022-FY': '69.46' }),
  ];
  expect(ask(index, { series: 'IPM-LF' })).toMatchObject({
    direction: 'unknown',
    judgement: 'unclear',
    previous: null,
    otherSeries: 2,
  });
});

test('with a band it is better to come nearer to it', () => {
  const band = { low: '1.5', high: '3.5' };
  const judged = (from: string, to: string) =>
    ask(points('A', { '2023-FY': from, '2024-FY': to }), { polarity: 'range', band }).judgement;
  expect(judged('6.1', '4')).toBe('better');
  expect(judged('4', '0.5')).toBe('worse');
  expect(judged('2', '3')).toBe('same');
  expect(ask(points('A', { '2023-FY': '1', '2024-FY': '2' }), { polarity: 'range' }).judgement).toBe(
    'unclear',
  );
});

test('equal values written differently are flat', () => {
  expect(ask(points('A', { '2023-FY': '3.40', '2024-FY': '3.4' }))).toMatchObject({
    direction: 'flat',
    judgement: 'same',
  });
});

test('a missing period stays a gap and is not a zero', () => {
  const list = points('A', { '2021-FY': '10', '2022-FY': null, '2024-FY': '12' });
  const periods = ['2021-FY', '2022-FY', '2023-FY', '2024-FY'];
  const result = ask(list, { periods });
  expect(result.spark.map((point) => point.value)).toEqual(['10', null, null, '12']);
  expect(result.previous?.period).toBe('2021-FY');
});

test('from zero there is a change but no percentage', () => {
  expect(ask(points('A', { '2023-FY': '0', '2024-FY': '5' }))).toMatchObject({ change: '5', percent: null });
});

test('from a negative value upwards is up', () => {
  expect(ask(points('A', { '2018-FY': '-4.56', '2019-FY': '3.9' }))).toMatchObject({
    direction: 'up',
    judgement: 'better',
  });
});

test('from six points on the limits decide whether a change is real', () => {
  const calm = Object.fromEntries(['10', '11', '10', '11', '10', '11'].map((v, i) => [`${2018 + i}-FY`, v]));
  expect(ask(points('A', calm)).signal).toBe('ordinary');
  const jump = Object.fromEntries(
    ['10', '11', '10', '11', '10', '11', '10', '30'].map((v, i) => [`${2015 + i}-FY`, v]),
  );
  expect(ask(points('A', jump)).signal).toBe('outside-limits');
});

test('poverty in September 2025 fell for real by the limits of all releases since 2018', () => {
  const releases = {
    '2018-M09': '14.63',
    '2019-M03': '14.56',
    '2019-M09': '13.88',
    '2020-M03': '13.97',
    '2020-M09': '14.23',
    '2021-M03': '14.14',
    '2021-M09': '13.83',
    '2022-M03': '13.68',
    '2022-M09': '13.82',
    '2023-M03': '13.85',
    '2024-M03': '12.91',
    '2024-M09': '11.91',
    '2025-M03': '11.78',
    '2025-M09': '11.38',
  };
  const result = ask(points('A', releases), { polarity: 'lower' });
  expect(result.signal).toBe('outside-limits');
  expect(result.judgement).toBe('better');
});

test('nothing known is unknown', () => {
  expect(ask([])).toMatchObject({
    latest: null,
    direction: 'unknown',
    judgement: 'unclear',
    change: null,
    spark: [],
  });
});
