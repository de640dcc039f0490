import type { Merge } from '../../src/domain/sheets/workbook.ts';

/** One thing a random table says in a column: what is written, and what is meant. */
export interface Said {
  readonly written: string;
  /** Text as it stands, a decimal, a day, or null for a blank. */
  readonly meant: string | null;
}

export type ColumnSort = 'number' | 'down' | 'text' | 'amount' | 'day';

export interface FormTable {
  readonly columns: readonly { readonly path: readonly string[]; readonly sort: ColumnSort }[];
  readonly header: { readonly top: number; readonly bottom: number; readonly numbering: number | null };
  /** Row and meaning of every record; `number` columns are left out of it. */
  readonly records: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
}

export interface Form {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly tables: readonly FormTable[];
}

/** A name over columns; without names below it one column. */
export interface Heading {
  readonly name: string;
  readonly below: readonly Heading[];
  readonly sort: ColumnSort;
}

export interface Recipe {
  readonly titles: readonly string[];
  readonly headings: readonly Heading[];
  readonly numbering: 'none' | 'below' | 'within';
  readonly numberStyle: 'plain' | 'brackets';
  readonly blocks: readonly (readonly Written[])[];
  readonly sections: boolean;
  readonly totals: 'none' | 'each' | 'end';
  readonly totalWord: string;
  readonly footer: 'none' | 'signature' | 'note';
  /** No blank row between the titles and the header. */
  readonly isClose: boolean;
  readonly isMerged: boolean;
}

/** What the columns of one row would say; a heading takes from it what its sort needs. */
export interface Written {
  readonly text: string;
  /** The last of several columns of text is left empty. */
  readonly isLastBlank: boolean;
  readonly amount: Said;
  readonly day: Said;
}

const DOWN_TEXTS = [
  'Menurunnya kemiskinan',
  'Terjaganya lingkungan',
  'Pelayanan publik prima',
  'Tata kelola baik',
];

const depthOf = ({ below }: Heading): number => 1 + Math.max(0, ...below.map(depthOf));
const leavesOf = (
  heading: Heading,
  path: readonly string[] = [],
): { path: readonly string[]; sort: ColumnSort }[] => {
  // A name below the same name says nothing more.
  const own = path.at(-1) === heading.name ? path : [...path, heading.name];
  return heading.below.length === 0
    ? [{ path: own, sort: heading.sort }]
    : heading.below.flatMap((one) => leavesOf(one, own));
};

/** Writes recipes as forms are written, one below the other. */
export class SheetWriter {
  readonly #rows: string[][] = [];
  readonly #merges: Merge[] = [];
  readonly #tables: FormTable[] = [];

  done(): Form {
    return { rows: this.#rows, merges: this.#merges, tables: this.#tables };
  }

  table(recipe: Recipe): void {
    if (this.#rows.length > 0) this.#line([]);
    for (const title of recipe.titles) this.#line([title]);
    if (recipe.titles.length > 0 && !recipe.isClose) this.#line([]);
    const columns = recipe.headings.flatMap((one) => leavesOf(one));
    const header = this.#header(recipe, columns.length);
    const records = this.#body(recipe, columns);
    if (recipe.footer === 'signature') this.#footer(columns.length);
    if (recipe.footer === 'note') this.#line(['Catatan: angka sementara']);
    this.#tables.push({ columns, header, records });
  }

  #line(cells: readonly string[]): number {
    this.#rows.push([...cells]);
    return this.#rows.length;
  }

  #put(row: number, column: number, text: string): void {
    const cells = this.#rows[row - 1] as string[];
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  }

  #merge(merge: Merge, isMerged: boolean): void {
    const isOne = merge.top === merge.bottom && merge.left === merge.right;
    if (isMerged && !isOne) this.#merges.push(merge);
  }

  #header(recipe: Recipe, width: number): FormTable['header'] {
    const depth = Math.max(...recipe.headings.map(depthOf));
    const isWithin = recipe.numbering === 'within' && depth > 1;
    const top = this.#rows.length + 1;
    const count = depth + (recipe.numbering === 'none' ? 0 : 1);
    for (let i = 0; i < count; i += 1) this.#line(Array(width).fill(''));
    const numbering = recipe.numbering === 'none' ? null : top + depth - (isWithin ? 1 : 0);
    const rowOf = (level: number) => top + level + (numbering !== null && top + level >= numbering ? 1 : 0);
    let column = 1;
    for (const heading of recipe.headings)
      column = this.#heading(heading, { column, level: 0, depth, rowOf, numbering }, recipe.isMerged);
    if (numbering !== null) {
      for (let i = 1; i <= width; i += 1)
        this.#put(numbering, i, recipe.numberStyle === 'plain' && width > 2 ? String(i) : `(${i})`);
    }
    return { top, bottom: top + count - 1, numbering };
  }

  #heading(
    { name, below }: Heading,
    at: {
      column: number;
      level: number;
      depth: number;
      rowOf: (level: number) => number;
      numbering: number | null;
    },
    isMerged: boolean,
  ): number {
    const row = at.rowOf(at.level);
    this.#put(row, at.column, name);
    if (below.length === 0) {
      // A name reaches down to the end of the header, but not through a row of numbers.
      const last = at.rowOf(at.depth - 1);
      const end =
        at.numbering !== null && at.numbering > row && at.numbering < last ? at.numbering - 1 : last;
      this.#merge({ top: row, left: at.column, bottom: end, right: at.column }, isMerged);
      return at.column + 1;
    }
    let column = at.column;
    for (const one of below) column = this.#heading(one, { ...at, column, level: at.level + 1 }, isMerged);
    this.#merge({ top: row, left: at.column, bottom: row, right: column - 1 }, isMerged);
    return column;
  }

  #body(recipe: Recipe, columns: FormTable['columns']): FormTable['records'] {
    const records: FormTable['records'][number][] = [];
    recipe.blocks.forEach((block, b) => {
      // One text alone in a table of two columns could as well be a row without an amount.
      const isTold = recipe.isMerged || columns.length > 2;
      if (recipe.sections && isTold)
        this.#section(`${'ABCD'[b]}. KINERJA BAGIAN`, columns.length, recipe.isMerged);
      const first = this.#rows.length + 1;
      block.forEach((one, i) => {
        const blank = one.isLastBlank ? lastOfSeveralTexts(columns) : -1;
        const row = this.#line(
          columns.map(({ sort }, c) =>
            c === blank ? '' : this.#written(sort, one, b, i, records.length + 1),
          ),
        );
        records.push({ row, cells: columns.map(({ sort }, c) => (c === blank ? '' : meant(sort, one, b))) });
      });
      columns.forEach(({ sort }, place) => {
        const down = { top: first, left: place + 1, bottom: this.#rows.length, right: place + 1 };
        if (sort === 'down') this.#merge(down, recipe.isMerged);
      });
      if (recipe.totals === 'each') this.#total(recipe, columns);
    });
    if (recipe.totals === 'end') this.#total(recipe, columns);
    return records;
  }

  #written(sort: ColumnSort, one: Written, block: number, inBlock: number, number: number): string {
    if (sort === 'number') return String(number);
    if (sort === 'down') return inBlock === 0 ? (DOWN_TEXTS[block] as string) : '';
    return sort === 'text' ? one.text : one[sort].written;
  }

  #section(text: string, width: number, isMerged: boolean): void {
    const row = this.#line([text]);
    this.#merge({ top: row, left: 1, bottom: row, right: width }, isMerged);
  }

  #total(recipe: Recipe, columns: FormTable['columns']): void {
    const firstAmount = columns.findIndex(({ sort }) => sort === 'amount');
    const row = this.#line(
      columns.map(({ sort }, i) => (i === 0 ? recipe.totalWord : sort === 'amount' ? '9.999.999,00' : '')),
    );
    this.#merge({ top: row, left: 1, bottom: row, right: firstAmount }, recipe.isMerged);
  }

  #footer(width: number): void {
    const right = Math.max(1, width - 2);
    const at = (text: string): string[] => [...Array(right - 1).fill(''), text];
    this.#line([]);
    this.#line(at('Mataram, 31 Desember 2025'));
    this.#line(at('KEPALA BIRO HUKUM,'));
    this.#line([]);
    this.#line(at('(NAMA PEJABAT)'));
    this.#line(at('NIP. 000000000000000001'));
  }
}

function lastOfSeveralTexts(columns: FormTable['columns']): number {
  const places = columns.flatMap(({ sort }, place) => (sort === 'text' ? [place] : []));
  return places.length > 1 ? (places.at(-1) as number) : -1;
}

function meant(sort: ColumnSort, one: Written, block: number): string | null {
  if (sort === 'number') return null;
  if (sort === 'down') return DOWN_TEXTS[block] as string;
  return sort === 'text' ? one.text : one[sort].meant;
}
