import {
  add,
  compare,
  div,
  fromDecimal,
  fromFraction,
  max,
  mean,
  min,
  mul,
  type Rational,
  sub,
  sum,
} from '../decimal.ts';
import { chanceAtLeast, distance, remainder, rounded, times } from './count-operation.ts';
import {
  daysAfter,
  longestRun,
  order,
  workingDayAfter,
  workingDaysAmong,
  workingDaysBetween,
} from './day-operation.ts';
import { squareRoot } from './square-root.ts';

/** A number, a word or day, or nothing. */
export type Operand = Rational | string | null;

/** A row of a lookup table: a bound, a key or a point, and what it gives. */
export interface TableRow {
  /** Decimal or key; null = whatever is left (last row of bands). */
  readonly at: string | null;
  readonly gives: string;
  /** In bands: the bound itself does not belong, whatever the operation says of the others. */
  readonly isOpen?: true;
}

/** The ways in which rules compute. What a rule means stands in its pack; this is only the arithmetic. */
const OPERATION_IDS = [
  'same',
  'sum',
  'difference',
  'product',
  'quotient',
  'mean',
  'largest',
  'smallest',
  'sum-of-products',
  'from',
  'above',
  'cell',
  'interpolate',
  'square-root',
  'distance',
  'remainder',
  'rounded',
  'chance-at-least',
  'times',
  'order',
  'days-after',
  'working-day-after',
  'working-days-between',
  'working-days-among',
  'longest-run',
] as const;
export type Operation = (typeof OPERATION_IDS)[number];

export type Compute = (operands: readonly Operand[], table: readonly TableRow[]) => Operand;

const isNumber = (one: Operand): one is Rational => one !== null && typeof one === 'object';

/** Nothing when an operand is blank or a word: a rule is never applied to half its inputs. */
const numeric =
  (compute: (numbers: readonly Rational[], table: readonly TableRow[]) => Operand): Compute =>
  (operands, table) => {
    const numbers = operands.filter(isNumber);
    return numbers.length === operands.length && numbers.length > 0 ? compute(numbers, table) : null;
  };

const at = (row: TableRow): Rational | null => (row.at === null ? null : fromDecimal(row.at));

/** First row whose bound the number passes; rows run from the highest bound down. */
const banded = (isOpen: boolean): Compute =>
  numeric(([number], table) => {
    const passes = (row: TableRow): boolean => {
      const bound = at(row);
      if (row.at === null) return true;
      const order = bound && number ? compare(number, bound) : -1;
      return order > 0 || (order === 0 && !isOpen && row.isOpen !== true);
    };
    return table.find(passes)?.gives ?? null;
  });

/** Straight lines through the points, in rising order; outside them the end value. */
const interpolate = numeric(([x], table) => {
  const points = table.flatMap((row) => {
    const [px, py] = [at(row), fromDecimal(row.gives)];
    return px && py ? [{ px, py }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!x || !first || !last) return null;
  if (compare(x, first.px) <= 0) return first.py;
  const next = points.findIndex((point) => compare(x, point.px) <= 0);
  const [low, high] = [points[next - 1], points[next]];
  if (!low || !high) return last.py;
  const slope = div(sub(high.py, low.py), sub(high.px, low.px));
  return slope && add(low.py, mul(slope, sub(x, low.px)));
});

/** Operands in pairs: first of each pair times its second, added up. */
const sumOfProducts = numeric((numbers) =>
  numbers.length % 2 === 1
    ? null
    : sum(numbers.flatMap((one, i) => (i % 2 === 0 ? [mul(one, numbers[i + 1] as Rational)] : []))),
);

export const OPERATIONS: Readonly<Record<Operation, Compute>> = {
  same: ([one]) => one ?? null,
  sum: numeric(sum),
  difference: numeric(([first, ...rest]) => rest.reduce(sub, first as Rational)),
  product: numeric((numbers) => numbers.reduce(mul)),
  quotient: numeric(([a, b]) => (a && b ? div(a, b) : null)),
  mean: numeric(mean),
  largest: numeric((numbers) => numbers.reduce(max)),
  smallest: numeric((numbers) => numbers.reduce(min)),
  'sum-of-products': sumOfProducts,
  from: banded(false),
  above: banded(true),
  cell: (keys, table) => {
    const key = keys.every((one) => typeof one === 'string') ? keys.join('/') : null;
    return table.find((row) => row.at === key)?.gives ?? null;
  },
  interpolate,
  'square-root': numeric(([number]) => (number ? squareRoot(number) : null)),
  distance: numeric(distance),
  remainder: numeric(remainder),
  rounded: numeric(rounded),
  'chance-at-least': numeric(chanceAtLeast),
  times,
  order,
  'days-after': daysAfter,
  'working-day-after': workingDayAfter,
  'working-days-between': workingDaysBetween,
  'working-days-among': workingDaysAmong,
  'longest-run': longestRun,
};

/** Exact number written as a decimal or a fraction (`1/9`). */
export const written = (text: string): Rational | null => fromDecimal(text) ?? fromFraction(text);
