import type { WallPage, WallReports, WallTile } from '../protocol/wall.ts';
import { drawing, element } from './element.ts';

type Places = Extract<WallPage, { kind: 'places' }>;

const [SIDE, STEP] = [100, 106] as const;
const DOTS = ['•', '••', '•••', '••••'] as const;

export const placesPage = ({ title, whole, tiles, reports }: Places): Element =>
  element(
    'div',
    { class: 'places' },
    element(
      'section',
      { class: 'card' },
      element('h3', {}, title),
      element('p', { class: 'label' }, whole),
      map(tiles, title),
    ),
    ...(reports ? [reportsPart(reports)] : []),
  );

function map(tiles: readonly WallTile[], title: string): Element {
  const [columns, rows] = [
    Math.max(...tiles.map(({ column }) => column)) + 1,
    Math.max(...tiles.map(({ row }) => row)) + 1,
  ];
  const words = tiles.map(({ name, value }) => `${name} ${value}`).join('; ');
  return drawing(
    'svg',
    {
      class: 'map',
      viewBox: `0 0 ${columns * STEP} ${rows * STEP}`,
      role: 'img',
      'aria-label': `${title}: ${words}`,
    },
    ...tiles.map(tile),
  );
}

function tile({ name, value, column, row, class: at }: WallTile): Element {
  const [first = '', ...rest] = name.split(' ');
  return drawing(
    'g',
    { class: `tile c${at < 0 ? 'x' : at}`, transform: `translate(${column * STEP} ${row * STEP})` },
    drawing('rect', { width: SIDE, height: SIDE, rx: 6 }),
    drawing('text', { x: 7, y: 20 }, first),
    drawing('text', { x: 7, y: 38, ...fitted(rest.join(' ')) }, rest.join(' ')),
    drawing('text', { x: 7, y: 70, class: 'number' }, value),
    drawing('text', { x: 7, y: 92 }, DOTS[at] ?? ''),
  );
}

/** A long name is drawn narrower, so that it does not reach into the next tile. */
const fitted = (text: string): Readonly<Record<string, string | number>> =>
  text.length > 9 ? { textLength: SIDE - 14, lengthAdjust: 'spacingAndGlyphs' } : {};

/** One rhomb for each unit: full, half, empty. */
const reportsPart = ({ title, done, part, none }: WallReports): Element =>
  element(
    'section',
    { class: 'card' },
    element('h3', {}, title),
    element(
      'p',
      { class: 'rhombs', 'aria-hidden': 'true' },
      element('span', { class: 'done' }, '◆'.repeat(done)),
      element('span', { class: 'part' }, '⬖'.repeat(part)),
      element('span', {}, '◇'.repeat(none)),
    ),
    element('p', { class: 'label' }, `${done} lengkap · ${part} sebagian · ${none} belum masuk`),
  );
