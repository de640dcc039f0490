import type { IRunOptions, ISectionOptions, Paragraph as WordParagraph, Table as WordTable } from 'docx';
import { bilevelPng } from './bilevel-png.ts';
import type {
  Align,
  Block,
  Cell,
  Paper,
  PaperDocument,
  Picture,
  QrCode,
  Section,
  Table,
} from './document.ts';
import { picturePng } from './picture-png.ts';
import { qrCode } from './qr.ts';

type Word = typeof import('docx');

/** Twentieths of a point, upright. */
const A4 = { width: 11_906, height: 16_838 };
const SIZES: Readonly<Record<Paper, { readonly size: typeof A4; readonly isWide: boolean }>> = {
  portrait: { size: A4, isWide: false },
  landscape: { size: A4, isWide: true },
  'a3-landscape': { size: { width: A4.height, height: 2 * A4.width }, isWide: true },
};
const MARGIN = 1134;
/** Pixels of 1/96 inch: 30 mm. */
const QR_SIDE = 113;

/** The bytes of a Word file; the same in a browser and in Node. The package is fetched when somebody asks for one. */
export async function writeDocx(document: PaperDocument): Promise<Uint8Array> {
  const word = await import('docx');
  const { title, sections } = document;
  const file = new word.Document({
    title,
    creator: 'Kinerja',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: sections.map((section) => sectionOf(word, section, document)),
  });
  return new Uint8Array(await word.Packer.toArrayBuffer(file));
}

function sectionOf(word: Word, { paper, blocks }: Section, { mark, footer }: PaperDocument): ISectionOptions {
  const { size, isWide } = SIZES[paper];
  const orientation = isWide ? word.PageOrientation.LANDSCAPE : word.PageOrientation.PORTRAIT;
  return {
    properties: {
      type: word.SectionType.NEXT_PAGE,
      page: {
        size: { ...size, orientation },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    headers: mark === null ? {} : { default: new word.Header({ children: [marked(word, mark)] }) },
    footers: { default: new word.Footer({ children: [foot(word, footer)] }) },
    children: blocks.map((block) => blockOf(word, block, isWide ? size.height : size.width)),
  };
}

const marked = (word: Word, mark: string): WordParagraph =>
  line(word, mark, 'center', { bold: true, size: 40, color: 'B00020' });

const foot = (word: Word, text: string): WordParagraph =>
  new word.Paragraph({
    alignment: word.AlignmentType.CENTER,
    children: [new word.TextRun({ size: 16, children: [`${text} · `, word.PageNumber.CURRENT] })],
  });

/** A text whose line ends stay line ends. */
function line(word: Word, text: string, align: Align, run: IRunOptions = {}, after = 0): WordParagraph {
  const runs = text
    .split('\n')
    .map((part, i) => new word.TextRun({ ...run, text: part, ...(i > 0 && { break: 1 }) }));
  return new word.Paragraph({
    alignment: word.AlignmentType[upper(align)],
    spacing: { after },
    children: runs,
  });
}

const upper = (align: Align) => align.toUpperCase() as Uppercase<Align>;

function blockOf(word: Word, block: Block, pageWidth: number): WordParagraph | WordTable {
  switch (block.is) {
    case 'heading':
      return new word.Paragraph({
        heading: word.HeadingLevel[`HEADING_${block.level}`],
        alignment: word.AlignmentType[block.level === 3 ? 'LEFT' : 'CENTER'],
        spacing: { before: block.level === 1 ? 0 : 200, after: 120 },
        keepNext: true,
        children: [new word.TextRun({ text: block.text, bold: true, color: '000000' })],
      });
    case 'paragraph':
      return line(word, block.text, block.align ?? 'left', {}, 120);
    case 'qr':
      return pictureOf(word, block);
    case 'table':
      return tableOf(word, block, pageWidth - 2 * MARGIN);
  }
}

function pictureOf(word: Word, { text, caption }: QrCode): WordParagraph {
  const picture = new word.ImageRun({
    type: 'png',
    data: bilevelPng(qrCode(text), 4),
    transformation: { width: QR_SIDE, height: QR_SIDE },
    altText: { name: 'QR', title: 'QR', description: text },
  });
  const words = new word.TextRun({ text: caption, size: 16, break: 1 });
  return new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [picture, words] });
}

function tableOf(word: Word, { widths, head, rows, hasLines }: Table, width: number): WordTable {
  const none = { style: word.BorderStyle.NONE, size: 0, color: 'auto' };
  const plain = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  const row = (isHead: boolean) => (cells: readonly Cell[]) =>
    new word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell) => cellOf(word, cell, isHead)),
    });
  return new word.Table({
    width: { size: width, type: word.WidthType.DXA },
    columnWidths: widths.map((share) => Math.round((width * share) / 100)),
    ...(!hasLines && { borders: plain }),
    rows: [...head.map(row(true)), ...rows.map(row(false))],
  });
}

const cellOf = (
  word: Word,
  { text, picture, isStrong = false, columns = 1, rows = 1, align = 'left' }: Cell,
  isHead: boolean,
) =>
  new word.TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: word.VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      ...(picture ? [pictured(word, picture, align)] : []),
      ...(picture && text === '' ? [] : [line(word, text, align, { size: 20, bold: isHead || isStrong })]),
    ],
  });

/** Points to the pixels a Word file counts in, 96 to the inch. */
const PIXELS = 96 / 72;

const pictured = (word: Word, picture: Picture, align: Align): WordParagraph =>
  new word.Paragraph({
    alignment: word.AlignmentType[upper(align)],
    children: [
      new word.ImageRun({
        type: 'png',
        data: picturePng(picture),
        transformation: { width: picture.width * PIXELS, height: picture.height * PIXELS },
        altText: { name: picture.alt, title: picture.alt, description: picture.alt },
      }),
    ],
  });
