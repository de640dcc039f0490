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
