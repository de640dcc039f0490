import { isDecimal, type WrittenColumn, type WrittenTable } from './written-table.ts';

const USUAL_WIDTH = 20;
/** Points of one line. */
const LINE_HEIGHT = 15;

/** Width of a column in characters; a number that has no room shows as `###`. */
export function widthsOf({ columns, rows }: WrittenTable): readonly number[] {
  return columns.map(({ kind, width = USUAL_WIDTH }, i) => {
    if (kind === 'text') return width;
    return rows.reduce((most, row) => Math.max(most, shownLength(row[i] ?? '')), width);
  });
}

/** Characters of a number with its thousands marked off and two digits after the comma at least, and a free one. */
function shownLength(text: string): number {
  if (!isDecimal(text)) return 0;
  const [whole = '', part = ''] = text.split('.');
  return whole.length + Math.floor((whole.length - 1) / 3) + Math.max(2, part.length) + 2;
}

/** Programs measure a wrapped header before they know its letters, and cut it off: its height is said, in points. */
export const headHeight = (columns: readonly WrittenColumn[], widths: readonly number[]): number =>
  // Bold letters are a tenth wider.
  linesOf(columns.map(({ title }, i) => wrappedLines(title, (widths[i] ?? USUAL_WIDTH) - 1, 1.1))) *
    LINE_HEIGHT +
  3;

/** Points of a row with more than one line, null for any other: LibreOffice measures none and cuts the text off. */
export function rowHeight(row: readonly string[], widths: readonly number[]): number | null {
  const lines = linesOf(row.map((text, i) => linesIn(text, (widths[i] ?? USUAL_WIDTH) - 1)));
  return lines > 1 ? lines * LINE_HEIGHT : null;
}

const linesOf = (lines: readonly number[]): number => Math.max(1, ...lines);

const linesIn = (text: string, width: number): number =>
  isDecimal(text)
    ? 1
    : text.split('\n').reduce((all, part) => all + Math.max(1, wrappedLines(part, width, 1)), 0);

/** Lines of a text that breaks between words; `wide` is the width of a letter in characters. */
function wrappedLines(text: string, width: number, wide: number): number {
  let [lines, left] = [0, 0];
  for (const word of text.split(' ')) {
    const length = word.length * wide;
    if (lines > 0 && length + 1 <= left) left -= length + 1;
    else {
      lines += Math.max(1, Math.ceil(length / width));
      left = width - (length % width);
    }
  }
  return lines;
}
