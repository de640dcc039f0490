import { element, escaped, xmlFile } from '../../documents/xml.ts';
import { contentTypes, relationships, STYLE, styles, workbook } from './workbook-parts.ts';
import { packZip } from './write-zip.ts';
import { isDecimal, type WrittenColumn, type WrittenTable } from './written-table.ts';

/** Largest number of digits a spreadsheet keeps; a longer number stays text, so that no digit is lost. */
const MOST_DIGITS = 15;
const USUAL_WIDTH = 20;

/** The table as an XLSX file (ECMA-376 part 1, 18): title and note on top, the number of rows at the end. */
export async function writeSheet(table: WrittenTable): Promise<Uint8Array<ArrayBuffer>> {
  return packZip({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships('rels'),
    'xl/workbook.xml': workbook(sheetName(table.name)),
    'xl/_rels/workbook.xml.rels': relationships('workbook'),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': worksheet(table),
  });
}

function worksheet({ name, columns, rows, note, countLine }: WrittenTable): Uint8Array {
  const lines = [
    [textCell(name, STYLE.strong)],
    ...(note === '' ? [] : [[textCell(note, STYLE.plain)]]),
    [],
    columns.map(({ title }) => textCell(title, STYLE.strong)),
    ...rows.map((row) => columns.map(({ kind }, i) => writtenCell(row[i] ?? '', kind))),
    [],
    [textCell(countLine, STYLE.plain)],
  ];
  const widths = columns.map(({ width = USUAL_WIDTH }, i) =>
    element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }),
  );
  return xmlFile(
    element(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      widths.length > 0 ? element('cols', {}, ...widths) : '',
      // Cells without an address follow one another, rows as well (18.3.1.4 and 18.3.1.73).
      element('sheetData', {}, ...lines.map((cells) => element('row', {}, ...cells))),
    ),
  );
}

/** Spreadsheets refuse names over 31 characters and some marks. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'Data';

function writtenCell(text: string, kind: WrittenColumn['kind']): string {
  if (text === '') return element('c');
  const isExact = isDecimal(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return kind === 'number' && isExact
    ? element('c', {}, element('v', {}, text))
    : textCell(text, STYLE.wrapped);
}

const textCell = (text: string, style: number): string =>
  element(
    'c',
    { t: 'inlineStr', s: style },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, escaped(text))),
  );
