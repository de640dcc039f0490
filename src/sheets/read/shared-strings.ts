import { tagReader } from './tags.ts';

/** Characters that XML cannot hold stand in cells as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** One line-break character, no spaces around: what two writers of the same text agree on. */
export const cleanText = (text: string): string => unescaped(text).replace(/\r\n?/g, '\n').trim();

/** The texts that cells refer to by number. Feed the document in pieces to `write`. */
export function sharedStringReader(into: string[]) {
  let parts: string[] = [];
  let collecting = false;
  let reading = 0;
  return tagReader(
    {
      open: (name) => {
        if (name === 'si') parts = [];
        else if (name === 'rPh') reading += 1;
        else if (name === 't') collecting = reading === 0;
      },
      close: (name) => {
        if (name === 'si') into.push(cleanText(parts.join('')));
        else if (name === 'rPh') reading -= 1;
        else if (name === 't') collecting = false;
      },
      text: (text) => {
        if (collecting) parts.push(text);
      },
    },
    'xml',
  );
}
