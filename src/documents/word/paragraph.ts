import type { Align, Heading } from '../document.ts';
import { element, escaped } from '../xml.ts';
import { SIDES } from './measures.ts';

/** How letters look; sizes in half points. */
export interface Letters {
  readonly isBold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

/** Runs of a text whose line ends stay line ends. */
export const runs = (text: string, letters: Letters = {}): string =>
  text
    .split('\n')
    .map((part, i) => element('w:r', {}, lettersOf(letters), i > 0 ? element('w:br') : '', textOf(part)))
    .join('');

const textOf = (text: string): string =>
  text === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, escaped(text));

function lettersOf({ isBold, size, color }: Letters): string {
  const inside = [
    isBold ? element('w:b') : '',
    color ? element('w:color', { 'w:val': color }) : '',
    size ? element('w:sz', { 'w:val': size }) : '',
  ].join('');
  return inside === '' ? '' : element('w:rPr', {}, inside);
}

/** A paragraph of runs; `after` is the room below it in twentieths of a point. */
export const paragraphOf = (inside: string, align: Align, after = 0): string =>
  element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:spacing', { 'w:after': after }),
      element('w:jc', { 'w:val': SIDES[align] }),
    ),
    inside,
  );

export const headingOf = ({ level, text }: Heading): string =>
  element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': `Heading${level}` })), runs(text));

/** The number of the page it stands on. */
export const pageNumber = (letters: Letters): string =>
  element('w:fldSimple', { 'w:instr': 'PAGE' }, runs('1', letters));
