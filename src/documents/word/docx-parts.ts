import { bilevelPng } from '../bilevel-png.ts';
import type { Block, PaperDocument, QrCode, Section } from '../document.ts';
import { qrCode } from '../qr.ts';
import { element, xmlFile } from '../xml.ts';
import { contentTypes, coreProperties, NAMES, relationships, styles } from './fixed-parts.ts';
import { EMU_PER_MM, MARGIN, PAGES } from './measures.ts';
import { headingOf, pageNumber, paragraphOf, runs } from './paragraph.ts';
import { Pictures } from './pictures.ts';
import { tableOf } from './table.ts';

const QR_SIDE = 30 * EMU_PER_MM;
const SMALL = { size: 16 };

/**
 * The parts of a Word file (ECMA-376, fifth edition) by their path, to be zipped; the same in a browser and in Node.
 * Four sorts of blocks are all that papers have, so the writer is a few kilobytes on every phone.
 */
export function docxParts(document: PaperDocument): Readonly<Record<string, Uint8Array>> {
  const { title, mark, footer } = document;
  const pictures = new Pictures();
  const pages = pagesOf(document, pictures);
  const own = ['document', 'styles', 'footer', ...(mark === null ? [] : ['header'])];
  const related = own
    .filter((part) => part !== 'document')
    .map((part) => ({ id: part, sort: part, target: `${part}.xml` }));
  const shown = pictures.parts.map(({ id, path }) => ({ id, sort: 'image', target: path }));
  return {
    '[Content_Types].xml': contentTypes(own),
    '_rels/.rels': relationships([
      { id: 'document', sort: 'officeDocument', target: 'word/document.xml' },
      { id: 'core', sort: 'core-properties', target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties(title),
    'word/document.xml': pages,
    'word/styles.xml': styles(),
    'word/footer.xml': xmlFile(element('w:ftr', NAMES, footOf(footer))),
    ...(mark !== null && { 'word/header.xml': xmlFile(element('w:hdr', NAMES, markOf(mark))) }),
    'word/_rels/document.xml.rels': relationships([...related, ...shown]),
    ...Object.fromEntries(pictures.parts.map(({ path, bytes }) => [`word/${path}`, bytes])),
  };
}

const markOf = (mark: string): string =>
  paragraphOf(runs(mark, { isBold: true, size: 40, color: 'B00020' }), 'center', { after: 120 });

const footOf = (text: string): string =>
  paragraphOf(
    runs(`${text} · halaman `, SMALL) +
      pageNumber('PAGE', SMALL) +
      runs(' dari ', SMALL) +
      pageNumber('NUMPAGES', SMALL),
    'center',
  );

const isTable = (block: Block | undefined): boolean => block?.is === 'table';

/** Signatures never stand alone on a page: what is above them comes along. */
const isKeptWith = (next: Block | undefined): boolean =>
  next?.is === 'table' && next.isTogether === true && !next.hasLines;

// Word joins tables that touch.
const belowTable = (isKept: boolean): string => paragraphOf('', 'left', { after: 120, isKept });

// Word wants a paragraph behind a table and to end a section in; an ordinary one would at times begin an empty page.
const closing = (end: string): string =>
  element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:spacing', { 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }),
      element('w:rPr', {}, element('w:sz', { 'w:val': 2 })),
      end,
    ),
  );

/** A section ends in its last paragraph, the last one with the body (ECMA-376 part 1, 17.6.17 and 17.6.18). */
function pagesOf({ sections, mark }: PaperDocument, pictures: Pictures): Uint8Array {
  const inside = sections.map(({ blocks, ...section }, i) => {
    const end = sectionEnd(section, mark !== null);
    const width = PAGES[section.paper].width - 2 * MARGIN;
    const shown = blocks.map((block, n) => {
      const above = isTable(blocks[n - 1]) ? belowTable(isKeptWith(block)) : '';
      return above + blockOf(block, { width, pictures, isKept: isKeptWith(blocks[n + 1]) });
    });
    const isLast = i === sections.length - 1;
    return shown.join('') + (isLast ? closing('') + end : closing(end));
  });
  return xmlFile(element('w:document', NAMES, element('w:body', {}, ...inside)));
}

function sectionEnd(
  { paper, isCentered = false, hasNoFoot = false }: Omit<Section, 'blocks'>,
  hasMark: boolean,
): string {
  const { width, height } = PAGES[paper];
  return element(
    'w:sectPr',
    {},
    hasMark ? element('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }) : '',
    // The first section without one has none; a later one would take that of the section before (17.10.5).
    hasNoFoot ? '' : element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': paper === 'portrait' ? 'portrait' : 'landscape',
    }),
    element('w:pgMar', {
      'w:top': MARGIN,
      'w:right': MARGIN,
      'w:bottom': MARGIN,
      'w:left': MARGIN,
      'w:header': 708,
      'w:footer': 708,
      'w:gutter': 0,
    }),
    isCentered ? element('w:vAlign', { 'w:val': 'center' }) : '',
  );
}

interface Setting {
  /** Twentieths of a point. */
  readonly width: number;
  readonly pictures: Pictures;
  /** Its end stands on the page of what follows. */
  readonly isKept: boolean;
}

function blockOf(block: Block, { width, pictures, isKept }: Setting): string {
  switch (block.is) {
    case 'heading':
      return headingOf(block);
    case 'paragraph':
      return paragraphOf(runs(block.text), block.align ?? 'left', { after: 120, isKept });
    case 'qr':
      return qrOf(block, pictures);
    case 'table':
      return tableOf(block, { width, pictures, isKept });
  }
}

const qrOf = ({ text, caption }: QrCode, pictures: Pictures): string =>
  paragraphOf(
    pictures.run({ png: bilevelPng(qrCode(text), 4), width: QR_SIDE, height: QR_SIDE, alt: text }) +
      runs(`\n${caption}`, SMALL),
    'center',
  );
