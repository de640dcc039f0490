import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import {
  drawBase,
  drawBridges,
  drawLimits,
  drawMarked,
  drawTargets,
  drawValues,
  type Ink,
  inkOf,
} from './chart-ink.ts';
import { labelsApart } from './chart-labels.ts';
import { type ChartLimits, type ChartPoint, plotColumns } from './chart-points.ts';
import { toPixels } from './geometry.ts';

/** Pixels beside the drawing: the axis of values, and across from it room for half the newest label on a phone. */
const [VALUE_AXIS, RIGHT_EDGE] = [52, 22];

/** What the component needs of a drawing; nothing else reaches into the library. */
export interface Plot {
  readonly resize: (width: number, height: number) => void;
  /** Puts the cursor on a point, or takes it away with null. */
  readonly point: (index: number | null) => void;
  readonly recolour: () => void;
  readonly remove: () => void;
}

/** Draws points once into `place`; new points are a new plot. The canvas itself says nothing to screen readers. */
export function drawPlot(
  place: HTMLElement,
  points: readonly ChartPoint[],
  size: { readonly width: number; readonly height: number },
  axisText: (value: number) => string,
  limits: ChartLimits | null,
): Plot {
  let ink = inkOf(place);
  const columns = plotColumns(points);
  const options: uPlot.Options = {
    ...size,
    legend: { show: false },
    cursor: { y: false, points: { size: 12 }, drag: { setScale: false, x: false, y: false } },
    padding: [20, RIGHT_EDGE, 0, 0],
    scales: {
      x: { time: false, range: (_, low, high) => widen(low, high, 0.05) },
      y: { range: valueRange(limits) },
    },
    axes: axes(points, axisText, () => ink),
    series: [
      {},
      line(points, columns.xs, () => ink),
      { show: true, stroke: 'transparent', points: { show: false } },
    ],
    hooks: {
      drawClear: limits ? [(plot) => drawBase(plot, points, limits, ink)] : [],
      draw: [
        ...(limits ? [(plot: uPlot) => drawLimits(plot, limits, ink)] : []),
        (plot) => drawBridges(plot, columns, ink),
        (plot) => drawTargets(plot, columns, ink),
        (plot) => drawMarked(plot, points, columns, ink),
        (plot) => drawValues(plot, points, columns, { ink, limits }),
      ],
    },
  };
  const plot = new uPlot(options, [columns.xs, columns.values, columns.targets], place);
  return {
    resize: (width, height) => plot.setSize({ width, height }),
    point: (index) => moveCursor(plot, columns.xs, columns.values, index),
    recolour: () => {
      ink = inkOf(place);
      plot.redraw(false);
    },
    remove: () => plot.destroy(),
  };
}

function line(points: readonly ChartPoint[], xs: readonly number[], ink: () => Ink): uPlot.Series {
  return {
    stroke: () => ink().line,
    width: 2,
    spanGaps: false,
    points: { show: true, size: 9, width: 0, fill: () => ink().line },
    // A new method begins a new line: the stretch that leads to its first point is cut out.
    gaps: (plot, _series, _from, _to, nullGaps) => {
      const cuts = points.flatMap((point, index): uPlot.Series.Gaps => {
        if (!point.broken || index === 0) return [];
        return [[plot.valToPos(xs[index - 1] ?? 0, 'x', true), plot.valToPos(point.at, 'x', true)]];
      });
      return [...nullGaps, ...cuts].sort((a, b) => a[0] - b[0]);
    },
  };
}

function axes(
  points: readonly ChartPoint[],
  axisText: (value: number) => string,
  ink: () => Ink,
): uPlot.Axis[] {
  const font = `13px ${ink().font}`;
  const look: uPlot.Axis = {
    stroke: () => ink().quiet,
    font,
    ticks: { show: false },
    grid: { stroke: () => ink().grid, width: 1 },
  };
  return [
    {
      ...look,
      size: 30,
      grid: { show: false },
      splits: (plot, _axis, low, high) => labelled(plot, points, [low, high], font),
      values: (_, at) => labels(points, at),
    },
    { ...look, size: VALUE_AXIS, values: (_, splits) => splits.map((value) => axisText(value)) },
  ];
}

/** Places of the points whose labels have room. The drawing is not laid out yet when its ticks are asked for. */
function labelled(
  { ctx, width }: uPlot,
  points: readonly ChartPoint[],
  [low, high]: readonly [number, number],
  font: string,
): number[] {
  const room = (width - VALUE_AXIS - RIGHT_EDGE) / (high - low);
  ctx.save();
  ctx.font = font;
  const places = points.map(({ at, label }) => ({ at: at * room, width: ctx.measureText(label).width }));
  ctx.restore();
  return labelsApart(places).map((index) => points[index]?.at ?? 0);
}

const labels = (points: readonly ChartPoint[], at: readonly number[]): string[] =>
  at.map((x) => points.find((point) => point.at === x)?.label ?? '');

const widen = (low: number, high: number, share: number): [number, number] => {
  const room = high === low ? 1 : (high - low) * share;
  return [low - room, high + room];
};

/** Limits are always in sight, wherever the values are. */
const valueRange =
  (limits: ChartLimits | null) =>
  (_: uPlot, low: number | null, high: number | null): [number, number] => {
    const all = [low, high, ...(limits?.lines.map(({ at }) => toPixels(at)) ?? [])];
    const known = all.filter((one) => one !== null);
    return known.length === 0 ? [0, 1] : widen(Math.min(...known), Math.max(...known), 0.14);
  };

function moveCursor(
  plot: uPlot,
  xs: readonly number[],
  values: readonly (number | null)[],
  index: number | null,
): void {
  if (index === null) {
    plot.setCursor({ left: -10, top: -10 });
    return;
  }
  const value = values[index];
  const left = plot.valToPos(xs[index] ?? 0, 'x');
  plot.setCursor({ left, top: value === null || value === undefined ? 0 : plot.valToPos(value, 'y') });
}
