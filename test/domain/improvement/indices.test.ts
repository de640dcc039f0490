import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maturityIndex, maturityLevel } from '../../../src/domain/improvement/maturity.ts';
import {
  INNOVATION,
  MATURITY_PACKS,
  PEMDI_2026,
  SPBE_2020,
} from '../../../src/domain/improvement/maturity-packs.ts';
import { readMaturityPack, readSatisfactionPack } from '../../../src/domain/improvement/pack-checks.ts';
import { elementMeans, satisfaction } from '../../../src/domain/improvement/satisfaction.ts';
import { SATISFACTION_2017 } from '../../../src/domain/improvement/satisfaction-pack.ts';
import { packOn } from '../../../src/domain/rule-pack/choice.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const nine = (value: string | null) => Array.from({ length: 9 }, () => value);
const asked = (means: Parameters<typeof satisfaction>[0], weight = 'ninth') => {
  const { index, quality } = satisfaction(means, weight, SATISFACTION_2017);
  return [index.display, quality.value ?? quality.reason];
};

test('CI-02: nine elements of 3.2 give 79.92 with the rounded weight and 80 with the exact one, both B', () => {
  expect([asked(nine('3.2'), '0.111'), asked(nine('3.2')), asked(nine('3.2'), '0.11')]).toEqual([
    ['79.92', 'B'],
    ['80.00', 'B'],
    ['79.20', 'B'],
  ]);
});

test('the index is rounded to two digits first and then classed: no gap between 88.30 and 88.31', () => {
  expect(asked(nine('3.5322'))).toEqual(['88.31', 'A']);
  expect(asked(nine('3.5321'))).toEqual(['88.30', 'B']);
  expect(asked(nine('3.0643'))).toEqual(['76.61', 'B']);
  expect(asked(nine('3.0641'))).toEqual(['76.60', 'C']);
  expect([asked(nine('2.6')), asked(nine('2.5998')), asked(nine('1'))]).toEqual([
    ['65.00', 'C'],
    ['65.00', 'C'],
    ['25.00', 'D'],
  ]);
  expect(asked(nine('1'), '0.11')).toEqual(['24.75', 'below-scale']);
});

test.for([
  ['element-count', nine('3').slice(1), 'ninth'],
  ['element-unanswered', [...nine('3').slice(1), null], 'ninth'],
  ['out-of-scale', [...nine('3').slice(1), '4.01'], 'ninth'],
  ['out-of-scale', [...nine('3').slice(1), '0'], 'ninth'],
  ['weight-unknown', nine('3'), 'other'],
] as const)('%s is a named reason', ([reason, means, weight]) => {
  expect(asked([...means], weight)).toEqual([null, reason]);
});

test('an unanswered question is not a zero, and the exact mean goes into the index', () => {
  const rows = [
    [...nine('4').slice(1), null],
    [...nine('3').slice(1), '2'],
    [...nine('3').slice(1), '3'],
  ];
  const means = elementMeans(rows, SATISFACTION_2017);
  expect([means[0]?.value, means[8]?.value]).toEqual(['10/3', '5/2']);
  expect(elementMeans([nine(null)], SATISFACTION_2017).map((one) => one.reason)).toEqual(
    nine('element-unanswered'),
  );
  expect(asked([...means])).toEqual(['81.02', 'B']);
});

test('the order of elements does not change the index, and its tree evaluates to it', () => {
  const mean = fc.integer({ min: 100, max: 400 }).map((one) => (one / 100).toFixed(2));
  fc.assert(
    fc.property(fc.array(mean, { minLength: 9, maxLength: 9 }), (means) => {
      const { index } = satisfaction(means, 'ninth', SATISFACTION_2017);
      expect(satisfaction([...means].reverse(), 'ninth', SATISFACTION_2017).index.value).toBe(index.value);
      expect(evaluateWorking(JSON.parse(JSON.stringify(index)))).toBe(index.value);
      expect(Number(index.display)).toBeGreaterThanOrEqual(25);
      expect(Number(index.display)).toBeLessThanOrEqual(100);
    }),
  );
});

test('CI-03: the level of an indicator changes at every half', () => {
  const level = (value: string) => maturityLevel(value, 'pemdi-indicator', PEMDI_2026);
  expect(['1.4', '1.5', '2.5', '3.5', '4.5', '1', '5'].map((one) => level(one).value)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '1',
    '5',
  ]);
  expect([level('0.99').reason, level('5.01').reason]).toEqual(['outside-scale', 'outside-scale']);
  expect(maturityLevel('3', 'nothing', PEMDI_2026).reason).toBe('scale-unknown');
});

const aspects = Object.fromEntries(PEMDI_2026.aspects.rows.map((row) => [row.id, '4']));

test('aspects are weighted, and two sources that disagree about the word are both shown', () => {
  const { index, readings, isDisputed } = maturityIndex({ ...aspects, satisfaction: '5' }, PEMDI_2026);
  expect(index.display).toBe('4.25');
  expect(readings.map((one) => [one.scale, one.level.value])).toEqual([
    ['pemdi-index', 'Memuaskan'],
    ['pemdi-index-other', '4'],
  ]);
  expect(isDisputed).toBe(true);
  expect(evaluateWorking(JSON.parse(JSON.stringify(index)))).toBe(index.value);
});

test('an aspect without a value leaves the index without one, and is named', () => {
  const { index, missing, readings } = maturityIndex({ ...aspects, security: null }, PEMDI_2026);
  expect([index.value, index.reason, missing]).toEqual([null, 'aspect-missing', ['security']]);
  expect(readings.every((one) => one.level.reason === 'aspect-missing')).toBe(true);
});

test('until June 2026 the index is SPBE, with its own bounds', () => {
  const dated = MATURITY_PACKS.filter((pack) => pack.id === 'digital-government');
  expect(['2026-05-31', '2026-06-01'].map((day) => packOn(day, dated)?.version)).toEqual([
    '2020.1',
    '2026.1',
  ]);
  const words = ['4.2', '4.19', '2.6', '1.8', '1.79'].map(
    (index) => maturityIndex({ index }, SPBE_2020).readings[0]?.level.value,
  );
  expect(words).toEqual(['Memuaskan', 'Sangat Baik', 'Baik', 'Cukup', 'Kurang']);
});

test('a region is very innovative above 60, not at 60', () => {
  const words = ['60.01', '60', '30', '29.99'].map(
    (index) => maturityIndex({ index }, INNOVATION).readings[0]?.level.value,
  );
  expect(words).toEqual(['Sangat inovatif', 'Inovatif', 'Inovatif', 'Kurang inovatif']);
});

test('packs with falling bounds turned round or a weight of zero are refused, the built-in ones are sound', () => {
  expect(MATURITY_PACKS.map((pack) => readMaturityPack(JSON.parse(JSON.stringify(pack))).ok)).toEqual([
    true,
    true,
    true,
  ]);
  expect(readSatisfactionPack(SATISFACTION_2017).ok).toBe(true);
  const rows = [...SATISFACTION_2017.classes.rows].reverse();
  const [first] = SATISFACTION_2017.weights;
  const broken = {
    ...SATISFACTION_2017,
    weights: [{ ...first, weight: '0' }],
    classes: { ...SATISFACTION_2017.classes, rows },
  };
  const read = readSatisfactionPack(broken);
  expect(!read.ok && read.problem.map((one) => [one.path, one.reason])).toEqual([
    ['weights.0.weight', 'not-a-weight'],
    ['classes.rows.1.at', 'not-falling'],
    ['classes.rows.2.at', 'not-falling'],
    ['classes.rows.3.at', 'not-falling'],
  ]);
});
