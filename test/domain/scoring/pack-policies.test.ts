import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecimal, type Rational, roundHalfUp, toFraction } from '../../../src/domain/decimal.ts';
import { FINANCE_MINISTRY_SCORING } from '../../../src/domain/finance-ministry/scoring-pack.ts';
import type { FormulaId, Polarity } from '../../../src/domain/indicator.ts';
import { aggregate, type PeriodPoint } from '../../../src/domain/scoring/aggregate.ts';
import { attainment } from '../../../src/domain/scoring/attainment.ts';
import { converted } from '../../../src/domain/scoring/conversion.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { evaluate, rulesOf, unverifiedRules } from '../../../src/domain/scoring/explain.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import type { IndicatorRule, RulePack } from '../../../src/domain/scoring/rule-pack.ts';
import { BASES } from '../../../src/domain/scoring/scored-entry.ts';
import { anyItem } from './any-item.ts';
import { entry, indicator, item, target, yearly } from './builders.ts';

const RULE: IndicatorRule = {
  source: 'manual indikator',
  verified: true,
  note: null,
  floor: null,
  cap: null,
  worst: null,
  maximal: false,
  scale: null,
};
const WAYS: Readonly<Record<string, { readonly polarity: Polarity; readonly formula: FormulaId }>> = {
  maximize: { polarity: 'higher', formula: 'progressive' },
  minimize: { polarity: 'lower', formula: 'regressive-2t' },
  stabilize: { polarity: 'range', formula: 'stabilize' },
};
const ministry = (way: string, realization: string | null, goal: string, rule: Partial<IndicatorRule> = {}) =>
  attainment({
    ...(WAYS[way] as (typeof WAYS)['maximize'] & object),
    operator: '=',
    realization,
    target: goal,
    rule: { ...RULE, ...rule },
    pack: FINANCE_MINISTRY_SCORING,
  });

test.for([
  ['BSC-01', 'maximize', '4.56', '4.39', {}, '103.8724'],
  ['BSC-02', 'maximize', '-11', '-10', {}, '90.0000'],
  ['', 'maximize', '-5', '-10', {}, '120.0000'],
  ['', 'maximize', '-10', '-10', {}, '100.0000'],
  ['', 'maximize', '-30', '-10', {}, '0.0000'],
  ['', 'minimize', '0.0101', '0.1', {}, '120.0000'],
  ['', 'minimize', '21', '10', {}, '0.0000'],
  ['', 'minimize', '9', '10', {}, '110.0000'],
  ['BSC-06', 'minimize', '4', '0', { worst: '10' }, '60.0000'],
  ['', 'minimize', '0', '0', { worst: '10' }, '100.0000'],
  ['', 'minimize', '12', '0', { worst: '10' }, '0.0000'],
  ['', 'minimize', '0', '0', { worst: '10', maximal: true }, '120.0000'],
  ['BSC-07', 'stabilize', '96', '100', {}, '112.0000'],
  ['', 'stabilize', '102', '100', {}, '116.0000'],
  ['', 'stabilize', '100', '100', {}, '120.0000'],
  ['', 'stabilize', '45', '100', {}, '50.0000'],
  ['', 'stabilize', '250', '100', {}, '0.0000'],
  ['', 'stabilize', '96', '100', { scale: [{ from: '96', to: '80' }] }, '80.0000'],
  ['BSC-09', 'maximize', '4', '4', { maximal: true }, '120.0000'],
  ['', 'maximize', '3', '4', { maximal: true }, '75.0000'],
  ['', 'stabilize', '102', '100', { maximal: true }, '120.0000'],
  ['', 'stabilize', '100', '100', { maximal: true, scale: [{ from: '90', to: '80' }] }, '120.0000'],
  ['', 'stabilize', '96', '100', { maximal: true }, '112.0000'],
  ['', 'minimize', '4', '4', { maximal: true }, '120.0000'],
  ['', 'minimize', '5', '4', { maximal: true }, '75.0000'],
] as const)('ministry %s: %s of %s against %s (%j) is %s', ([, way, r, t, rule, expected]) => {
  const { capped, reason } = ministry(way, r, t, rule);
  expect(reason).toBeNull();
  expect(capped && roundHalfUp(capped, 4)).toBe(expected);
});

test.for([
  ['maximize', '5', '0', {}, 'target-zero'],
  ['maximize', '0', '0', { maximal: true }, 'target-zero'],
  ['stabilize', '5', '0', {}, 'target-zero'],
  ['stabilize', '0', '0', { maximal: true }, 'target-zero'],
  ['minimize', '4', '0', {}, 'target-zero'],
  ['minimize', '0', '0', {}, 'target-zero'],
  ['minimize', '0', '0', { maximal: true }, 'target-zero'],
  ['minimize', '4', '0', { worst: '0' }, 'target-zero'],
  ['minimize', '-11', '-10', {}, 'target-negative'],
  ['stabilize', '-11', '-10', {}, 'target-negative'],
  ['stabilize', '-9', '-10', { maximal: true }, 'target-negative'],
  ['maximize', null, '10', {}, 'no-realization'],
] as const)('ministry: %s of %s against %s (%j) has no attainment: %s', ([way, r, t, rule, reason]) => {
  expect(ministry(way, r, t, rule)).toMatchObject({ raw: null, capped: null, reason });
});

test('a conversion runs straight between its corners and level beyond them, in whatever order they stand', () => {
  const exact = (text: string): Rational => fromDecimal(text) as Rational;
  const corners = [
    ['90', '100'],
    ['0', '0'],
    ['100', '120'],
  ].map(([from, to]) => ({ from: exact(from as string), to: exact(to as string) }));
  const at = (text: string) => roundHalfUp(converted(exact(text), corners), 2);
  expect(['-5', '0', '45', '90', '95', '100', '130'].map(at)).toEqual([
    '0.00',
    '0.00',
    '50.00',
    '100.00',
    '110.00',
    '120.00',
    '120.00',
  ]);
  expect(converted(exact('7'), [])).toEqual(exact('7'));
});

const PACK: RulePack = {
  ...FINANCE_MINISTRY_SCORING,
  indicators: { I: { ...RULE, floor: '-50', cap: '200', worst: '80', maximal: true } },
};

test('under every policy of a pack the explanation still evaluates to exactly the number it explains', () => {
  const packs = fc.constantFrom(FINANCE_MINISTRY_SCORING, PACK, {
    ...DEFAULT_PACK,
    indicators: PACK.indicators,
  });
  fc.assert(
    fc.property(anyItem, packs, (one, pack) => {
      for (const basis of BASES) {
        const { capped, explanation } = scoreIndicator(one, pack).scores[basis];
        const again = evaluate(JSON.parse(JSON.stringify(explanation)));
        expect(again && toFraction(again)).toBe(capped?.exact ?? null);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a pack can give one indicator its own floor and cap, and the tree says whose they are', () => {
  const pack = { ...DEFAULT_PACK, indicators: { TURIS: { ...RULE, cap: '200' } } };
  const { capped, explanation } = scoreIndicator(yearly('TURIS', '150', '100'), pack).scores.approved;
  expect(capped?.display).toBe('150.00');
  const cap = explanation.inputs.find(({ name }) => name === 'cap');
  expect(cap).toMatchObject({ value: '200', origin: { source: 'manual indikator', verified: true } });
  expect(scoreIndicator(yearly('LAIN', '150', '100'), pack).scores.approved.capped?.display).toBe('120.00');
});

test('every rule that shaped a number is named with its mark: formula, bounds, classes, conversion', () => {
  const scored = scoreIndicator(
    yearly('I', '96', '100', { formula: 'stabilize', polarity: 'range' }),
    FINANCE_MINISTRY_SCORING,
  ).scores.approved;
  expect(scored.explanation.steps).toContainEqual({ id: 'converted', value: '96', to: '112' });
  const named = rulesOf(scored.explanation).map(({ source }) => source);
  expect(named).toContain('Permendagri 86/2017, skala nilai peringkat kinerja');
  expect(named).toContain('KMK 127/2026, capaian IKU dan konsolidasi periode');
  expect(unverifiedRules(scored.explanation).every(({ verified }) => !verified)).toBe(true);
  const loss = scoreIndicator(yearly('L', '-11', '-10'), FINANCE_MINISTRY_SCORING).scores.approved
    .explanation;
  expect(rulesOf(loss).map(({ note }) => note)).toContain(FINANCE_MINISTRY_SCORING.negativeTarget.note);
  expect(loss.rounding.written).toBeNull();
  const progressive = scoreIndicator(yearly('P', '1', '1'), DEFAULT_PACK).scores.approved.explanation;
  expect(progressive.pack.verified).toBe(true);
  expect(unverifiedRules(progressive).map(({ source }) => source)).toEqual([
    DEFAULT_PACK.cap.source,
    DEFAULT_PACK.classes.source,
  ]);
});

const quarters = (targets: (string | null)[], values: (string | null)[]): PeriodPoint[] =>
  values.map((value, i) => ({
    period: `2024-Q${i + 1}`,
    realization: value,
    target: targets[i] ? { operator: '=', amount: targets[i] as string, upper: null } : null,
  }));

test.for([
  [
    ['10', '10', '10', '10'],
    ['9', '11', null, null],
    ['2024-Q1', '2024-Q2'],
  ],
  [['10', '10', '10', '10'], ['9', null, '11', null], ['2024-Q1']],
  [['10', '10', '10', '10'], [null, '9', '11', '4'], []],
  [
    [null, '10', null, '10'],
    ['9', '8', null, '7'],
    ['2024-Q2', '2024-Q4'],
  ],
  [
    [null, null, null, null],
    ['9', null, '8', null],
    ['2024-Q1', '2024-Q3'],
  ],
] as const)(
  'when every targeted quarter must be filled, %j against %j counts %j',
  ([targets, values, counted]) => {
    expect(aggregate('sum', quarters([...targets], [...values]), null, 'every-targeted').filled).toEqual(
      counted,
    );
  },
);

test('under the ministry pack a targeted quarter nobody entered stops the count, under the default pack it does not', () => {
  const series = item({
    indicator: indicator({ frequency: 'quarterly' }),
    entries: [entry('2024-Q1', '10'), entry('2024-Q3', '30')],
    targets: [1, 2, 3].map((q) => target({ period: `2024-Q${q}`, amount: '20' })),
  });
  expect(scoreIndicator(series, DEFAULT_PACK).scores.approved.capped?.display).toBe('100.00');
  const strict = scoreIndicator(series, FINANCE_MINISTRY_SCORING).scores.approved;
  expect(strict).toMatchObject({ capped: { display: '50.00' }, filled: ['2024-Q1'] });
});
