import type { IRunOptions, Paragraph as WordParagraph, Table as WordTable } from 'docx';
import type { Align, Block, Cell, PaperDocument, Table } from './document.ts';

type Word = typeof import('docx');

/** Twentieths of a point, A4. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;

/** The bytes of a Word file; the same in a browser and in Node. The package is fetched when somebody asks for one. */
export async function writeDocx(document: PaperDocument): Promise<Uint8Array> {
  const word = await import('docx');
  const { title, orientation, mark, footer, blocks } = document;
  const isWide = orientation === 'landscape';
  const file = new word.Document({
    title,
    creator: 'Kinerja',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: isWide ? word.PageOrientation.LANDSCAPE : word.PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: mark === null ? {} : { default: new word.Header({ children: [marked(word, mark)] }) },
        footers: { default: new word.Footer({ children: [line(word, footer, 'center', { size: 16 })] }) },
        children: blocks.map((block) => blockOf(word, block, isWide)),
      },
    ],
  });
  return new Uint8Array(await word.Packer.toArrayBuffer(file));
}

const marked = (word: Word, mark: string): WordParagraph =>
  line(word, mark, 'center', { bold: true, size: 40, color: 'B00020' });

/** A text whose line ends stay line ends. */
function line(word: Word, text: string, align: Align, run: IRunOptions = {}): WordParagraph {
  const runs = text
    .split('\n')
    .map((part, i) => new word.TextRun({ ...run, text: part, ...(i > 0 && { break: 1 }) }));
  return new word.Paragraph({ alignment: word.AlignmentType[upper(align)], children: runs });
}

const upper = (align: Align) => align.toUpperCase() as Uppercase<Align>;

function blockOf(word: Word, block: Block, isWide: boolean): WordParagraph | WordTable {
  switch (block.is) {
    case 'heading':
      return new word.Paragraph({
        heading: block.level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
        alignment: word.AlignmentType.CENTER,
        spacing: { after: 120 },
        children: [new word.TextRun({ text: block.text, bold: true, color: '000000' })],
      });
    case 'paragraph':
      return line(word, block.text, block.align ?? 'left');
    case 'page-break':
      return new word.Paragraph({ pageBreakBefore: true });
    case 'table':
      return tableOf(word, block, (isWide ? A4.height : A4.width) - 2 * MARGIN);
  }
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

const cellOf = (word: Word, { text, columns = 1, rows = 1, align = 'left' }: Cell, isHead: boolean) =>
  new word.TableCell({
    columnSpan: columns,
    rowSpan: rows,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [line(word, text, align, { size: 20, bold: isHead })],
  });
