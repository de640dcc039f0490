import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp, toFraction } from '../../../src/domain/decimal.ts';
import { squareRoot } from '../../../src/domain/working/square-root.ts';
import { evaluateWorking, given, ruled, type Working, work } from '../../../src/domain/working/working.ts';

const pack = { id: 'p', version: '1', source: 's', verified: false, note: null };
const travelled = (tree: Working): Working => JSON.parse(JSON.stringify(tree));
const product = (a: string | null, b: string): Working =>
  work({ rule: 'product', operation: 'product', inputs: [given('a', a), ruled('b', b)], digits: 2, pack });

test('a working evaluates to its value after travelling as text', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -999, max: 999 }), (a, b) => {
      const tree = work({
        rule: 'total',
        operation: 'sum',
        inputs: [['part', product(String(a), `${b}`)], given('more', '0.125')],
        digits: 2,
        pack,
      });
      expect(evaluateWorking(travelled(tree))).toBe(tree.value);
      expect(tree.value).toBe(toFraction({ n: BigInt(a) * BigInt(b) * 8n + 1n, d: 8n }));
    }),
  );
});

test('a changed input changes what the tree evaluates to, the written value does not', () => {
  const tree = product('2', '3');
  expect(evaluateWorking({ ...tree, value: '99/1' })).toBe('6/1');
  expect(evaluateWorking({ ...tree, inputs: [given('a', '5'), ruled('b', '3')] })).toBe('15/1');
});

test('a blank input leaves no result, and its reason goes up to whatever is built on it', () => {
  const blank = product(null, '3');
  const above = work({ rule: 'above', operation: 'sum', inputs: [['part', blank]], pack });
  expect([blank.value, blank.reason, above.value, above.reason]).toEqual([
    null,
    'nothing-found',
    null,
    'nothing-found',
  ]);
  expect(evaluateWorking(above)).toBeNull();
});

test('rounding is half away from zero and happens once', () => {
  expect(product('5.625', '1').display).toBe('5.63');
  expect(product('-0.125', '1').display).toBe('-0.13');
});

test('an open bound of a band does not take the bound itself', () => {
  const band = (x: string) =>
    work({
      rule: 'band',
      operation: 'from',
      inputs: [given('x', x)],
      table: [
        { at: '60', isOpen: true, gives: 'high' },
        { at: '30', gives: 'middle' },
        { at: null, gives: 'low' },
      ],
      pack,
    }).value;
  expect(['60.01', '60', '30', '29.99'].map(band)).toEqual(['high', 'middle', 'middle', 'low']);
});

test('a square root is the largest number with 24 digits whose square is not too large', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
      const root = squareRoot({ n, d });
      expect(root).not.toBeNull();
      if (!root) return;
      expect(root.n * root.n * d <= n * root.d * root.d).toBe(true);
      expect((root.n + 1n) ** 2n * d > n * root.d * root.d).toBe(true);
    }),
  );
  expect(roundHalfUp(squareRoot({ n: 2n, d: 1n }) ?? { n: 0n, d: 1n }, 12)).toBe('1.414213562373');
  expect(squareRoot({ n: -1n, d: 1n })).toBeNull();
});

const word = (operation: Working['operation'], ...values: (string | null)[]) =>
  work({ rule: operation, operation, inputs: values.map((value, i) => given(`${i}`, value)), pack }).value;

test('a place is that of two numbers or of two days, never of one of each or of a day that does not exist', () => {
  expect(['1.0', '0.99', '1.01'].map((one) => word('order', one, '1'))).toEqual(['equal', 'below', 'above']);
  expect(word('order', '2026-12-31', '2027-01-01')).toBe('below');
  expect([
    word('order', '1', '2027-01-01'),
    word('order', '2026-02-30', '2027-01-01'),
    word('order', null, '1'),
  ]).toEqual([null, null, null]);
});

test('what is counted is the same as a number or as a word; a blank is not counted', () => {
  expect(word('times', '7', '7.0', '07', '8', null)).toBe('2/1');
  expect(word('times', 'late', 'late', 'early', 'late')).toBe('2/1');
  expect([word('times', 'late'), word('times', null, 'late')]).toEqual(['0/1', null]);
});

test('a remainder is zero for a multiple, also of a negative number and of one with digits', () => {
  expect(['10', '-10', '2.5', '11'].map((one) => word('remainder', one, '5'))).toEqual([
    '0/1',
    '0/1',
    '5/2',
    '1/1',
  ]);
  expect(word('remainder', '10', '0')).toBeNull();
});

test('the chance of at least k of n multiples of m is that of the binomial distribution, exactly', () => {
  expect([word('chance-at-least', '0', '3', '5'), word('chance-at-least', '3', '3', '5')]).toEqual([
    '1/1',
    '1/125',
  ]);
  expect(word('chance-at-least', '2', '3', '2')).toBe('1/2');
});

test('a number rounded inside a rule goes on as rounded, half away from zero', () => {
  expect([word('rounded', '88.305', '2'), word('rounded', '-0.125', '2'), word('rounded', '5', '0')]).toEqual(
    ['8831/100', '-13/100', '5/1'],
  );
  expect(word('distance', '3', '10.5')).toBe('15/2');
});

test('days are counted over a table that names the days off, and not in a year it knows nothing of', () => {
  const after = (from: string, days: string) =>
    work({
      rule: 'term',
      operation: 'working-day-after',
      inputs: [given('from', from), ruled('days', days), given('week', '5')],
      table: [{ at: '2026-08-17', gives: 'Proklamasi' }],
      pack,
    }).value;
  expect(after('2026-08-14', '1')).toBe('2026-08-18');
  expect(after('2026-08-18', '-1')).toBe('2026-08-14');
  expect([after('2026-12-31', '1'), after('2026-08-14', '0.5'), after('2026-08-14', '1001')]).toEqual([
    null,
    null,
    null,
  ]);
  expect([word('days-after', '2024-02-28', '2'), word('days-after', '2026-01-01', '-1')]).toEqual([
    '2024-03-01',
    '2025-12-31',
  ]);
});
