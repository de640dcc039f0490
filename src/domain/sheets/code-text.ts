import { type SheetCell, shownText } from './workbook.ts';

/** As applications write it, without anything to mend. */
const CLEAN = /^\w+(?:\.\w+)*$/;

/**
 * A code as text: leading zeros stay, an apostrophe in front and spaces inside go, a number the file made of it
 * (`4,01`) becomes `4.01` again.
 */
export function codeText(cell: SheetCell | null): string {
  if (cell === null) return '';
  const shown = shownText(cell);
  if (typeof cell === 'string' && CLEAN.test(shown)) return shown;
  const text = shown
    .replace(/^'+/, '')
    .replace(/\s*\.\s*/g, '.')
    .replace(/\.$/, '')
    .trim();
  const isNumber = typeof cell !== 'string' && cell.kind === 'number';
  return isNumber ? text.replace(',', '.') : text;
}

/** Digits of an employee number: 18, or 9 of the old form. Null when the text is none; `0` and `-` are none. */
export function employeeNumber(cell: SheetCell | null): string | null {
  const digits = shownText(cell).replace(/^'+/, '').replace(/[\s.]/g, '');
  return /^(?:\d{18}|\d{9})$/.test(digits) ? digits : null;
}

/** Whether `code` lies below `above` in the tree that dotted codes span. */
export const isBelow = (code: string, above: string): boolean => code.startsWith(`${above}.`);

/** Parts of a dotted code. */
export const codeDepth = (code: string): number => code.split('.').length;
