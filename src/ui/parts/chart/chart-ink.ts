import type uPlot from 'uplot';
import type { ChartLimits, ChartPoint, PlotColumns } from './chart-points.ts';
import { toPixels } from './geometry.ts';

type Canvas = uPlot['ctx'];

export interface Ink {
  readonly line: string;
  readonly target: string;
  readonly limit: string;
  readonly band: string;
  readonly marked: string;
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
  readonly ground: string;
  readonly font: string;
}

/** Colours come from the tokens of the moment, so that a change of theme needs only a redraw. */
export function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token).trim();
  return {
    line: read('--thread'),
    target: read('--gold-text'),
    limit: read('--info-ink'),
    band: read('--info-tint'),
    marked: read('--class-5-ink'),
    text: read('--text'),
    quiet: read('--text-2'),
    grid: read('--line'),
    ground: read('--surface'),
    font: style.fontFamily,
  };
}

/** Dotted stretch over periods without a value: the line is not claimed, only its ends. */
export function drawBridges(plot: uPlot, { xs, values, bridges }: PlotColumns, ink: Ink): void {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = ink.line;
  ctx.lineWidth = 1.6 * devicePixelRatio;
  ctx.setLineDash([2 * devicePixelRatio, 5 * devicePixelRatio]);
  ctx.beginPath();
  for (const [from, to] of bridges) {
    ctx.moveTo(plot.valToPos(xs[from] ?? 0, 'x', true), plot.valToPos(values[from] ?? 0, 'y', true));
    ctx.lineTo(plot.valToPos(xs[to] ?? 0, 'x', true), plot.valToPos(values[to] ?? 0, 'y', true));
  }
  ctx.stroke();
  ctx.restore();
}

/** Hollow gold rhombs where targets stand. */
export function drawTargets(plot: uPlot, { xs, targets }: PlotColumns, ink: Ink): void {
  for (const [index, target] of targets.entries())
    if (target !== null) drawRhomb(plot, xs[index] ?? 0, target, { stroke: ink.target, fill: ink.ground });
}

/** Full rhombs over the points that stand out, so that colour is not the only sign. */
export function drawMarked(plot: uPlot, points: readonly ChartPoint[], columns: PlotColumns, ink: Ink): void {
  for (const [index, value] of columns.values.entries()) {
    if (value === null || !points[index]?.marked) continue;
    drawRhomb(plot, columns.xs[index] ?? 0, value, { stroke: ink.marked, fill: ink.marked });
  }
}

function drawRhomb(
  plot: uPlot,
  at: number,
  value: number,
  look: { readonly stroke: string; readonly fill: string },
): void {
  const { ctx } = plot;
  const r = 6 * devicePixelRatio;
  const [x, y] = [plot.valToPos(at, 'x', true), plot.valToPos(value, 'y', true)];
  ctx.save();
  ctx.strokeStyle = look.stroke;
  ctx.fillStyle = look.fill;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, y - r);
  ctx.lineTo(x + r, y);
  ctx.lineTo(x, y + r);
  ctx.lineTo(x - r, y);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}

/** The stretch the limits were computed from, shaded between the outer lines. */
export function drawBase(
  plot: uPlot,
  points: readonly ChartPoint[],
  { lines, base }: ChartLimits,
  ink: Ink,
): void {
  const [from, to] = base.map((key) => points.find((point) => point.key === key)?.at);
  const heights = lines.map(({ at }) => toPixels(at)).filter((one) => one !== null);
  if (from === undefined || to === undefined || heights.length === 0) return;
  const [left, right] = [plot.valToPos(from, 'x', true), plot.valToPos(to, 'x', true)];
  const top = plot.valToPos(Math.max(...heights), 'y', true);
  plot.ctx.save();
  plot.ctx.fillStyle = ink.band;
  plot.ctx.fillRect(left, top, right - left, plot.valToPos(Math.min(...heights), 'y', true) - top);
  plot.ctx.restore();
}

/** Lines over the whole width with their names at the right end. */
export function drawLimits(plot: uPlot, { lines }: ChartLimits, ink: Ink): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = ink.limit;
  ctx.fillStyle = ink.limit;
  ctx.lineWidth = 1.6 * devicePixelRatio;
  ctx.font = `600 ${12 * devicePixelRatio}px ${ink.font}`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'bottom';
  for (const { at, label, dashed } of lines) {
    const y = plot.valToPos(toPixels(at) ?? 0, 'y', true);
    ctx.setLineDash(dashed ? [6 * devicePixelRatio, 4 * devicePixelRatio] : []);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    rimmedText(ctx, label, [bbox.left + bbox.width, y - 3 * devicePixelRatio], ink);
  }
  ctx.restore();
}

/** A text with a rim in the colour of the ground, so that a line behind it does not run through its letters. */
function rimmedText(ctx: Canvas, text: string, [x, foot]: readonly [number, number], { ground }: Ink): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.strokeStyle = ground;
  ctx.lineWidth = 4 * devicePixelRatio;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, foot);
  ctx.restore();
  ctx.fillText(text, x, foot);
}

/** A rectangle on the canvas. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the names of limits stand. */
function limitNames(plot: uPlot, { lines }: ChartLimits, ink: Ink): readonly Box[] {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.font = `600 ${12 * devicePixelRatio}px ${ink.font}`;
  const right = bbox.left + bbox.width;
  const boxes = lines.map(({ at, label }) => {
    const bottom = plot.valToPos(toPixels(at) ?? 0, 'y', true) - 3 * devicePixelRatio;
    const left = right - ctx.measureText(label).width;
    return { left, right, top: bottom - 14 * devicePixelRatio, bottom };
  });
  ctx.restore();
  return boxes;
}

const LABEL_ROOM = 52;

/** Half the width of a rhomb with its rim, in px. */
const MARK = 8;

/** Where the points of a series stand, by index; null where there is none. */
const pointBoxes = (plot: uPlot, { xs, values }: PlotColumns): readonly (Box | null)[] =>
  values.map((value, i) => {
    if (value === null) return null;
    const [x, y] = [plot.valToPos(xs[i] ?? 0, 'x', true), plot.valToPos(value, 'y', true)];
    const reach = MARK * devicePixelRatio;
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });

/** The foot of a value: above its point, below where that place is taken; null where both are. */
function footOf(
  at: { readonly x: number; readonly y: number; readonly half: number },
  taken: readonly Box[],
): number | null {
  const [gap, height] = [9 * devicePixelRatio, 15 * devicePixelRatio];
  const isTaken = (bottom: number): boolean =>
    taken.some((one) =>
      meets(one, { left: at.x - at.half, right: at.x + at.half, top: bottom - height, bottom }),
    );
  const [above, below] = [at.y - gap, at.y + gap + height];
  if (!isTaken(above)) return above;
  return isTaken(below) ? null : below;
}

/** Values by their points, as many as have room beside other points and names of limits; the last one always. */
export function drawValues(
  plot: uPlot,
  points: readonly ChartPoint[],
  columns: PlotColumns,
  { ink, limits }: { readonly ink: Ink; readonly limits: ChartLimits | null },
): void {
  const { ctx } = plot;
  const names = limits ? limitNames(plot, limits, ink) : [];
  const marks = pointBoxes(plot, columns);
  ctx.save();
  ctx.fillStyle = ink.text;
  ctx.font = `600 ${13 * devicePixelRatio}px ${ink.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  let free = Number.POSITIVE_INFINITY;
  for (let index = points.length - 1; index >= 0; index--) {
    const value = columns.values[index];
    const text = points[index]?.shownValue;
    if (value === null || value === undefined || !text) continue;
    const x = plot.valToPos(columns.xs[index] ?? 0, 'x', true);
    const half = ctx.measureText(text).width / 2;
    if (x + half > free) continue;
    const at = { x: keepInside(plot, x, half), y: plot.valToPos(value, 'y', true), half };
    const others = marks.filter((one, i): one is Box => one !== null && i !== index);
    const isLast = free === Number.POSITIVE_INFINITY;
    const foot = footOf(at, [...names, ...others]) ?? (isLast ? at.y - 9 * devicePixelRatio : null);
    if (foot === null) continue;
    rimmedText(ctx, text, [at.x, foot], ink);
    free = x - Math.max(half, (LABEL_ROOM * devicePixelRatio) / 4);
  }
  ctx.restore();
}

const keepInside = (plot: uPlot, x: number, half: number): number =>
  Math.min(Math.max(x, half), plot.ctx.canvas.width - half);
