import { type Merge, parseAddress, parseRange, type SheetCell } from '../../domain/sheets/workbook.ts';
import { GENERAL, type NumberFormat, numericCell } from './number-format.ts';
import { cleanText } from './shared-strings.ts';
import { tagReader } from './tags.ts';

/** What the cells of a worksheet lean on. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

export interface SheetBody {
  readonly rows: (SheetCell | null)[][];
  readonly merges: Merge[];
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  formula: boolean;
}

/** More rows than a spreadsheet can have: a damaged or hostile file, not a table. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Reads one worksheet into `body`. Feed the document in pieces to `write`. */
export function worksheetReader(context: CellContext, body: SheetBody) {
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let parts: string[] = [];
  let collecting = false;

  const openCell = (given: Readonly<Record<string, string>>) => {
    const place = given.r === undefined ? null : parseAddress(given.r);
    column = place?.column ?? column + 1;
    if (place) row = place.row;
    cell = { type: given.t ?? 'n', style: Number(given.s ?? 0), formula: false };
    parts = [];
  };
  const closeCell = () => {
    const value = cell && cellValue(cell, parts.join(''), context);
    cell = null;
    if (value === null || value === '' || row > MOST_ROWS || column > MOST_COLUMNS) return;
    while (body.rows.length < row) body.rows.push([]);
    const cells = body.rows[row - 1] as (SheetCell | null)[];
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = value;
  };
  const opened: Readonly<Record<string, (given: Readonly<Record<string, string>>) => void>> = {
    c: openCell,
    v: () => {
      collecting = cell !== null;
    },
    t: () => {
      collecting = cell !== null;
    },
    f: () => {
      if (cell) cell.formula = true;
    },
    row: (given) => {
      row = given.r === undefined ? row + 1 : Number(given.r);
      column = 0;
    },
    mergeCell: (given) => {
      const merge = parseRange(given.ref ?? '');
      if (merge) body.merges.push(merge);
    },
  };
  return tagReader(
    {
      open: (name, given) => opened[name]?.(given),
      close: (name) => {
        if (name === 'c') closeCell();
        else if (name === 'v' || name === 't') collecting = false;
      },
      text: (text) => {
        if (collecting) parts.push(text);
      },
    },
    'xml',
  );
}

function cellValue({ type, style, formula }: OpenCell, raw: string, context: CellContext): SheetCell | null {
  if (raw === '') return null;
  if (type === 's') return context.strings[Number(raw)] ?? null;
  if (type === 'str' || type === 'inlineStr') return cleanText(raw);
  if (type === 'e') return { kind: 'error', shown: raw, formula };
  if (type === 'b') {
    const value = raw === '1' || raw === 'true';
    return { kind: 'boolean', shown: value ? 'Ya' : 'Tidak', value, formula };
  }
  if (type === 'd') {
    const day = raw.slice(0, 10);
    return { kind: 'date', shown: day.split('-').reverse().join('/'), day, formula };
  }
  return numericCell(raw, context.formats[style] ?? GENERAL, formula, context.is1904);
}
