import { element, escaped, xmlFile } from '../../documents/xml.ts';
import { headHeight, rowHeight, widthsOf } from './sheet-room.ts';
import { contentTypes, relationships, STYLE, styles, workbook } from './workbook-parts.ts';
import { packZip } from './write-zip.ts';
import { isDecimal, type WrittenColumn, type WrittenTable } from './written-table.ts';

/** Largest number of digits a spreadsheet keeps; a longer number stays text, so that no digit is lost. */
const MOST_DIGITS = 15;
/** No thousand is marked off in a year. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The table as an XLSX file (ECMA-376 part 1, 18): title and note on top, the number of rows at the end. Its header
 * stays in sight and is printed on every page; a page is as wide as the table.
 */
export async function writeSheet(table: WrittenTable): Promise<Uint8Array<ArrayBuffer>> {
  return packZip({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships('rels'),
    'xl/workbook.xml': workbook(sheetName(table.name), printTitles(table)),
    'xl/_rels/workbook.xml.rels': relationships('workbook'),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': worksheet(table),
  });
}

function printTitles(table: WrittenTable): readonly string[] {
  const { leading = 0 } = table;
  const head = headRow(table);
  const columns = leading > 0 ? [`$A:$${String.fromCharCode(64 + leading)}`] : [];
  return [...columns, `$${head}:$${head}`];
}

/** Number of the header's row, from 1. */
const headRow = ({ note }: WrittenTable): number => (note === '' ? 3 : 4);

function worksheet(table: WrittenTable): Uint8Array {
  const { name, columns, rows, note, countLine } = table;
  const looks = columns.map((column, i) => numberLook(column, rows, i));
  const lines = [
    [textCell(name, STYLE.title)],
    ...(note === '' ? [] : [[textCell(note, STYLE.plain)]]),
    [],
    columns.map(({ title }) => textCell(title, STYLE.head)),
    ...rows.map((row) => columns.map((_, i) => writtenCell(row[i] ?? '', looks[i] ?? null))),
    [],
    [textCell(countLine, STYLE.plain)],
  ];
  const head = headRow(table);
  const widths = widthsOf(table);
  const heightOf = (line: number): Readonly<Record<string, number>> => {
    if (line === head) return { ht: headHeight(columns, widths), customHeight: 1 };
    // Not a custom one: it changes with the text once somebody writes in the row.
    const ht = rowHeight(rows[line - head - 1] ?? [], widths);
    return ht === null ? {} : { ht };
  };
  const cols = widths.map((width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }));
  return xmlFile(
    element(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('sheetViews', {}, viewBelow(head)),
      cols.length > 0 ? element('cols', {}, ...cols) : '',
      // Cells without an address follow one another, rows as well (18.3.1.4 and 18.3.1.73).
      element('sheetData', {}, ...lines.map((cells, i) => element('row', heightOf(i + 1), ...cells))),
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      element('pageSetup', { ...paperFor(widths, table.leading), orientation: 'landscape', fitToHeight: 0 }),
      element('headerFooter', {}, element('oddFooter', {}, '&amp;P / &amp;N')),
    ),
  );
}

/** Numbers of the papers in the list of `pageSetup` (18.3.1.63). */
const [A3, A4] = [8, 9];
/** Characters beside one another that are still read well on the paper. */
const [ON_A4, ON_A3] = [200, 320];

/** A page as wide as the table; a wide one goes on A3, over several pages when its letters would become too small. */
function paperFor(widths: readonly number[], leading = 0): { paperSize: number; fitToWidth: number } {
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  if (sum(widths) <= ON_A4) return { paperSize: A4, fitToWidth: 1 };
  const repeated = sum(widths.slice(0, leading));
  const pages = Math.ceil((sum(widths) - repeated) / (ON_A3 - repeated));
  return { paperSize: A3, fitToWidth: leading > 0 ? pages : 1 };
}

/** Rows up to `head` stay where they are while the others move (18.3.1.66). */
const viewBelow = (head: number): string =>
  element(
    'sheetView',
    { workbookViewId: 0 },
    element('pane', {
      ySplit: head,
      topLeftCell: `A${head + 1}`,
      activePane: 'bottomLeft',
      state: 'frozen',
    }),
  );

/** One look for all numbers of a column, so that their commas stand under one another; null for text. */
function numberLook({ kind }: WrittenColumn, rows: WrittenTable['rows'], place: number): number | null {
  if (kind !== 'number') return null;
  const texts = rows.map((row) => row[place] ?? '').filter(isDecimal);
  if (texts.every((text) => YEAR.test(text))) return STYLE.year;
  const most = texts.reduce((max, text) => Math.max(max, text.split('.')[1]?.length ?? 0), 0);
  return most === 0 ? STYLE.whole : most <= 2 ? STYLE.cents : STYLE.fine;
}

/** Spreadsheets refuse names over 31 characters and some marks. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'Data';

function writtenCell(text: string, look: number | null): string {
  if (text === '') return element('c', { s: STYLE.wrapped });
  const isExact = isDecimal(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return look !== null && isExact
    ? element('c', { s: look }, element('v', {}, text))
    : textCell(text, STYLE.wrapped);
}

const textCell = (text: string, style: number): string =>
  element(
    'c',
    { t: 'inlineStr', s: style },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, escaped(text))),
  );
