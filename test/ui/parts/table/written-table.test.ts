import { expect, test } from 'vitest';
import { plainNumber } from '../../../../src/ui/parts/table/written-table.ts';

test('numbers leave the page as numbers, whatever sign they are shown with', () => {
  expect(['1.234,5', '−0,40', '-0,40', '+0,005', '12'].map(plainNumber)).toEqual([
    '1234.5',
    '-0.40',
    '-0.40',
    '0.005',
    '12',
  ]);
});

test('what is not a number alone stays as it is shown', () => {
  for (const text of ['+0,53 poin', '12,93 %', '–', 'Tahun 2024', '1.2.3'])
    expect(plainNumber(text)).toBe(text);
});
