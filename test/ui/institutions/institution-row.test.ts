import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InstitutionRow, matching, SORTS } from '../../../src/ui/institutions/institution-row.ts';

const row = (name: string, total: string | null, late = 0): InstitutionRow => ({
  unit: name,
  name,
  total,
  shown: total,
  threads: 0,
  provisional: null,
  sakip: null,
  absorption: null,
  late,
});

test('an institution without a score stands last, whichever end is asked for, and equal ones by name', () => {
  const totals = fc.option(fc.integer({ min: 0, max: 120 }).map(String));
  fc.assert(
    fc.property(fc.array(totals, { maxLength: 8 }), (values) => {
      const rows = values.map((total, i) => row(`Dinas ${i}`, total));
      for (const [sort, sign] of [
        ['best', -1],
        ['worst', 1],
      ] as const) {
        const sorted = [...rows].sort(SORTS[sort]).map(({ total }) => total);
        const scored = sorted.filter((total) => total !== null).map(Number);
        expect(sorted.slice(scored.length).every((total) => total === null)).toBe(true);
        expect(scored).toEqual([...scored].sort((a, b) => sign * (a - b)));
      }
    }),
  );
});

test('the search finds every word anywhere in the name; late directives can stand first', () => {
  const rows = [row('Dinas Kesehatan', '80'), row('Dinas Sosial', '70', 2)];
  expect(matching(rows, 'sosial dinas').map(({ name }) => name)).toEqual(['Dinas Sosial']);
  expect(matching(rows, '')).toHaveLength(2);
  expect([...rows].sort(SORTS.late)[0]?.name).toBe('Dinas Sosial');
});
