import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { budgetShift } from '../../../src/domain/value-for-money/budget-shift.ts';
import { type ValueSubject, valueBoard } from '../../../src/domain/value-for-money/value-board.ts';
import { yearly } from '../scoring/builders.ts';

const subject = (id: string, change: Partial<ValueSubject> = {}): ValueSubject => ({
  id,
  level: 'programme',
  name: id,
  unit: 'DINKES',
  ceiling: '1000',
  spent: '900',
  output: null,
  indicators: [id],
  before: null,
  example: false,
  ...change,
});
const board = (subjects: readonly ValueSubject[], attained: Readonly<Record<string, string>>) =>
  valueBoard({
    subjects,
    items: Object.entries(attained).map(([code, value]) => yearly(code, value, '100')),
    itemsBefore: Object.entries(attained).map(([code]) => yearly(code, '90', '100')),
    pack: DEFAULT_PACK,
  });

test('cost is what one point of attainment took, set against the own of last year', () => {
  const [line] = board([subject('A', { before: { spent: '900', indicators: ['A'] } })], { A: '100' });
  expect(line).toMatchObject({ outcome: '100.00', comparedBy: 'last-year', comparedWith: '10' });
  expect(line?.cost.value?.display).toBe('9');
  expect(line?.placement.quadrant).toBe('cheap-works');
  expect(line?.economy.class?.id).toBeDefined();
});

test('without last year the middle cost of the same level is what it is set against', () => {
  const lines = board([subject('A'), subject('B', { spent: '1800' }), subject('C', { level: 'unit' })], {
    A: '90',
    B: '90',
    C: '90',
  });
  expect(lines.map(({ comparedBy }) => comparedBy)).toEqual(['peers', 'peers', null]);
  expect(lines.map(({ placement }) => placement.quadrant)).toEqual(['cheap-fails', 'expensive-fails', null]);
});

test('an outcome nobody measured costs nothing and stands in no quadrant: it is not zero', () => {
  const [line] = board([subject('A'), subject('B')], { B: '90' });
  expect(line).toMatchObject({
    outcome: null,
    isOutlier: false,
    cost: { value: null, reason: 'no-outcome' },
  });
  expect(line?.placement.quadrant).toBeNull();
});

test('one that costs far more than all others of its level is named, and the usual ones are not', () => {
  const before = { spent: '900', indicators: ['A'] };
  const usual = [880, 900, 910, 920, 890].map((spent, i) =>
    subject(`U${i}`, { spent: String(spent), indicators: ['A'], before }),
  );
  const lines = board([...usual, subject('X', { spent: '4000', indicators: ['A'], before })], { A: '90' });
  expect(lines.filter(({ isOutlier }) => isOutlier).map(({ id }) => id)).toEqual(['X']);
});

test('a shift moves the same rupiah, is undone by its reverse, and never more than there is', () => {
  const [a, b] = board([subject('A'), subject('B', { spent: '450' })], { A: '90', B: '90' });
  if (!a || !b) throw new Error('Both are on the board.');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (amount) => {
      const shift = budgetShift(a, b, String(amount));
      expect(Number(shift?.from.ceiling) + Number(shift?.to.ceiling)).toBe(2000);
      expect(Number(shift?.gain)).toBeCloseTo(amount / 5 - amount / 10, 1);
      expect(Number(budgetShift(b, a, String(amount))?.gain)).toBeCloseTo(-Number(shift?.gain), 2);
    }),
  );
  for (const amount of ['0', '-5', '1001', 'x']) expect(budgetShift(a, b, amount)).toBeNull();
});

test('a unit of outcome costs what was spent by what was reached, where that is one quantity of which more is better', () => {
  const attained = { A: '90', B: '40' };
  const [one, both] = board([subject('A'), subject('AB', { indicators: ['A', 'B'] })], attained);
  expect(one?.outcomeCost.cost.value?.display).toBe('10');
  expect(one?.outcomeCost.outcome).toMatchObject({ indicator: 'A', realized: '90' });
  expect(both?.outcomeCost).toMatchObject({
    outcome: null,
    cost: { value: null, reason: 'several-outcomes' },
  });
});
