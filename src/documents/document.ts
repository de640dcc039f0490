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
  /** Stands in the middle of its page from top to bottom, as a cover does. */
  readonly isCentered?: boolean;
  /** Of the first section: nothing stands at its foot, as a cover bears no number. */
  readonly hasNoFoot?: boolean;
  readonly blocks: readonly Block[];
}

export type Paper = 'portrait' | 'landscape' | 'a3-landscape';

export type Block = Heading | Paragraph | Table | QrCode;

export interface Heading {
  readonly is: 'heading';
  /** 1 and 2 stand in the middle of the page, 3 at its edge. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A line across the page below it, as under a letterhead. */
  readonly hasRule?: boolean;
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
  /** All of it stands on one page, as signatures must. */
  readonly isTogether?: boolean;
  /** Letters in half points; 20 unless said. */
  readonly size?: number;
}

export interface Cell {
  readonly text: string;
  /** Drawn above the text. */
  readonly picture?: Picture;
  readonly isStrong?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: Align;
}

/**
 * Bars without a letter in them: what they say stands in the cells around, so that it can be read aloud and looks the
 * same in every word processor. Points, from the upper left.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What a reader who does not see it is told. */
  readonly alt: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

export const INKS = ['ground', 'bar', 'weak', 'mark'] as const;
export type Ink = (typeof INKS)[number];

export type Align = 'left' | 'center' | 'right';

export const heading = (level: Heading['level'], text: string): Heading => ({ is: 'heading', level, text });
export const paragraph = (text: string, align: Align = 'left'): Paragraph => ({
  is: 'paragraph',
  text,
  align,
});
export const centered = (text: string): Cell => ({ text, align: 'center' });
export const right = (text: string): Cell => ({ text, align: 'right' });
export const left = (text: string): Cell => ({ text });

/** Labels and what they stand for, side by side. */
export const labelled = (
  rows: readonly (readonly [label: string, text: string])[],
  { widths, hasLines }: Pick<Table, 'widths' | 'hasLines'>,
): Table => ({
  is: 'table',
  widths,
  head: [],
  rows: rows.map((row) => row.map(left)),
  hasLines,
});
