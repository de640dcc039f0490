import type { WallCard, WallTrend } from '../protocol/wall.ts';
import { drawing, element } from './element.ts';

/** A shape beside the word, the word beside the colour: read from the other end of the room, in any light. */
const TRENDS: Readonly<Record<WallTrend, string>> = {
  better: '▲ membaik',
  worse: '▼ memburuk',
  steady: '■ tetap',
  unread: '◇ belum terbaca',
};

const [WIDTH, HEIGHT] = [200, 60] as const;

/** Up to so many cards fill the screen in rows of three. */
const FEW = 6;

export const cardsPage = (cards: readonly WallCard[]): Element =>
  element('ul', { class: `cards ${cards.length <= FEW ? 'few' : ''}` }, ...cards.map(card));

function card({ mark, title, label, value, unit, trend, period, points }: WallCard): Element {
  return element(
    'li',
    { class: `card ${trend}` },
    element('h3', {}, element('span', { class: 'mark' }, mark), element('span', { class: 'title' }, title)),
    element('p', { class: 'label' }, label),
    element(
      'p',
      { class: 'value' },
      /\d/.test(value) ? element('strong', {}, value) : element('em', {}, value || 'belum diukur'),
      ` ${unit}`,
      ...line(points),
    ),
    element('p', { class: 'below' }, element('span', {}, TRENDS[trend]), element('span', {}, period)),
  );
}

function line(points: readonly number[]): readonly Element[] {
  if (points.length < 2) return [];
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const at = (value: number, i: number): string => {
    const x = (i / (points.length - 1)) * WIDTH;
    const y = most === least ? HEIGHT / 2 : HEIGHT - ((value - least) / (most - least)) * HEIGHT;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const path = drawing('polyline', { points: points.map(at).join(' ') });
  return [drawing('svg', { viewBox: `-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`, 'aria-hidden': 'true' }, path)];
}
