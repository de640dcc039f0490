import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rational, roundHalfUp, toFraction } from '../../../../src/domain/decimal.ts';
import { classOf } from '../../../../src/domain/scoring/classify.ts';
import { emptyColumns } from '../../../../src/domain/scoring/columns/columns.ts';
import { exactCell, toFixedPercent } from '../../../../src/domain/scoring/columns/exact-cell.ts';
import { exactNode } from '../../../../src/domain/scoring/columns/exact-node.ts';
import { placeItem, placeRow } from '../../../../src/domain/scoring/columns/place-item.ts';
import { nodeScore, rowScore } from '../../../../src/domain/scoring/columns/read-score.ts';
import { scoreChange, scoreColumns } from '../../../../src/domain/scoring/columns/score-columns.ts';
import { type ScoreSheet, scoreSheet } from '../../../../src/domain/scoring/columns/score-sheet.ts';
import { setSlot, setTarget } from '../../../../src/domain/scoring/columns/set-cell.ts';
import { type Branch, weightTree } from '../../../../src/domain/scoring/columns/weight-tree.ts';
import { DEFAULT_PACK } from '../../../../src/domain/scoring/default-pack.ts';
import { exactly, figure } from '../../../../src/domain/scoring/figure.ts';
import { scoreIndicator } from '../../../../src/domain/scoring/indicator-score.ts';
import type { ScoreItem } from '../../../../src/domain/scoring/indicator-working.ts';
import type { RulePack } from '../../../../src/domain/scoring/rule-pack.ts';
import { scorecard } from '../../../../src/domain/scoring/scorecard.ts';
import { BASES, type Basis } from '../../../../src/domain/scoring/scored-entry.ts';
import { weighted } from '../../../../src/domain/scoring/weighted-mean.ts';
import { entry, indicator, item, target } from '../builders.ts';
import { anyRow } from './any-row.ts';

/** Province, two units, an objective under each and one straight under the province. */
const NODES: readonly Branch[] = [
  { node: -1, weight: '1' },
  { node: 0, weight: '3' },
  { node: 0, weight: '1.5' },
  { node: 1, weight: '1' },
  { node: 2, weight: '100000.25' },
  { node: 0, weight: '0.1' },
];

function sheetOf(items: readonly ScoreItem[], homes: readonly number[], basis: Basis, pack = DEFAULT_PACK) {
  const columns = emptyColumns(items.length, 1);
  const outside = new Map<number, ScoreItem>();
  items.forEach((one, row) => {
    placeRow(columns, outside, row, [one], pack);
  });
  const rows = items.map((one, i) => ({ node: homes[i] ?? 3, weight: one.indicator.weight }));
  const sheet = scoreSheet(columns, weightTree(rows, NODES), pack, basis, outside);
  if (!sheet) throw new Error('The pack has bounds that do not fit.');
  return sheet;
}

/** The same tree by the product's own weighted mean over exact figures. */
function reference(items: readonly ScoreItem[], homes: readonly number[], basis: Basis, pack: RulePack) {
  const leaves = items.map((one) => scoreIndicator(one, pack).scores[basis]);
  const of = (node: number): Rational | null =>
    weighted([
      ...items.flatMap((one, i) =>
        (homes[i] ?? 3) === node ? [{ weight: one.indicator.weight, value: leaves[i]?.capped ?? null }] : [],
      ),
      ...NODES.flatMap((below, i) => {
        const value = below.node === node ? of(i) : null;
        return below.node === node ? [{ weight: below.weight, value: value && figure(value) }] : [];
      }),
    ]).value;
  return { leaves, nodes: NODES.map((_, node) => of(node)) };
}

const shown = (value: Rational | null) => ({
  display: value && roundHalfUp(value, 2),
  classId: value && classOf(value, DEFAULT_PACK),
});

function expectReference(sheet: ScoreSheet, items: readonly ScoreItem[], homes: readonly number[]): void {
  const expected = reference(items, homes, sheet.basis, sheet.pack);
  expected.leaves.forEach((leaf, row) => {
    const { capped, classId, reason } = leaf;
    expect(rowScore(sheet, row, 0)).toEqual({ display: capped?.display ?? null, classId, reason });
  });
  expected.nodes.forEach((value, node) => {
    expect(nodeScore(sheet, node, 0)).toEqual(shown(value));
    const exact = exactNode(sheet, node, 0);
    expect(exact && toFraction(exact)).toBe(value && toFraction(value));
  });
}

const province = fc.record({
  items: fc.array(anyRow, { minLength: 1, maxLength: 8 }),
  homes: fc.array(fc.constantFrom(-1, 0, 3, 3, 4, 4, 5), { minLength: 8, maxLength: 8 }),
  basis: fc.constantFrom(...BASES),
});

const rule = { source: 'uji', verified: false, note: null };

/** Everything a pack may decide differently: bounds, targets of zero and below, scales, one indicator alone. */
const packs = fc.constantFrom<RulePack>(
  DEFAULT_PACK,
  {
    ...DEFAULT_PACK,
    negativeTarget: { ...rule, higher: 'mirrored' },
    zeroTarget: { ...rule, reached: null },
  },
  { ...DEFAULT_PACK, cap: { ...rule, floor: '12.5', cap: '133.33' } },
  {
    ...DEFAULT_PACK,
    stabilizing: {
      ...rule,
      scale: [
        { from: '0', to: '0' },
        { from: '100', to: '110' },
      ],
    },
  },
  {
    ...DEFAULT_PACK,
    indicators: { I: { ...rule, floor: '5', cap: '101', worst: '7', maximal: true, scale: null } },
  },
);

test('columns give the digits, class and reason of the reference for every row and node', () => {
  fc.assert(
    fc.property(province, packs, ({ items, homes, basis }, pack) => {
      const sheet = sheetOf(items, homes, basis, pack);
      scoreColumns(sheet);
      expectReference(sheet, items, homes);
    }),
    { numRuns: 150 },
  );
}, 180_000);

test('changes in any order end at the digits of scoring everything anew', () => {
  const changes = fc.array(fc.tuple(fc.nat(7), anyRow), { maxLength: 12 });
  fc.assert(
    fc.property(province, changes, ({ items, homes, basis }, list) => {
      const sheet = sheetOf(items, homes, basis);
      scoreColumns(sheet);
      const now = [...items];
      for (const [at, changed] of list) {
        const row = at % items.length;
        const weight = items[row]?.indicator.weight as string;
        const one = { ...changed, indicator: { ...changed.indicator, weight } };
        now[row] = one;
        placeItem(sheet.columns, sheet.items, row, 0, one, DEFAULT_PACK);
        scoreChange(sheet, row, 0);
      }
      expectReference(sheet, now, homes);
      const step = { fixed: [...sheet.fixed], nodes: [...sheet.nodeHundredths], low: [...sheet.sums.low] };
      scoreColumns(sheet);
      expect({
        fixed: [...sheet.fixed],
        nodes: [...sheet.nodeHundredths],
        low: [...sheet.sums.low],
      }).toEqual(step);
    }),
    { numRuns: 100 },
  );
}, 180_000);

const yearly = (code: string, realization: string, goal: string, fields = {}): ScoreItem =>
  item({
    indicator: indicator({ code, ...fields }),
    entries: [entry('2024-FY', realization)],
    targets: [target({ indicator: code, amount: goal })],
  });

test('two thirds and one third make a half exactly, on the edge of class and rounding', () => {
  const items = [yearly('A', '2', '3'), yearly('B', '1', '3')];
  const sheet = sheetOf(items, [3, 3], 'approved');
  scoreColumns(sheet);
  expect(nodeScore(sheet, 3, 0)).toEqual({ display: '50.00', classId: 'very-low' });
  expectReference(sheet, items, [3, 3]);
});

test('a mean of thirds that falls on half a hundredth is rounded up', () => {
  // 33.333… and 66.67666… have the mean 50.005; cut to nine digits they would give 50.00.
  const items = [yearly('A', '1', '3'), yearly('B', '20003', '30000')];
  const sheet = sheetOf(items, [3, 3], 'approved');
  scoreColumns(sheet);
  expect(nodeScore(sheet, 3, 0).display).toBe('50.01');
  expectReference(sheet, items, [3, 3]);
});

test('a hair above a bound is the better class, for a row and for the mean of two', () => {
  const items = [yearly('A', '900000000001', '1000000000000'), yearly('B', '9', '10')];
  const sheet = sheetOf(items, [3, 3], 'approved');
  scoreColumns(sheet);
  expect(rowScore(sheet, 0, 0)).toEqual({ display: '90.00', classId: 'very-high', reason: null });
  expect(rowScore(sheet, 1, 0).classId).toBe('high');
  expect(nodeScore(sheet, 3, 0)).toEqual({ display: '90.00', classId: 'very-high' });
});

test('rupiah in trillions are scored to the last rupiah', () => {
  const items = [
    yearly('A', '6013456789012', '6013456789013'),
    yearly('B', '99995000000000', '100000000000000'),
  ];
  const sheet = sheetOf(items, [3, 4], 'approved');
  scoreColumns(sheet);
  expect([...sheet.columns.outside]).toEqual([0, 0]);
  expect(rowScore(sheet, 0, 0).display).toBe('100.00');
  expect(rowScore(sheet, 1, 0).display).toBe('100.00');
  expect(sheet.fixed[0]).toBe(99_999_999_999.5);
  expectReference(sheet, items, [3, 4]);
});

test('the scorecard of a unit and the columns agree', () => {
  const items = ['customer', 'financial', 'internal-process'].flatMap((perspective, i) =>
    [1, 2, 3].map((n) => yearly(`${perspective}/${n}`, String(n * 7 + i), String(n * 9), { perspective })),
  );
  const card = scorecard({ unit: 'U', year: 2024, items, perspectiveWeights: null, pack: DEFAULT_PACK });
  const columns = emptyColumns(items.length, 1);
  items.forEach((one, row) => {
    placeRow(columns, new Map(), row, [one], DEFAULT_PACK);
  });
  const nodes = [
    { node: -1, weight: '1' },
    ...['25', '25', '25', '25'].map((weight) => ({ node: 0, weight })),
  ];
  const tree = weightTree(
    items.map((_, i) => ({ node: 1 + Math.floor(i / 3), weight: '1' })),
    nodes,
  );
  const sheet = scoreSheet(columns, tree, DEFAULT_PACK, 'approved') as ScoreSheet;
  scoreColumns(sheet);
  const { total, classId } = card.approved;
  expect(nodeScore(sheet, 0, 0)).toEqual({ display: total?.display, classId });
  expect(exactNode(sheet, 0, 0)).not.toBeNull();
  expect(total && exactly(total)).toBeTruthy();
});

test('a pack with a floor below zero is left to the rational path', () => {
  const pack = { ...DEFAULT_PACK, cap: { ...DEFAULT_PACK.cap, floor: '-10' } };
  expect(scoreSheet(emptyColumns(1, 1), weightTree([], []), pack, 'approved')).toBeNull();
});

test('a tree in a circle is refused', () => {
  expect(() =>
    weightTree(
      [],
      [
        { node: 1, weight: '1' },
        { node: 0, weight: '1' },
      ],
    ),
  ).toThrow();
});

/** More rows than a tile takes, alike at first and mixed after; months that count late, blanks, missing targets. */
function manyRows(rows: number, years: number) {
  const columns = emptyColumns(rows, years);
  columns.baselines.fill(9_000);
  for (let row = 700; row < rows; row += 1) {
    columns.formulas[row] = row % 5;
    columns.aggregations[row] = row % 3;
  }
  for (let cell = 0; cell < rows * years; cell += 1) {
    for (let slot = 0; slot < 12; slot += 1) {
      const content = cell % 11 === 0 && slot > 5 ? 'blank' : 1 + ((cell * 31 + slot * 7) % 97);
      setSlot(columns, cell, slot, content, slot % 4 === 3 ? 'provisional' : 'approved');
    }
    setTarget(columns, cell, cell % 13 === 0 ? 'none' : 'amount', 1 + ((cell * 17) % 700));
  }
  const branches = Array.from({ length: rows }, (_, row) => ({
    node: 1 + (row % 2),
    weight: `${1 + (row % 4)}`,
  }));
  const tree = weightTree(branches, [
    { node: -1, weight: '1' },
    { node: 0, weight: '2' },
    { node: 0, weight: '3.5' },
  ]);
  return { columns, tree };
}

const outcomeOf = ({ fixed, outcomes, nodeHundredths, nodeClasses }: ScoreSheet) =>
  [fixed, outcomes, nodeHundredths, nodeClasses].map((list) => [...list]);

test.each(BASES)(
  'on basis %s, several tiles and years have the digits of their cells one by one',
  (basis) => {
    const [rows, years] = [1100, 2];
    const { columns, tree } = manyRows(rows, years);
    const whole = scoreSheet(columns, tree, DEFAULT_PACK, basis) as ScoreSheet;
    const single = scoreSheet(columns, tree, DEFAULT_PACK, basis) as ScoreSheet;
    scoreColumns(whole);
    for (let cell = rows * years - 1; cell >= 0; cell -= 1) {
      scoreChange(single, Math.floor(cell / years), cell % years);
    }
    expect(outcomeOf(single)).toEqual(outcomeOf(whole));
    const exact = Array.from({ length: rows * years }, (_, cell) => {
      const { capped } = exactCell(whole, Math.floor(cell / years), cell);
      return capped === null ? Number.NaN : toFixedPercent(capped);
    });
    expect([...whole.fixed]).toEqual(exact);
  },
);
