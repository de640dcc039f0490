import { expect, test } from 'vitest';
import { usualPair } from '../../../src/ui/lens/usual-pair.ts';

const filled = (indicator: string, area: string, years: readonly number[]) =>
  years.map((year) => ({ indicator, area, period: `${year}-FY` }));

test('the lens opens on two indicators that have figures of the same areas and times', () => {
  const entries = [
    ...filled('ELSEWHERE', '52.02', [2020, 2021, 2022, 2023, 2024]),
    ...filled('OFTEN', '52.01', [2019, 2020, 2021, 2022, 2023, 2024]),
    ...filled('BESIDE', '52.01', [2022, 2023, 2024]),
  ];
  expect(usualPair(entries)).toEqual(['OFTEN', 'BESIDE']);
});

test('one indicator is set beside itself, and none is nothing', () => {
  expect(usualPair(filled('ONE', '52', [2024]))).toEqual(['ONE', 'ONE']);
  expect(usualPair([])).toEqual(['', '']);
});
