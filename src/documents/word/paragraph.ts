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
  text === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, escaped(joined(text)));

/** A figure stays on the line of its sign: `Rp 5`, `≤ 14`, `100 %`. */
const joined = (text: string): string => text.replace(/(?<=\bRp|[<≤>≥]) (?=\d)|(?<=\d) (?=%)/g, '\u00a0');

function lettersOf({ isBold, size, color }: Letters): string {
  const inside = [
    isBold ? element('w:b') : '',
    color ? element('w:color', { 'w:val': color }) : '',
    size ? element('w:sz', { 'w:val': size }) : '',
  ].join('');
  return inside === '' ? '' : element('w:rPr', {}, inside);
}

/** How a paragraph stands on its page. */
export interface Standing {
  /** Room below it in twentieths of a point. */
  readonly after?: number;
  /** Stays on the page of what follows (ECMA-376 part 1, 17.3.1.15). */
  readonly isKept?: boolean;
}

/** A paragraph of runs. */
export const paragraphOf = (
  inside: string,
  align: Align,
  { after = 0, isKept = false }: Standing = {},
): string =>
  element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      isKept ? element('w:keepNext') : '',
      element('w:spacing', { 'w:after': after }),
      element('w:jc', { 'w:val': SIDES[align] }),
    ),
    inside,
  );

export const headingOf = ({ level, text, hasRule = false }: Heading): string =>
  element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': `Heading${level}` }), hasRule ? RULE : ''),
    runs(text),
  );

const RULE = element(
  'w:pBdr',
  {},
  element('w:bottom', { 'w:val': 'single', 'w:sz': 12, 'w:space': 4, 'w:color': 'auto' }),
);

/** The number of the page it stands on, or how many there are. */
export const pageNumber = (of: 'PAGE' | 'NUMPAGES', letters: Letters): string =>
  element('w:fldSimple', { 'w:instr': of }, runs('1', letters));
