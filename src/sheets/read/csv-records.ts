import { UnreadableFile } from './fault.ts';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Place in the text behind the record. */
  readonly end: number;
}

const QUOTE = '"';
const [LINE_FEED, RETURN] = [10, 13];

/**
 * The records of separated text (RFC 4180), each line one, empty ones too: a row keeps its number. A quote within a cell
 * that does not begin with one is a character like any other. @throws UnreadableFile where a quoted cell never ends.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const mark = delimiter.charCodeAt(0);
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    for (;;) {
      const { cell, end } = cellAt(text, at, mark);
      cells.push(cell);
      at = end + 1;
      if (text.charCodeAt(end) === mark) continue;
      if (text.charCodeAt(end) === RETURN && text.charCodeAt(at) === LINE_FEED) at += 1;
      break;
    }
    yield { cells, end: Math.min(at, text.length) };
  }
}

interface Cell {
  readonly cell: string;
  /** Place of what ends it: the mark, a line break or the end of the text. */
  readonly end: number;
}

function cellAt(text: string, from: number, mark: number): Cell {
  if (text[from] !== QUOTE) {
    const end = endOfPlain(text, from, mark);
    return { cell: text.slice(from, end), end };
  }
  let [cell, at] = ['', from + 1];
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) throw new UnreadableFile('damaged');
    cell += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== QUOTE) break;
    cell += QUOTE;
    at += 1;
  }
  const end = endOfPlain(text, at, mark);
  return { cell: cell + text.slice(at, end), end };
}

function endOfPlain(text: string, from: number, mark: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === mark || code === LINE_FEED || code === RETURN) break;
  }
  return end;
}
