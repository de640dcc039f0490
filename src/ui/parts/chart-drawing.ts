import type { ChartPoint } from './chart-points.ts';
import { plotColumns } from './chart-points.ts';
import { extent, short } from './geometry.ts';

const WIDTH = 720;
const HEIGHT = 360;
const EDGE = 48;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => ESCAPES[one] as string);

/** A chart over time as a drawing of its own, for paper: black on white, dots for values, rhombs for targets. */
export function trendSvg(title: string, points: readonly ChartPoint[]): string {
  const { xs, values, targets, bridges } = plotColumns(points);
  const [left, right] = extent(xs) ?? [0, 1];
  const [low, high] = extent([...values, ...targets]) ?? [0, 1];
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
  const marks = points.flatMap(({ label, shownValue }, i) => {
    const [at, value, target] = [x(xs[i] ?? 0), values[i] ?? null, targets[i] ?? null];
    return [
      `<text x="${at}" y="${HEIGHT - 16}" text-anchor="middle">${escaped(label)}</text>`,
      value === null ? '' : `<circle cx="${at}" cy="${y(value)}" r="4"/>`,
      value === null
        ? ''
        : `<text x="${at}" y="${y(value) - 10}" text-anchor="middle">${escaped(shownValue ?? '')}</text>`,
      target === null ? '' : `<path d="M${at} ${y(target) - 6}l6 6l-6 6l-6 -6z" fill="#fff" stroke="#000"/>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="${EDGE}" y="24" font-size="16">${escaped(title)}</text>`,
    `<path d="${line.join('')}" fill="none" stroke="#000" stroke-width="2"/>`,
    `<path d="${dashes.join('')}" fill="none" stroke="#000" stroke-dasharray="2 5"/>`,
    ...marks,
    '</svg>',
  ].join('');
}
