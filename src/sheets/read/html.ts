import type { Merge, Sheet, SheetCell } from '../../domain/sheets/workbook.ts';
import { UnreadableFile } from './fault.ts';
import { numericCell, plainDecimal } from './number-format.ts';
import { cleanText } from './shared-strings.ts';
import { tagReader } from './tags.ts';

interface OpenCell {
  readonly parts: string[];
  readonly across: number;
  readonly down: number;
  /** Value beside the shown text, as spreadsheets write it into their own HTML. */
  readonly raw: string | null;
}

/** Widest and deepest a cell may claim to be; a hostile number would otherwise fill the memory. */
const MOST = 2000;
const BREAKS = new Set(['br', 'p', 'div', 'li']);

/**
 * The tables of an HTML page as one sheet, each below the other with an empty row between, text before a table as
 * rows of one cell: what a spreadsheet shows when it opens an ".xls" that is HTML. @throws UnreadableFile
 */
export function readHtml(text: string): Sheet {
  const page = new Page();
  const reader = tagReader(page, 'html');
  reader.write(text);
  reader.end();
  if (!page.hasTable) throw new UnreadableFile('no-table');
  return { name: page.title || 'HTML', hidden: false, rows: page.rows, merges: page.merges };
}

class Page {
  readonly rows: (SheetCell | null)[][] = [];
  readonly merges: Merge[] = [];
  title = '';
  hasTable = false;
  /** Rows that a cell above still covers, by column. */
  private covered: number[] = [];
  private cell: OpenCell | null = null;
  private loose: string[] = [];
  private depth = 0;
  private column = 0;
  private silent: string | null = null;

  open = (name: string, given: Readonly<Record<string, string>>): void => {
    if (name === 'script' || name === 'style' || name === 'title') this.silent = name;
    else if (name === 'table') this.openTable();
    else if (name === 'tr' && this.depth === 1) this.openRow();
    else if ((name === 'td' || name === 'th') && this.depth === 1) this.openCell(given);
    else if (BREAKS.has(name)) this.write('\n');
  };

  close = (name: string): void => {
    if (name === this.silent) this.silent = null;
    else if (name === 'table') this.closeTable();
    else if ((name === 'td' || name === 'th') && this.depth === 1) this.closeCell();
    else if (/^h[1-6]$|^(?:p|div|center|caption)$/.test(name)) this.endLine();
  };

  text = (text: string): void => {
    if (this.silent === 'title') this.title += text.trim();
    else if (this.silent === null) this.write(text.replace(/[ \t\r\n]+/g, ' '));
  };

  private write(text: string): void {
    if (this.cell) this.cell.parts.push(text);
    else this.loose.push(text);
  }

  private endLine(): void {
    if (this.cell) return;
    for (const line of cleanText(this.loose.join('')).split('\n')) {
      if (line.trim() !== '') this.rows.push([line.trim()]);
    }
    this.loose = [];
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.endLine();
    if (this.hasTable) this.rows.push([]);
    this.hasTable = true;
    this.covered = [];
  }

  private closeTable(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth === 0) this.covered = [];
  }

  private openRow(): void {
    this.rows.push([]);
    this.column = 0;
    this.loose = [];
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
  }

  private openCell(given: Readonly<Record<string, string>>): void {
    const size = (text: string | undefined) =>
      Math.min(MOST, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));
    this.cell = {
      parts: [],
      across: size(given.colspan),
      down: size(given.rowspan),
      raw: given['x:num'] ?? null,
    };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    const row = this.rows.at(-1);
    if (!cell || !row) return;
    while ((this.covered[this.column] ?? 0) > 0) this.column += 1;
    while (row.length < this.column + cell.across) row.push(null);
    row[this.column] = cellValue(cell);
    for (let c = this.column; c < this.column + cell.across; c += 1) this.covered[c] = cell.down;
    if (cell.across > 1 || cell.down > 1) {
      const top = this.rows.length;
      const left = this.column + 1;
      this.merges.push({ top, left, bottom: top + cell.down - 1, right: left + cell.across - 1 });
    }
    this.column += cell.across;
  }
}

function cellValue({ parts, raw }: OpenCell): SheetCell | null {
  const text = cleanText(
    parts
      .join('')
      // Runs first: to look for one before every line break takes the square of its length.
      .replace(/[ \u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n'),
  );
  if (text === '') return null;
  if (raw === null || plainDecimal(raw) === null) return text;
  const cell = numericCell(raw, { kind: 'general' }, false, false);
  return { ...cell, shown: text };
}
