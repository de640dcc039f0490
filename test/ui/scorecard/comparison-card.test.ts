import { expect, test } from 'vitest';
import type { Standing } from '../../../src/domain/scoring/columns/standings.ts';
import { besideText } from '../../../src/ui/scorecard/comparison-card.tsx';

const standing = (unit: string, display: string) =>
  ({ unit, year: 2026, totals: { approved: { display } } }) as unknown as Standing;
const SCORED = [standing('RSUD', '92.1'), standing('Dinkes', '83.82'), standing('PMD', '70.046')];
const at = (place: number) => besideText(SCORED, place, 'approved');

test('the units next to one are named with their totals, at either end the one there is', () => {
  expect(at(0)).toBe('Tepat di bawahnya Dinkes (83,82).');
  expect(at(1)).toBe('Tepat di atasnya RSUD (92,10). Tepat di bawahnya PMD (70,05).');
  expect(at(2)).toBe('Tepat di atasnya Dinkes (83,82).');
});
