import { toPixels } from './geometry.ts';

/** One period of a series. `null` is a gap: drawn as a gap, read as words. */
export interface ChartPoint {
  readonly key: string;
  /** As read on the axis: `2018`, `TW III`. */
  readonly label: string;
  /** Decimal years or any rising number: periods that are missing leave their room empty. */
  readonly at: number;
  /** Decimals. */
  readonly value: string | null;
  readonly target: string | null;
  /** Formatted with unit, for reading aloud, labels and the table. */
  readonly shownValue: string | null;
  readonly shownTarget: string | null;
  /** Breaks the line before this point: another method, not to be compared. */
  readonly broken?: boolean | undefined;
  /** Stands out: drawn as a rhomb. */
  readonly marked?: boolean | undefined;
  /** What it says in words, beside the value. */
  readonly remark?: string | undefined;
}

/** Lines across a chart, from the points of a stretch that is shaded. */
export interface ChartLimits {
  readonly lines: readonly { readonly at: string; readonly label: string; readonly dashed: boolean }[];
  /** First and last key of the stretch. */
  readonly base: readonly [first: string, last: string];
}

/** Columns for the plot: x, realization, target, and the stretches over missing periods. */
export interface PlotColumns {
  readonly xs: number[];
  readonly values: (number | null)[];
  readonly targets: (number | null)[];
  /** Ends of every stretch where periods are missing between two known values of one method. */
  readonly bridges: readonly (readonly [from: number, to: number])[];
}

export function plotColumns(points: readonly ChartPoint[]): PlotColumns {
  const values = points.map((point) => toPixels(point.value));
  return {
    xs: points.map((point) => point.at),
    values,
    targets: points.map((point) => toPixels(point.target)),
    bridges: bridges(points, values),
  };
}

function bridges(
  points: readonly ChartPoint[],
  values: readonly (number | null)[],
): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let last = -1;
  let broken = false;
  for (const [index, value] of values.entries()) {
    broken ||= points[index]?.broken === true;
    if (value === null) continue;
    if (last >= 0 && index - last > 1 && !broken) found.push([last, index]);
    last = index;
    broken = false;
  }
  return found;
}
