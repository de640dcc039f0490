/** A document as pages, without a word about the file it becomes. */
export interface PaperDocument {
  readonly title: string;
  /** Stands on top of every page, as "KONSEP" does; null = none. */
  readonly mark: string | null;
  /** Stands at the foot of every page. */
  readonly footer: string;
  readonly sections: readonly Section[];
}

/** Pages of one size; each section begins a page. */
export interface Section {
  readonly paper: Paper;
  readonly blocks: readonly Block[];
}

export type Paper = 'portrait' | 'landscape' | 'a3-landscape';

export type Block = Heading | Paragraph | Table | QrCode;

export interface Heading {
  readonly is: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Paragraph {
  readonly is: 'paragraph';
  readonly text: string;
  readonly align?: Align;
}

export interface QrCode {
  readonly is: 'qr';
  readonly text: string;
  readonly caption: string;
}

export interface Table {
  readonly is: 'table';
  /** Share of the width of each column, together 100. */
  readonly widths: readonly number[];
  /** Rows repeated on every page. */
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** False for a table that only places things side by side. */
  readonly hasLines: boolean;
}

export interface Cell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: Align;
}

export type Align = 'left' | 'center' | 'right';

export const heading = (level: 1 | 2, text: string): Heading => ({ is: 'heading', level, text });
export const paragraph = (text: string, align: Align = 'left'): Paragraph => ({
  is: 'paragraph',
  text,
  align,
});
export const centered = (text: string): Cell => ({ text, align: 'center' });
export const right = (text: string): Cell => ({ text, align: 'right' });
export const left = (text: string): Cell => ({ text });
