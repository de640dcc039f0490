import { expect, test } from 'vitest';
import { amountText, percentText, rupiahText, signedText, sizeText } from '../../../src/ui/words/number.ts';

test('a percentage keeps its digits and stands a narrow no-break space before the sign', () => {
  expect(percentText('12.93', 2)).toBe('12,93\u202f%');
  expect(percentText('100', 2)).toBe('100,00\u202f%');
});

test.each([
  ['52619', 'balita', undefined, '52.619\u00a0balita'],
  ['12.93', '%', 2, '12,93\u202f%'],
  ['6621', 'Rp miliar', undefined, 'Rp6.621\u00a0miliar'],
  ['-4.56', 'Rp miliar', undefined, '−Rp4,56\u00a0miliar'],
  ['0.369', '', 3, '0,369'],
  ['0', 'orang', undefined, '0\u00a0orang'],
])('%s %s reads %s', (value, unit, digits, text) => {
  expect(amountText(value, unit, digits)).toBe(text);
});

test.each([
  ['0.33', '+0,33'],
  ['-0.53', '−0,53'],
  ['0', '0'],
  ['0.00', '0'],
])('a difference of %s reads %s', (value, text) => {
  expect(signedText(value)).toBe(text);
});

test.each([
  ['950000', 'Rp950.000'],
  ['412600000000', 'Rp412,6\u00a0miliar'],
  ['6621000000000', 'Rp6,62\u00a0triliun'],
  ['-1500000', '−Rp1,5\u00a0juta'],
  ['2000000', 'Rp2\u00a0juta'],
  ['999995000', 'Rp1.000\u00a0juta'],
  ['9007199254740993000', 'Rp9.007.199,25\u00a0triliun'],
])('%s rupiah is shortened to %s', (value, text) => {
  expect(rupiahText(value)).toBe(text);
});

test.each([
  [0, '0\u00a0B'],
  [412_000, '412\u00a0KB'],
  [2_940_000, '2,9\u00a0MB'],
  [1_200_000_000, '1,2\u00a0GB'],
  [42_300_000, '42\u00a0MB'],
])('%d bytes read %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
