import { html } from 'hono/html';
import { figureText } from '../../../documents/texts.ts';
import { classOf, quantiles } from '../../../domain/classes.ts';
import type { PublicFigure, PublicIndicator } from '../../../domain/publication/public-state.ts';
import type { Tile } from '../../../domain/tile-map.ts';
import type { Html } from './layout.ts';
import { cellText } from './reading.ts';

/** Side of a tile and the gap after it, in units of the drawing. */
const [SIDE, STEP] = [100, 106] as const;

/** Two lines at most: a tile is as wide as one word. */
const lines = (name: string): readonly string[] => {
  const [first = '', ...rest] = name.replace(/^Kabupaten /, '').split(' ');
  return [first, rest.join(' ')];
};

export interface TileMap {
  readonly tiles: readonly Tile[];
  readonly nameOf: (area: string) => string;
  readonly figures: ReadonlyMap<string, PublicFigure>;
  readonly indicator: PublicIndicator;
}

/** Areas of one size where they lie, by class of their value: shade, pattern and the number itself. */
export function tileMap(map: TileMap, label: string): Html {
  const amounts = [...map.figures.values()].flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const classes = quantiles(amounts);
  const [columns, rows] = [
    Math.max(...map.tiles.map(({ column }) => column)) + 1,
    Math.max(...map.tiles.map(({ row }) => row)) + 1,
  ];
  const keys = classes.map(
    ({ from, to }, i) =>
      html`<li><span class="key c${i}" aria-hidden="true">${MARKS[i]}</span> ${figureText(from, map.indicator)}${from === to ? '' : html` – ${figureText(to, map.indicator)}`}</li>`,
  );
  return html`<figure><svg class="tiles" viewBox="0 0 ${columns * STEP} ${rows * STEP}" role="img" aria-label="${label}">${map.tiles.map((tile) => drawn(tile, map, classes))}</svg><figcaption><ul class="keys">${keys}</ul></figcaption></figure>`;
}

/** One mark more for each class: read without colour, and printed. */
const MARKS = ['•', '••', '•••', '••••'] as const;

function drawn({ area, column, row }: Tile, map: TileMap, classes: ReturnType<typeof quantiles>): Html {
  const figure = map.figures.get(area);
  const at = figure?.amount == null ? -1 : classOf(figure.amount, classes);
  const value = figure ? cellText(figure, map.indicator).split(' ')[0] : '–';
  return html`<g class="c${at < 0 ? 'x' : at}" transform="translate(${column * STEP} ${row * STEP})"><rect width="${SIDE}" height="${SIDE}" rx="6"/>${lines(map.nameOf(area)).map((line, i) => html`<text x="7" y="${20 + 18 * i}">${line}</text>`)}<text class="value" x="7" y="68">${value}</text><text x="7" y="92">${MARKS[at] ?? ''}</text></g>`;
}
