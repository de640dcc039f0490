import { SLOTS } from './columns.ts';

const LAST = 1;
const AVERAGE = 2;

/** How many bits of a mask of slots are set. */
const COUNTS = new Uint8Array(1 << SLOTS);
for (let mask = 1; mask < COUNTS.length; mask += 1) COUNTS[mask] = (COUNTS[mask >> 1] as number) + (mask & 1);

/** What the sum of a cell is divided by to give its realization. */
export const divisorOf = (aggregation: number, mask: number): number =>
  aggregation === AVERAGE ? (COUNTS[mask] as number) : 1;

/**
 * The amounts of a cell that count (`mask`, never empty) added up, or the last of them. `amounts` are all there are:
 * slots without one hold 0, so where all count the whole cell is added.
 */
export function gather(
  values: Float64Array,
  cell: number,
  aggregation: number,
  mask: number,
  amounts: number,
): number {
  const at = cell * SLOTS;
  if (aggregation === LAST) return values[at + 31 - Math.clz32(mask)] as number;
  return mask === amounts ? sumOfYear(values, at) : sumOfSome(values, at, mask);
}

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
