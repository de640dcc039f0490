import { GENERAL, type NumberFormat, numberFormat } from './number-format.ts';
import { readTags } from './tags.ts';

/** The number format of each cell style, by the number that cells carry in `s`. */
export function readStyles(xml: string): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  readTags(xml, {
    open: (name, given) => {
      if (name === 'numFmt') codes.set(Number(given.numFmtId), given.formatCode ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(given.numFmtId ?? 0);
        formats.push(id === 0 ? GENERAL : numberFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: () => {},
  });
  return formats;
}
