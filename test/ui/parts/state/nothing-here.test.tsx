import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../../src/app/facts/facts.ts';
import { facts } from '../../../../src/app/live/facts.ts';
import { NothingHere } from '../../../../src/ui/parts/state/nothing-here.tsx';
import { words } from '../../../../src/ui/words/words.ts';
import { pageText } from '../../page-checks.ts';

const shownWith = (indicators: number): string => {
  const known = new Map(Array.from({ length: indicators }, (_, i) => [`IK-${i}`, {}]));
  facts.value = { indicators: known, positions: new Map() } as unknown as Facts;
  return pageText(render(<NothingHere others={words.value.budget.none} />));
};
afterEach(() => {
  facts.value = null;
});

test('where nobody has an indicator yet a page says what to bring in first, and not that it is for others', () => {
  expect(shownWith(0)).toMatch(/Belum ada indikator.*Perencana mengimpor/);
  expect(shownWith(1)).toMatch(/Tidak ada anggaran untuk Anda/);
});
