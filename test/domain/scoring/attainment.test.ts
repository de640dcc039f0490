import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fromDecimal, type Rational, roundHalfUp, toFraction } from '../../../src/domain/decimal.ts';
import type { FormulaId, Polarity } from '../../../src/domain/indicator.ts';
import { type AttainmentQuestion, attainment } from '../../../src/domain/scoring/attainment.ts';
import { classOf } from '../../../src/domain/scoring/classify.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';

const POLARITY: Partial<Record<FormulaId, Polarity>> = {
  'regressive-2t': 'lower',
  'regressive-ratio': 'lower',
  'regressive-baseline': 'lower',
  range: 'range',
};
const ask = (
  formula: FormulaId,
  realization: string | null,
  target: string,
  more: Partial<AttainmentQuestion> = {},
) =>
  attainment({
    formula,
    polarity: POLARITY[formula] ?? 'higher',
    operator: '=',
    target,
    realization,
    pack: DEFAULT_PACK,
    ...more,
  });
const shown = (r: Rational | null): string | null => r && roundHalfUp(r, 2);

test.for([
  ['CAP-01', 'progressive', '45', '50', '90.00', '90.00'],
  ['CAP-02', 'regressive-2t', '135.15', '88.82', '47.84', '47.84'],
  ['CAP-03', 'regressive-ratio', '135.15', '88.82', '65.72', '65.72'],
  ['CAP-04', 'regressive-2t', '30', '10', '-100.00', '0.00'],
  ['CAP-06', 'regressive-ratio', '0', '12', '100.00', '100.00'],
  ['CAP-14', 'regressive-2t', '0', '8', '200.00', '120.00'],
  ['CAP-11', 'ordinal', 'WDP', 'WTP', '75.00', '75.00'],
  // BSC-01, BSC-07 without the interpolation of the ministry of finance, which is a step of its own.
  ['BSC-01', 'progressive', '4.56', '4.39', '103.87', '103.87'],
  ['BSC-07', 'stabilize', '96', '100', '96.00', '96.00'],
] as const)('worked case %s, %s: %s against %s is %s, scored %s', ([, formula, r, t, raw, capped]) => {
  const result = ask(formula, r, t, formula === 'ordinal' ? { operator: 'grade' } : {});
  expect(result.reason).toBeNull();
  expect([shown(result.raw), shown(result.capped)]).toEqual([raw, capped]);
});

test('worked case BSC-06: a zero target is scored against the worst realization', () => {
  expect(shown(ask('regressive-2t', '4', '0', { worst: '10' }).raw)).toBe('60.00');
  expect(shown(ask('regressive-ratio', '4', '0', { worst: '10' }).raw)).toBe('60.00');
});

test('worked case ASN-02: outside a band where more is better the nearer bound divides', () => {
  const band = { operator: 'range', upper: '90', polarity: 'higher' } as const;
  expect(shown(ask('range', '92', '80', band).raw)).toBe('102.22');
  expect(shown(ask('range', '70', '80', band).raw)).toBe('87.50');
  expect(shown(ask('range', '85', '80', band).raw)).toBe('100.00');
});

test.for([
  ['2.5', '100.00', true],
  ['1.5', '100.00', true],
  ['3.5', '100.00', true],
  ['1.2', '80.00', false],
  ['4.2', '80.00', false],
  ['7', '0.00', false],
  ['-0.3', '-20.00', false],
] as const)('inflation %s against the band 1.5 to 3.5 is %s', ([r, raw, met]) => {
  const result = ask('range', r, '1.5', { operator: 'range', upper: '3.5' });
  expect(shown(result.raw)).toBe(raw);
  expect(result.met).toBe(met);
});

test('a band target is scored as a band whatever the formula of the indicator', () => {
  const result = ask('progressive', '4.7', '4.5', { operator: 'range', upper: '5.0' });
  expect(result.formula).toBe('range');
  expect(shown(result.raw)).toBe('100.00');
});

test.for([
  ['CAP-07', 'progressive', '5', '0', 'target-zero'],
  ['', 'progressive', '5', '-10', 'target-negative'],
  ['', 'progressive', '-4.56', '-2', 'target-negative'],
  ['', 'regressive-2t', '5', '0', 'target-zero'],
  ['', 'regressive-ratio', '5', '0', 'target-zero'],
  ['', 'regressive-2t', '5', '-1', 'target-negative'],
  ['', 'regressive-ratio', '-5', '10', 'realization-negative'],
  ['', 'regressive-ratio', '-5', '-10', 'target-negative'],
  ['', 'regressive-baseline', '5', '2', 'baseline-missing'],
  ['', 'stabilize', '5', '0', 'target-zero'],
  ['', 'ordinal', 'XX', 'WTP', 'unknown-grade'],
  ['', 'ordinal', 'WTP', 'XX', 'unknown-grade'],
  ['', 'progressive', 'BB', '5', 'not-a-number'],
  ['', 'none', '5', '5', 'no-formula'],
] as const)('%s %s of %s against %s has no attainment: %s', ([, formula, r, t, reason]) => {
  const result = ask(formula, r, t);
  expect(result).toMatchObject({ raw: null, capped: null, bounded: null, reason });
});

test('blank, zero and not applicable are three things', () => {
  expect(ask('progressive', null, '50').reason).toBe('no-realization');
  expect(ask('progressive', null, '50', { realization: 'not-applicable' }).reason).toBe('not-applicable');
  expect(shown(ask('progressive', '0', '50').raw)).toBe('0.00');
});

test('a missing target is named, and a reversed band too', () => {
  expect(ask('progressive', '5', '5', { target: null }).reason).toBe('no-target');
  expect(ask('range', '5', '5', { operator: 'range', upper: '4' }).reason).toBe('range-reversed');
});

test('a target of zero that is reached is a full attainment even when the worst realization is unknown', () => {
  expect(shown(ask('regressive-2t', '0', '0').raw)).toBe('100.00');
});

test('with a baseline the share of the promised change counts, for zero targets too', () => {
  expect(shown(ask('regressive-baseline', '11.91', '10', { baseline: '14.56' }).raw)).toBe('58.11');
  expect(shown(ask('regressive-baseline', '1.81', '0', { baseline: '3.29' }).raw)).toBe('44.98');
  expect(ask('regressive-baseline', '5', '3', { baseline: '3' }).reason).toBe('baseline-equals-target');
});

test.for([
  ['<', '10', false],
  ['<', '9.99', true],
  ['<=', '10', true],
  ['>', '10', false],
  ['>=', '10', true],
] as const)('the bound itself under operator %s with %s: met is %s', ([operator, r, met]) => {
  const formula = operator.startsWith('<') ? 'regressive-2t' : 'progressive';
  const result = ask(formula, r, '10', { operator });
  expect(result.met).toBe(met);
  if (r === '10') expect(shown(result.raw)).toBe('100.00');
});

test('a number against a grade target first earns its grade, with bounds (low, high]', () => {
  const against = (r: string) => shown(ask('progressive', r, 'BB', { operator: 'grade' }).raw);
  expect(against('60.64')).toBe('87.50');
  expect(against('80.00')).toBe('100.00');
  expect(against('80.01')).toBe('112.50');
  expect(against('BB')).toBe('100.00');
});

test.for([
  ['Pendapatan 2024', '6621', '6737', '98.28', 'very-high'],
  ['Pendapatan 2023', '5.798', '6.212', '93.34', 'very-high'],
  ['Pendapatan 2022', '5.302', '5.67', '93.51', 'very-high'],
  ['Retribusi 2022', '14.455', '32.747', '44.14', 'very-low'],
  ['Pajak 2022', '1.706', '1.766', '96.60', 'very-high'],
  ['Belanja 2023', '5.685', '6.261', '90.80', 'very-high'],
  ['Belanja tidak terduga 2023', '2.133', '3.552', '60.05', 'low'],
  ['Bantuan keuangan 2023', '17.683', '19.683', '89.84', 'high'],
  ['Pendapatan per 9 Mei 2024', '2.015', '6.737', '29.91', 'very-low'],
  ['Pendapatan Lombok Tengah 2023, rupiah', '2278034645741', '2379733150308', '95.73', 'very-high'],
  ['Lain-lain pendapatan Lombok Timur 2024', '104.914', '37.775', '277.73', 'very-high'],
  ['Kemantapan jalan 2012', '66.02', '60.78', '108.62', 'very-high'],
] as const)('published figure: %s, %s of %s is %s and %s', ([, r, t, percent, classId]) => {
  const { raw } = ask('progressive', r, t);
  expect(shown(raw)).toBe(percent);
  expect(raw && classOf(raw, DEFAULT_PACK)).toBe(classId);
});

test('the bounds of the pack hold for every formula and every number', () => {
  const number = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }))
    .map(([a, b]) => `${a}.${b}`);
  const formula = fc.constantFrom<FormulaId>(
    'progressive',
    'regressive-2t',
    'regressive-ratio',
    'regressive-baseline',
    'stabilize',
    'range',
  );
  const [floor, cap] = [fromDecimal('0') as Rational, fromDecimal('120') as Rational];
  fc.assert(
    fc.property(formula, number, number, number, (id, r, t, baseline) => {
      const { raw, capped, bounded, reason } = ask(id, r, t, { baseline });
      expect(raw === null).toBe(reason !== null);
      if (!raw || !capped) return;
      expect(compare(capped, floor)).not.toBe(-1);
      expect(compare(capped, cap)).not.toBe(1);
      expect(bounded === null).toBe(toFraction(raw) === toFraction(capped));
    }),
    { numRuns: 500 },
  );
});

test('more realization never lowers a progressive attainment and never raises a regressive one', () => {
  const positive = fc.integer({ min: 1, max: 1e6 });
  fc.assert(
    fc.property(positive, positive, positive, (a, b, t) => {
      const [less, more] = [String(Math.min(a, b)), String(Math.max(a, b))];
      const order = (id: FormulaId) =>
        compare(ask(id, more, String(t)).raw as Rational, ask(id, less, String(t)).raw as Rational);
      expect(order('progressive')).not.toBe(-1);
      expect(order('regressive-2t')).not.toBe(1);
      expect(order('regressive-ratio')).not.toBe(1);
    }),
  );
});
