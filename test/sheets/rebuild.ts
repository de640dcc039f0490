import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { type Merge, parseRange } from '../../src/domain/sheets/workbook.ts';

const folder = join(import.meta.dirname, '../samples/sheets');

export const layoutBytes = (file: string): Uint8Array => readFileSync(join(folder, file));

const records = (text: string, delimiter: string): string[][] =>
  parse(text, { bom: true, delimiter, relax_column_count: true });

/** The cells of a layout as its file prints them. */
export function layoutRows(file: string): readonly (readonly string[])[] {
  return records(readFileSync(join(folder, file), 'utf8'), file.includes('titik-koma') ? ';' : ',');
}

const allMerges = records(readFileSync(join(folder, 'merges.csv'), 'utf8'), ',').slice(1);

export const layoutMerges = (file: string): readonly Merge[] =>
  allMerges.flatMap(([of, range]) => (of === file ? [parseRange(range ?? '') as Merge] : []));

/** How a cell that is no plain text is written; null leaves it to be text. */
export type Typed = (text: string, row: number, column: number) => Cell | null;

/** A real workbook with these cells and merges. */
export async function asXlsx(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  typed: Typed = () => null,
): Promise<Uint8Array> {
  const data = rows.map((row, r) =>
    row.map((text, c): Cell => {
      const merge = merges.find(({ top, left }) => top === r + 1 && left === c + 1);
      const span = merge && {
        rowSpan: merge.bottom - merge.top + 1,
        columnSpan: merge.right - merge.left + 1,
      };
      if (text === '') return span ? { ...span } : null;
      const own = typed(text, r + 1, c + 1);
      return { ...(own === null ? { value: text, type: String } : (own as object)), ...span } as Cell;
    }),
  );
  const blob = await writeXlsxFile(data, { sheet: 'Lembar1' }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** The same as an HTML table, the way applications hand it out under the name ".xls". */
export function asHtml(rows: readonly (readonly string[])[], merges: readonly Merge[]): Uint8Array {
  const covered = (r: number, c: number) =>
    merges.some(
      (m) => r >= m.top && r <= m.bottom && c >= m.left && c <= m.right && (r !== m.top || c !== m.left),
    );
  const lines = rows.map((row, r) => {
    const cells = row.map((text, c) => {
      if (covered(r + 1, c + 1)) return '';
      const merge = merges.find(({ top, left }) => top === r + 1 && left === c + 1);
      const span = merge
        ? ` rowspan="${merge.bottom - merge.top + 1}" colspan=${merge.right - merge.left + 1}`
        : '';
      return `<td${span}>${escaped(text) || '&nbsp;'}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const style = '<style>.num{mso-number-format:General;}.text{mso-number-format:"\\@";}</style>';
  return new TextEncoder().encode(
    `<html><head>${style}</head><body><table border=1>\n${lines.join('\n')}</table></body></html>`,
  );
}
