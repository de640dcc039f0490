import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeDecimal } from '../../src/domain/decimal.ts';
import { formatDecimal, readNumber } from '../../src/domain/number-input.ts';

test.for([
  ['1.234,5', '1234.5'],
  ['1234,5', '1234.5'],
  ['1234.5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234.567', '1234567'],
  ['1,234,567', '1234567'],
  ['12,93', '12.93'],
  ['-4,56', '-4.56'],
  ['−4,56', '-4.56'],
  ['- 4,56', '-4.56'],
  ['+7', '7'],
  ['1 234,5', '1234.5'],
  ['1\u00a0234\u202f567,25', '1234567.25'],
  ['  52.619,00  ', '52619'],
  ['0.369', '0.369'],
  ['0,369', '0.369'],
  ['1234.567', '1234.567'],
  ['12.34', '12.34'],
  ['1,234', '1.234'],
  [',5', '0.5'],
  ['5,', '5'],
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['2.379.733.150.308', '2379733150308'],
] as const)('%s is read as %s', ([typed, value]) => {
  expect(readNumber(typed)).toEqual({ ok: true, value, ambiguous: false, alternative: null });
});

test.for([
  ['1.234', '1234', '1.234'],
  ['52.619', '52619', '52.619'],
  ['-4.560', '-4560', '-4.56'],
  ['100.000', '100000', '100'],
] as const)('%s is read as grouped, and says that it could mean %s or %s', ([typed, value, alternative]) => {
  expect(readNumber(typed)).toEqual({ ok: true, value, ambiguous: true, alternative });
});

test.for([
  ['', 'blank'],
  ['   ', 'blank'],
  ['\u00a0', 'blank'],
  ['abc', 'not-a-number'],
  ['1e5', 'not-a-number'],
  ['-', 'not-a-number'],
  [',', 'not-a-number'],
  ['--5', 'not-a-number'],
  ['(4,56)', 'not-a-number'],
  ['1/2', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['1.23.456', 'bad-grouping'],
  ['1.2345.678', 'bad-grouping'],
  ['1.234,567,890', 'bad-grouping'],
  ['12 34', 'bad-grouping'],
  ['1.234 567', 'bad-grouping'],
  ['12,93 %', 'unit-in-number'],
  ['Rp6.621', 'unit-in-number'],
  ['52.619 balita', 'unit-in-number'],
  ['1'.repeat(19), 'too-long'],
  ['0,1234567891', 'too-long'],
  ['9'.repeat(500), 'too-long'],
] as const)('"%s" is refused: %s', ([typed, problem]) => {
  expect(readNumber(typed)).toEqual({ ok: false, problem });
});

const values = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.stringMatching(/^\d{0,9}$/))
  .map(([negative, whole, fraction]) =>
    normalizeDecimal(`${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`),
  )
  .filter((value) => value !== null);

test('what the screen prints is read back as the same value', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(readNumber(formatDecimal(value))).toMatchObject({ ok: true, value });
    }),
  );
});

test('the plain form is read as the same value or flagged as ambiguous with it as the other reading', () => {
  fc.assert(
    fc.property(values, (value) => {
      const read = readNumber(value);
      if (!read.ok) throw new Error(`${value} refused`);
      expect(read.ambiguous ? read.alternative : read.value).toBe(value);
    }),
  );
});

test('whatever is typed gets an answer, and every value read is canonical', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,- −%Rp') }));
  fc.assert(
    fc.property(text, (typed) => {
      const read = readNumber(typed);
      if (read.ok) expect(normalizeDecimal(read.value)).toBe(read.value);
    }),
    { numRuns: 2000 },
  );
});

test.for([
  ['1234.5', 2, '1.234,50'],
  ['-4.56', undefined, '−4,56'],
  ['-0.004', 2, '0,00'],
  ['98.278165355', 2, '98,28'],
  ['2379733150308', 0, '2.379.733.150.308'],
  ['1000', undefined, '1.000'],
  ['100', 0, '100'],
  ['BB', 2, 'BB'],
] as const)('%s with %s digits is printed %s', ([value, digits, printed]) => {
  expect(formatDecimal(value, digits)).toBe(printed);
});
