import { expect, test } from 'vitest';
import { figureText } from '../../src/documents/texts.ts';

test('a figure keeps the digits that were entered, and a computed one is rounded', () => {
  const of = (amount: string, measureUnit = 'persen') => figureText(amount, { measureUnit });
  expect(of('12.5')).toBe('12,5 %');
  expect(of('0.0101')).toBe('0,0101 %');
  expect(of('2500000', 'orang')).toBe('2.500.000 orang');
  expect(of('46.19333333333333', 'indeks')).toBe('46,19 indeks');
  expect(of('BB', 'nilai')).toBe('BB nilai');
});
