import type { ChartLimits, ChartPoint } from './chart-points.ts';
import { plotColumns } from './chart-points.ts';
import { extent, short, toPixels } from './geometry.ts';

const WIDTH = 720;
const HEIGHT = 360;
const EDGE = 48;
/** Around letters that a line may run through. */
const RIM = 'paint-order="stroke" stroke="#fff" stroke-width="4"';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => ESCAPES[one] as string);

/** A chart over time as a drawing of its own, for paper: black on white, dots for values, rhombs for targets. */
export function trendSvg(
  title: string,
  points: readonly ChartPoint[],
  limits: ChartLimits | null = null,
): string {
  const { xs, values, targets, bridges } = plotColumns(points);
  const lines = limits?.lines ?? [];
  const bounds = lines.map(({ at }) => toPixels(at));
  const [left, right] = extent(xs) ?? [0, 1];
  const [low, high] = extent([...values, ...targets, ...bounds]) ?? [0, 1];
  const x = (value: number): number =>
    short(EDGE + ((value - left) / (right - left || 1)) * (WIDTH - 2 * EDGE));
  const y = (value: number): number =>
    short(HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2.5 * EDGE));
  const line = points.map((point, i) => {
    const [value, at] = [values[i], x(xs[i] ?? 0)];
    if (value === null || value === undefined) return '';
    const isJoined = (values[i - 1] ?? null) !== null && !point.broken;
    return `${isJoined ? 'L' : 'M'}${at} ${y(value)}`;
  });
  const dashes = bridges.map(
    ([from, to]) => `M${x(xs[from] ?? 0)} ${y(values[from] ?? 0)}L${x(xs[to] ?? 0)} ${y(values[to] ?? 0)}`,
  );
  const across = lines.map(({ label, dashed }, i) => {
    const at = y(bounds[i] ?? 0);
    const dash = dashed ? ' stroke-dasharray="6 4"' : '';
    return `<path d="M${EDGE} ${at}H${WIDTH - EDGE}" stroke="#000"${dash}/><text x="${WIDTH - EDGE}" y="${at - 4}" text-anchor="end" ${RIM}>${escaped(label)}</text>`;
  });
  const marks = points.flatMap(({ label, shownValue, marked }, i) => {
    const [at, value, target] = [x(xs[i] ?? 0), values[i] ?? null, targets[i] ?? null];
    return [
      `<text x="${at}" y="${HEIGHT - 16}" text-anchor="middle">${escaped(label)}</text>`,
      value === null ? '' : dot(at, y(value), marked === true),
      value === null
        ? ''
        : `<text x="${at}" y="${y(value) - 10}" text-anchor="middle" ${RIM}>${escaped(shownValue ?? '')}</text>`,
      target === null ? '' : `<path d="M${at} ${y(target) - 6}l6 6l-6 6l-6 -6z" fill="#fff" stroke="#000"/>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="${EDGE}" y="24" font-size="16">${escaped(title)}</text>`,
    `<path d="${line.join('')}" fill="none" stroke="#000" stroke-width="2"/>`,
    `<path d="${dashes.join('')}" fill="none" stroke="#000" stroke-dasharray="2 5"/>`,
    ...across,
    ...marks,
    '</svg>',
  ].join('');
}

/** A value; one that stands out is a full rhomb. */
const dot = (x: number, y: number, marked: boolean): string =>
  marked ? `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>` : `<circle cx="${x}" cy="${y}" r="4"/>`;
