import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  div,
  fromDecimal,
  fromFraction,
  fromInteger,
  mean,
  mul,
  normalizeDecimal,
  type Rational,
  roundHalfUp,
  sub,
  sum,
  toDecimal,
  toFraction,
} from '../../src/domain/decimal.ts';

const exact = (text: string): Rational => {
  const number = fromDecimal(text);
  if (!number) throw new Error(`${text} is not a decimal`);
  return number;
};
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,9}$/))
  .map(([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`);
const rationals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]): Rational => ({ n, d }));

test.for([
  ['0.125', 2, '0.13'],
  ['-0.125', 2, '-0.13'],
  ['0.124999999999999999999', 2, '0.12'],
  // In binary floating point this number lies below the half and would be rounded down.
  ['1.005', 2, '1.01'],
  ['5.625', 2, '5.63'],
  ['-0.004', 2, '0.00'],
  ['99.995', 2, '100.00'],
  ['1234567890123456789.5', 0, '1234567890123456790'],
  ['7', 2, '7.00'],
] as const)('%s is rounded to %i digits half away from zero', ([text, digits, expected]) => {
  expect(roundHalfUp(exact(text), digits)).toBe(expected);
});

test.for([
  ['+1.50', '1.5'],
  ['-0', '0'],
  ['-0.000', '0'],
  ['007.10', '7.1'],
  ['100', '100'],
  ['1000.000', '1000'],
  ['0.369', '0.369'],
] as const)('%s has one canonical text', ([text, expected]) => {
  expect(normalizeDecimal(text)).toBe(expected);
});

test.for(['', ' 1', '1,5', '1e5', '.5', '5.', '--1', 'BB', 'NaN', '1'.repeat(121)])(
  'the text "%s" is not a decimal',
  (text) => {
    expect(fromDecimal(text)).toBeNull();
    expect(normalizeDecimal(text)).toBeNull();
  },
);

test('equal values have equal canonical texts and unequal values do not', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const isSame = normalizeDecimal(a) === normalizeDecimal(b);
      expect(isSame).toBe(compare(exact(a), exact(b)) === 0);
      expect(compare(exact(normalizeDecimal(a) ?? ''), exact(a))).toBe(0);
    }),
  );
});

test('a sum is the same in every order and grouping', () => {
  const shuffled = fc
    .array(rationals, { minLength: 1, maxLength: 30 })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(toFraction(sum(other))).toBe(toFraction(sum(list)));
      expect(toFraction(list.reduceRight((all, one) => add(one, all), fromInteger(0)))).toBe(
        toFraction(sum(list)),
      );
    }),
  );
});

test('subtraction undoes addition and division undoes multiplication', () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      expect(compare(sub(add(a, b), b), a)).toBe(0);
      const quotient = div(mul(a, b), b);
      if (b.n === 0n) expect(quotient).toBeNull();
      else expect(compare(quotient as Rational, a)).toBe(0);
    }),
  );
});

test('a rounded number is never further than half a unit of its last digit', () => {
  fc.assert(
    fc.property(rationals, fc.integer({ min: 0, max: 12 }), (r, digits) => {
      const off = sub(exact(roundHalfUp(r, digits)), r);
      const size = { n: off.n < 0n ? -off.n : off.n, d: off.d };
      expect(compare(size, { n: 1n, d: 2n * 10n ** BigInt(digits) })).not.toBe(1);
    }),
  );
});

test('an exact number survives its text form', () => {
  fc.assert(
    fc.property(rationals, (r) => {
      const back = fromFraction(toFraction(r));
      expect(back && compare(back, r)).toBe(0);
    }),
  );
  for (const bad of ['1/0', '1', 'a/b', '1/-2', '']) expect(fromFraction(bad)).toBeNull();
});

test('a third is written with twelve digits, a finite decimal with its own', () => {
  expect(toDecimal({ n: 1n, d: 3n })).toBe('0.333333333333');
  expect(toDecimal(exact('98.5000'))).toBe('98.5');
  expect(toDecimal({ n: 1n, d: 3n }, 2)).toBe('0.333333333');
});

test('nothing has no mean', () => {
  expect(mean([])).toBeNull();
});
