import { expect, test } from 'vitest';
import { fromDecimal, type Rational } from '../../../src/domain/decimal.ts';
import { classOf, gradeOf, gradeScale, lightOf } from '../../../src/domain/scoring/classify.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';

const exact = (text: string): Rational => fromDecimal(text) as Rational;

test.for([
  ['91', 'very-high'],
  ['90', 'high'],
  ['76', 'high'],
  ['75', 'medium'],
  ['66', 'medium'],
  ['65', 'low'],
  ['51', 'low'],
  ['50', 'very-low'],
  ['120', 'very-high'],
  ['90.000000000000000001', 'very-high'],
  ['90.4', 'very-high'],
  ['0', 'very-low'],
  ['-100', 'very-low'],
] as const)('worked case CAP-12: an attainment of %s is %s', ([value, classId]) => {
  expect(classOf(exact(value), DEFAULT_PACK)).toBe(classId);
});

test('a value that is only displayed as 90,00 keeps the class of its exact number', () => {
  expect(classOf({ n: 90_000_001n, d: 1_000_000n }, DEFAULT_PACK)).toBe('very-high');
});

test.for([
  ['100', 'green'],
  ['99.99', 'yellow'],
  ['80', 'yellow'],
  ['79.99', 'red'],
  ['120', 'green'],
] as const)('worked case BSC-23: a score of %s shows %s', ([value, light]) => {
  expect(lightOf(exact(value), DEFAULT_PACK)).toBe(light);
});

test.for([
  ['90.01', 'AA'],
  ['80.01', 'A'],
  ['70.01', 'BB'],
  ['60.01', 'B'],
  ['50.01', 'CC'],
  ['30.01', 'C'],
  ['0.01', 'D'],
  ['80', 'BB'],
  ['0', 'E'],
] as const)('worked case LKE-12: an evaluation result of %s is grade %s', ([value, grade]) => {
  const scale = gradeScale('AA', DEFAULT_PACK);
  expect(scale && gradeOf(exact(value), scale)).toBe(grade);
});

test('an audit opinion is not a number and no number earns one', () => {
  const scale = gradeScale('WTP', DEFAULT_PACK);
  expect(scale && gradeOf(exact('3'), scale)).toBeNull();
  expect(gradeScale('Z', DEFAULT_PACK)).toBeNull();
});
