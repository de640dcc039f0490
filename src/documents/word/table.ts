import type { Cell, Table } from '../document.ts';
import { picturePng } from '../picture-png.ts';
import { element } from '../xml.ts';
import { EMU_PER_POINT } from './measures.ts';
import { paragraphOf, runs } from './paragraph.ts';
import type { Pictures } from './pictures.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
/** Room around a cell's text in twentieths of a point. */
const ROOM = { top: 40, left: 80, bottom: 40, right: 80 };

interface Place {
  /** Twentieths of a point. */
  readonly width: number;
  readonly pictures: Pictures;
  /** Its last row stands on the page of what follows. */
  readonly isKept: boolean;
}

/** A table as wide as its place. No row stands alone on a page: the first two and the last two go together. */
export function tableOf(
  { widths, head, rows, hasLines, isTogether = false, size = 20 }: Table,
  { width, pictures, isKept }: Place,
): string {
  const columns = widths.map((share) => Math.round((width * share) / 100));
  const border = { 'w:val': hasLines ? 'single' : 'nil', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const open: Open[] = [];
  const all = [...head, ...rows];
  const lines = all.map((cells, i) =>
    rowOf(withContinued(cells, open, columns.length), {
      columns,
      pictures,
      size,
      isHead: i < head.length,
      isKept: i === all.length - 1 ? isKept : isTogether || i <= head.length || i === all.length - 2,
    }),
  );
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, ...SIDES.map((side) => element(`w:${side}`, border))),
      // Else a long word widens its column and pushes the others off the page.
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column }))),
    ...lines,
  );
}

/** A cell of an earlier row that reaches into this one, by its first column. */
interface Open {
  readonly at: number;
  readonly columns: number;
  left: number;
}

interface Placed {
  readonly cell: Cell;
  readonly at: number;
  /** It only continues the cell above it. */
  readonly isContinued: boolean;
}

/** Every row names every column, also those that a cell of an earlier row covers (ECMA-376 part 1, 17.4.84). */
function withContinued(cells: readonly Cell[], open: Open[], columns: number): readonly Placed[] {
  const placed: Placed[] = [];
  const left = [...cells];
  const begun: Open[] = [];
  for (let at = 0; at < columns; ) {
    const above = open.find((one) => one.at === at && one.left > 0);
    const cell = above ? { text: '', columns: above.columns } : left.shift();
    if (!cell) break;
    placed.push({ cell, at, isContinued: above !== undefined });
    if (above) above.left -= 1;
    else if ((cell.rows ?? 1) > 1) begun.push({ at, columns: cell.columns ?? 1, left: (cell.rows ?? 1) - 1 });
    at += cell.columns ?? 1;
  }
  open.push(...begun);
  return placed;
}

interface RowTerms {
  readonly columns: readonly number[];
  readonly pictures: Pictures;
  /** Letters, half points. */
  readonly size: number;
  /** Repeated on every page. */
  readonly isHead: boolean;
  /** On the page of the row below. */
  readonly isKept: boolean;
}

const rowOf = (cells: readonly Placed[], terms: RowTerms): string =>
  element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit'), terms.isHead ? element('w:tblHeader') : ''),
    ...cells.map((cell) => cellOf(cell, terms)),
  );

function cellOf(
  { cell, at, isContinued }: Placed,
  { columns, pictures, size, isHead, isKept }: RowTerms,
): string {
  const { text, picture, isStrong = false, columns: wide = 1, rows = 1, align = 'left' } = cell;
  const width = columns.slice(at, at + wide).reduce((sum, column) => sum + column, 0);
  const merge = isContinued
    ? element('w:vMerge')
    : rows > 1
      ? element('w:vMerge', { 'w:val': 'restart' })
      : '';
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      wide > 1 ? element('w:gridSpan', { 'w:val': wide }) : '',
      merge,
      element(
        'w:tcMar',
        {},
        ...Object.entries(ROOM).map(([side, w]) => element(`w:${side}`, { 'w:w': w, 'w:type': 'dxa' })),
      ),
      element('w:vAlign', { 'w:val': 'center' }),
    ),
    picture
      ? paragraphOf(
          pictures.run({
            png: picturePng(picture),
            width: picture.width * EMU_PER_POINT,
            height: picture.height * EMU_PER_POINT,
            alt: picture.alt,
          }),
          align,
          { isKept },
        )
      : '',
    picture && text === ''
      ? ''
      : paragraphOf(runs(text, { size, isBold: isHead || isStrong }), align, { isKept }),
  );
}
