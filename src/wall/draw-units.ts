import type { WallPage, WallUnit } from '../protocol/wall.ts';
import { element } from './element.ts';

type Units = Extract<WallPage, { kind: 'units' }>;

const MOST = 5;

export const unitsPage = ({ counts, units }: Units): Element =>
  element(
    'div',
    { class: 'units' },
    element('p', { class: 'counts' }, ...counts.map((count) => element('span', {}, count))),
    element('ul', { class: `unit-tiles ${units.length > 24 ? 'many' : ''}` }, ...units.map(unitTile)),
  );

/** The name, the class in words, and as many threads as the class is high. */
const unitTile = ({ name, threads, label }: WallUnit): Element =>
  element(
    'li',
    { class: `unit t${threads}` },
    element('span', { class: 'title' }, name),
    element(
      'span',
      { class: 'class' },
      element(
        'span',
        { class: 'threads', 'aria-hidden': 'true' },
        ...Array.from({ length: MOST }, (_, i) => element('i', { class: i < threads ? 'on' : '' })),
      ),
      element('span', {}, label),
    ),
  );
