import { html } from 'hono/html';
import { periodText } from '../../../documents/period-text.ts';
import { periodEnd } from '../../../domain/period.ts';
import type { PublicFigure } from '../../../domain/publication/public-state.ts';

type Html = ReturnType<typeof html>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of what is shown, scaled into a box; gaps in time stay gaps in width. */
function points(series: readonly PublicFigure[], width: number, height: number): readonly Point[] {
  const known = series.flatMap(({ amount, period }) => {
    const end = periodEnd(period);
    return amount === null || !end ? [] : [{ at: Date.parse(end), value: Number(amount) }];
  });
  const scale = (values: readonly number[], to: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (most === least ? to / 2 : ((value - least) / (most - least)) * to);
  };
  const [across, up] = [
    scale(
      known.map(({ at }) => at),
      width,
    ),
    scale(
      known.map(({ value }) => value),
      height,
    ),
  ];
  return known.map(({ at, value }) => ({ x: round(across(at)), y: round(height - up(value)) }));
}

const round = (n: number): number => Math.round(n * 10) / 10;
const path = (list: readonly Point[]): string => list.map(({ x, y }) => `${x},${y}`).join(' ');

/** A line as small as a word; what it says stands beside it as text. */
export function sparkline(series: readonly PublicFigure[]): Html | '' {
  const list = points(series, 76, 20);
  const last = list.at(-1);
  if (!last || list.length < 2) return '';
  return html`<svg class="spark" viewBox="-3 -3 82 26" width="82" height="26" aria-hidden="true"><polyline points="${path(list)}"/><circle cx="${last.x}" cy="${last.y}" r="2.5"/></svg>`;
}

/** The trend of a page, with its ends named; the table below it says every value. */
export function trend(series: readonly PublicFigure[], label: string): Html | '' {
  const list = points(series, 600, 150);
  const [first, last] = [series[0], series.at(-1)];
  if (list.length < 2 || !first || !last) return '';
  return html`<figure><svg class="trend" viewBox="-8 -8 616 166" role="img" aria-label="${label}"><polyline points="${path(list)}"/>${list.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="4"/>`)}</svg><figcaption><span>${periodText(first.period)}</span><span>${periodText(last.period)}</span></figcaption></figure>`;
}
