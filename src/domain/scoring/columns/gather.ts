import { SLOTS } from './columns.ts';
import type { ScoreSheet } from './score-sheet.ts';

const LAST = 1;
const AVERAGE = 2;

/** How many bits of a mask of slots are set. */
const COUNTS = new Uint8Array(1 << SLOTS);
for (let mask = 1; mask < COUNTS.length; mask += 1) COUNTS[mask] = (COUNTS[mask >> 1] as number) + (mask & 1);

/** Realizations of the cells of one tile: at the scale of their rows, to be divided; NaN where nothing counts. */
export interface Gathered {
  readonly sums: Float64Array;
  readonly divisors: Uint8Array;
}

/** So many cells are worked at a time that what passes between two loops stays near the processor. */
export const TILE = 1024;

/** Room for one tile; every cell is written by a gather before it is read. */
export const noneGathered = (): Gathered => ({
  sums: new Float64Array(TILE),
  divisors: new Uint8Array(TILE),
});

type Gather = (sheet: ScoreSheet, from: number, to: number) => void;

/** By code of the aggregation: gathers cells `from` up to `to`, at most a tile of them. */
export const GATHERS: readonly Gather[] = [gatherSums, gatherLasts, gatherAverages];

function gatherSums(sheet: ScoreSheet, from: number, to: number): void {
  addYears(sheet, from, to);
  sheet.gathered.divisors.fill(1, 0, to - from);
  mendSums(sheet, from, to);
}

function gatherAverages(sheet: ScoreSheet, from: number, to: number): void {
  addYears(sheet, from, to);
  countSlots(sheet, from, to);
  mendSums(sheet, from, to);
}

function gatherLasts({ columns, basis, gathered }: ScoreSheet, from: number, to: number): void {
  const { values, amounts } = columns;
  const counting = columns.counting[basis];
  const { sums, divisors } = gathered;
  divisors.fill(1, 0, to - from);
  for (let cell = from; cell < to; cell += 1) {
    const mask = (counting[cell] as number) & (amounts[cell] as number);
    sums[cell - from] = lastOf(values, cell * SLOTS, mask | 1);
  }
  for (let cell = from; cell < to; cell += 1) {
    if (((counting[cell] as number) & (amounts[cell] as number)) === 0) sums[cell - from] = Number.NaN;
  }
}

/** Whole years, as if everything counted: without a question in the loop it takes half the time. */
function addYears({ columns, gathered }: ScoreSheet, from: number, to: number): void {
  const { values } = columns;
  const { sums } = gathered;
  for (let cell = from; cell < to; cell += 1) sums[cell - from] = sumOfYear(values, cell * SLOTS);
}

function countSlots({ columns, basis, gathered }: ScoreSheet, from: number, to: number): void {
  const { amounts } = columns;
  const counting = columns.counting[basis];
  const { divisors } = gathered;
  for (let cell = from; cell < to; cell += 1) {
    divisors[cell - from] = COUNTS[(counting[cell] as number) & (amounts[cell] as number)] as number;
  }
}

/** Adds again where not every amount counts. */
function mendSums({ columns, basis, gathered }: ScoreSheet, from: number, to: number): void {
  const { values, amounts } = columns;
  const counting = columns.counting[basis];
  const { sums } = gathered;
  for (let cell = from; cell < to; cell += 1) {
    const held = amounts[cell] as number;
    const mask = (counting[cell] as number) & held;
    if (mask !== held) sums[cell - from] = sumOfSome(values, cell * SLOTS, mask);
    if (mask === 0) sums[cell - from] = Number.NaN;
  }
}

/** What the sum of a cell is divided by to give its realization. */
export const divisorOf = (aggregation: number, mask: number): number =>
  aggregation === AVERAGE ? (COUNTS[mask] as number) : 1;

/**
 * The amounts of a cell that count (`mask`, never empty) added up, or the last of them. `amounts` are all there are:
 * slots without one hold 0, so where all count the whole cell is added.
 */
export const gather = (
  values: Float64Array,
  cell: number,
  aggregation: number,
  mask: number,
  amounts: number,
): number =>
  aggregation === LAST ? lastOf(values, cell * SLOTS, mask) : sumOf(values, cell * SLOTS, mask, amounts);

const lastOf = (values: Float64Array, at: number, mask: number): number =>
  values[at + 31 - Math.clz32(mask)] as number;

const sumOf = (values: Float64Array, at: number, mask: number, amounts: number): number =>
  mask === amounts ? sumOfYear(values, at) : sumOfSome(values, at, mask);

/** Three short chains instead of one long one: sums of integers, so their order is free. */
function sumOfYear(v: Float64Array, at: number): number {
  const first = (v[at] as number) + (v[at + 1] as number) + (v[at + 2] as number) + (v[at + 3] as number);
  const second =
    (v[at + 4] as number) + (v[at + 5] as number) + (v[at + 6] as number) + (v[at + 7] as number);
  const third =
    (v[at + 8] as number) + (v[at + 9] as number) + (v[at + 10] as number) + (v[at + 11] as number);
  return first + second + third;
}

function sumOfSome(values: Float64Array, at: number, mask: number): number {
  let sum = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) if ((mask >> slot) & 1) sum += values[at + slot] as number;
  return sum;
}
