import { expect, test } from 'vitest';
import { plausibility } from '../../../src/domain/scoring/plausibility.ts';

const quarters = (...values: string[]) => values.map((value, i) => ({ period: `2024-Q${i + 1}`, value }));

test('the stunting count of the third quarter: down 3.727 (6,6 %), usual, the quarter before fell by 2.956', () => {
  expect(plausibility('52619', quarters('59302', '56346'), null, 'lower')).toMatchObject({
    code: 'within-usual',
    previous: { period: '2024-Q2', value: '56346' },
    change: '-3727',
    percent: { display: '-6.6' },
    judgement: 'better',
    lastChange: '-2956',
    largestChange: '2956',
  });
});

test.for([
  ['no earlier value', '5', [], 'no-previous'],
  ['one earlier value', '6', ['5'], 'too-few-points'],
  ['the same again', '5.0', ['4', '5'], 'same-as-last'],
  ['twice the largest change is still usual', '9', ['3', '5'], 'within-usual'],
  ['more than twice is not', '9.1', ['3', '5'], 'unusual-change'],
  ['ten times as much', '56', ['5.4', '5.5'], 'tenfold'],
  ['a tenth', '0.55', ['5.4', '5.5'], 'tenfold'],
  ['tenfold with one earlier value', '55', ['5.5'], 'tenfold'],
  ['another sign', '-5.5', ['5.4', '5.5'], 'sign-changed'],
  ['zero after a number is unusual, not a tenth', '0', ['5.4', '5.5'], 'unusual-change'],
  ['exactly the target', '7', ['5', '6'], 'exactly-target'],
] as const)('%s', ([, value, earlier, code]) => {
  expect(plausibility(value, quarters(...earlier), '7.00', 'higher')?.code).toBe(code);
});

test('all findings that hold are named, the most telling first', () => {
  const result = plausibility('-70', quarters('6', '7'), '-70', 'higher');
  expect(result?.codes).toEqual(['tenfold', 'sign-changed', 'unusual-change', 'exactly-target']);
});

test('earlier values may come in any order and gaps in grades are passed over', () => {
  const earlier = [
    { period: '2024-Q2', value: '56346' },
    { period: '2024-Q1', value: '59302' },
    { period: '2023-Q4', value: 'BB' },
  ];
  expect(plausibility('52619', earlier, null, 'lower')).toMatchObject({
    change: '-3727',
    lastChange: '-2956',
  });
});

test('against the target stands a plain ratio, none against zero', () => {
  expect(plausibility('14.455', [], '32.747', 'higher')?.ofTarget?.display).toBe('44.14');
  expect(plausibility('-5', [], '-10', 'higher')?.ofTarget?.display).toBe('50.00');
  expect(plausibility('5', [], '0', 'lower')?.ofTarget).toBeNull();
  expect(plausibility('BB', [], '0', 'lower')).toBeNull();
});
