import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fromInteger, type Rational } from '../../../src/domain/decimal.ts';
import { leastPublished } from '../../../src/domain/publication/people-count.ts';
import { type Cell, type Sum, suppressed } from '../../../src/domain/publication/suppress.ts';

const LEAST = fromInteger(5);
const cell = (id: string, amount: number): Cell => ({ id, amount: fromInteger(amount) });
const hide = (cells: readonly Cell[], sums: readonly Sum[], families: readonly string[][] = []) =>
  [...suppressed(cells, { sums, families }, LEAST)].sort();

const sum = (total: string, ...parts: string[]): Sum => ({ total, parts, times: 1 });

test('a count below five is kept back, and with it the smallest other, so that the total does not give it away', () => {
  const cells = [cell('t', 60), cell('a', 3), cell('b', 20), cell('c', 37)];
  expect(hide(cells, [sum('t', 'a', 'b', 'c')])).toEqual(['a', 'b']);
  expect(hide(cells, [])).toEqual(['a']);
  expect(hide(cells.slice(2), [])).toEqual([]);
});

test('two small counts whose sum is small too would be told as one difference', () => {
  const cells = [cell('t', 60), cell('a', 1), cell('b', 0), cell('c', 22), cell('d', 37)];
  expect(hide(cells, [sum('t', 'a', 'b', 'c', 'd')])).toEqual(['a', 'b', 'c']);
});

test('a break-down of which one part is small is not shown at all', () => {
  const cells = [cell('t', 60), cell('a', 3), cell('b', 20), cell('c', 37)];
  expect(hide(cells, [sum('t', 'a', 'b', 'c')], [['a', 'b', 'c']])).toEqual(['a', 'b', 'c']);
});

/** A table of counts with row totals, column totals and a grand total. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function tableOf(counts: readonly (readonly number[])[]): { cells: Cell[]; sums: Sum[] } {
  const columns = counts[0]?.keys().toArray() ?? [];
  const add = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const cells = counts.flatMap((row, r) => row.map((n, c) => cell(`${r}.${c}`, n)));
  const rowTotals = counts.map((row, r) => cell(`${r}.t`, add(row)));
  const columnTotals = columns.map((c) => cell(`t.${c}`, add(counts.map((row) => row[c] ?? 0))));
  const sums = [
    ...counts.map((row, r) => sum(`${r}.t`, ...row.map((_, c) => `${r}.${c}`))),
    ...columns.map((c) => sum(`t.${c}`, ...counts.map((_, r) => `${r}.${c}`))),
    sum('t.t', ...counts.map((_, r) => `${r}.t`)),
    sum('t.t', ...columns.map((c) => `t.${c}`)),
  ];
  return { cells: [...cells, ...rowTotals, ...columnTotals, cell('t.t', add(counts.flat()))], sums };
}

test('no small count is published, none can be worked out from what is, and no difference is small', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const { cells, sums } = tableOf(counts);
      const hidden = suppressed(cells, { sums, families: [] }, LEAST);
      const amounts = new Map(cells.map(({ id, amount }) => [id, amount]));
      const small = cells.filter(({ amount }) => compare(amount, LEAST) < 0).map(({ id }) => id);
      expect(small.filter((id) => !hidden.has(id))).toEqual([]);
      for (const { total, parts } of sums) {
        const away = parts.filter((id) => hidden.has(id));
        if (hidden.has(total) || away.length === 0) continue;
        expect(
          Number(away.reduce((n, id) => n + (amounts.get(id) as Rational).n, 0n)),
        ).toBeGreaterThanOrEqual(5);
      }
      const isAllHidden = hidden.size === cells.length;
      for (const id of isAllHidden ? [] : hidden) expect(hasAnotherTable(id, hidden, sums)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

/**
 * Whether a reader could believe in another value of a cell: then knowing it would say something that the sums do not,
 * which is asked by ranks modulo a prime, not by the reduced equations that the code works with.
 */
function hasAnotherTable(id: string, hidden: ReadonlySet<string>, sums: readonly Sum[]): boolean {
  const names = [...hidden];
  const rows = sums.map(({ total, parts }) =>
    names.map((one) => (one === total ? -1 : parts.includes(one) ? 1 : 0)),
  );
  const prime = 2_147_483_629n;
  const rank = (matrix: readonly (readonly number[])[]): number => {
    const left = matrix.map((row) => row.map((n) => (BigInt(n) + prime) % prime));
    let found = 0;
    for (const c of names.keys()) {
      const at = left.findIndex((row, r) => r >= found && row[c] !== 0n);
      if (at < 0) continue;
      [left[found], left[at]] = [left[at] as bigint[], left[found] as bigint[]];
      const lead = left[found] as bigint[];
      for (const [r, row] of left.entries()) {
        if (r === found || row[c] === 0n) continue;
        const [a, b] = [lead[c] as bigint, row[c] as bigint];
        left[r] = row.map((n, k) => (((n * a - (lead[k] as bigint) * b) % prime) + prime) % prime);
      }
      found += 1;
    }
    return found;
  };
  const alone = names.map((one) => (one === id ? 1 : 0));
  return rank([...rows, alone]) > rank(rows);
}

test('only counts of people are protected, in whatever thousands they are counted', () => {
  const least = (unit: string) => {
    const found = leastPublished(unit);
    return found && `${found.n}/${found.d}`;
  };
  expect(['orang', 'balita', 'Jiwa', 'ribu orang'].map(least)).toEqual(['5/1', '5/1', '5/1', '5/1000']);
  expect(
    ['%', 'indeks', 'juta rupiah/orang/tahun', 'per mil', 'desa', 'kasus per 1.000 jiwa'].map(least),
  ).toEqual([null, null, null, null, null, null]);
});
