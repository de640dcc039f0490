import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/app/facts/plausible.ts';
import { readNumber } from '../../../src/domain/number-input.ts';
import { plausibility } from '../../../src/domain/scoring/plausibility.ts';
import { valueRemark } from '../../../src/ui/entry/value-remark.ts';
import { indicator } from '../../support/builders.ts';

const balita = indicator('IK-1', { measureUnit: 'balita', polarity: 'lower' });
const earlier = [
  { period: '2024-Q1', value: '59302' },
  { period: '2024-Q2', value: '56346' },
];

function remark(typed: string, target: string | null = null, before = earlier) {
  const reading = readNumber(typed);
  const finding = reading.ok ? plausibility(reading.value, before, target, 'lower') : null;
  const comparison: Comparison = { earlier: [], target: null, finding };
  return valueRemark(typed, reading, comparison, balita);
}

test('nothing is said about an empty field: blank is not zero and not wrong', () => {
  expect(remark('')).toBeNull();
});

test('a usual value is compared with the last one and the greatest change so far, in Indonesian figures', () => {
  expect(remark('52.619,0')).toEqual({
    tone: 'understood',
    text: 'Dibaca 52.619 balita. Turun 3.727 (6,6 %) dari TW II 2024. Wajar: belum lebih dari dua kali perubahan terbesar selama ini (2.956).'.replace(
      '619 balita',
      '619\u00a0balita',
    ),
  });
});

test.for([
  ['ten times the last value is doubted, not refused', '563460', null, 'Sepuluh kali lipat'],
  [
    'a far larger change than ever is doubted',
    '90000,5',
    null,
    'Lebih besar dari perubahan terbesar selama ini (2.956)',
  ],
  ['exactly the target is doubted', '52000,0', '52000', 'Persis sama dengan target'],
] as const)('%s', ([, typed, target, said]) => {
  const found = remark(typed, target);
  expect(found?.tone).toBe('doubt');
  expect(found?.text).toContain(said);
});

test('a number that can be read two ways says both readings', () => {
  expect(remark('1.234')).toEqual({
    tone: 'doubt',
    text: 'Dibaca 1.234. Bila maksud Anda 1,234, tulis dengan koma.',
  });
});

test('a change larger than the one before it is called usual by the rule, not by the smaller one', () => {
  const calm = [{ period: '2023-Q4', value: '50000' }, ...earlier, { period: '2024-Q3', value: '56300' }];
  expect(remark('60000,5', null, calm)?.text).toContain(
    'Wajar: belum lebih dari dua kali perubahan terbesar selama ini (9.302).',
  );
});

test('a number with its unit, and words, are refused with the reason', () => {
  expect(remark('12 balita')).toEqual({
    tone: 'problem',
    text: 'Tulis angkanya saja, satuannya sudah ada di kanan.',
  });
  expect(remark('seribu')?.tone).toBe('problem');
});

test('the first value of a series is only called the first', () => {
  expect(remark('5', null, [])).toEqual({ tone: 'hint', text: 'Angka pertama; belum ada pembanding.' });
});
