import type uPlot from 'uplot';
import type { ChartPoint, PlotColumns } from './chart-points.ts';

export interface Ink {
  readonly line: string;
  readonly target: string;
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
  const { ctx } = plot;
  const r = 6 * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ink.target;
  ctx.fillStyle = ink.ground;
  ctx.lineWidth = 2 * devicePixelRatio;
  for (const [index, target] of targets.entries()) {
    if (target === null) continue;
    const x = plot.valToPos(xs[index] ?? 0, 'x', true);
    const y = plot.valToPos(target, 'y', true);
    ctx.beginPath();
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r, y);
    ctx.lineTo(x, y + r);
    ctx.lineTo(x - r, y);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

const LABEL_ROOM = 52;

/** Values over their points, as many as have room; the last one always. */
export function drawValues(plot: uPlot, points: readonly ChartPoint[], columns: PlotColumns, ink: Ink): void {
  const { ctx } = plot;
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
    ctx.fillText(text, keepInside(plot, x, half), plot.valToPos(value, 'y', true) - 9 * devicePixelRatio);
    free = x - Math.max(half, (LABEL_ROOM * devicePixelRatio) / 4);
  }
  ctx.restore();
}

const keepInside = (plot: uPlot, x: number, half: number): number =>
  Math.min(Math.max(x, half), plot.ctx.canvas.width - half);
