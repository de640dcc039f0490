import { element, escaped, xmlFile } from '../xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const FORM = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Names that pages, headers and footers use. */
export const NAMES = {
  'xmlns:w': WORD,
  'xmlns:r': OFFICE,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

/** What the file holds, by sort (ECMA-376 part 2, 10.1.2). */
export function contentTypes(parts: readonly string[]): Uint8Array {
  const plain = [
    ['rels', `application/vnd.openxmlformats-package.relationships+xml`],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
  ].map(([Extension = '', ContentType = '']) => element('Default', { Extension, ContentType }));
  const own = parts.map((part) =>
    element('Override', {
      PartName: `/word/${part}.xml`,
      ContentType: `${FORM}.${part === 'document' ? 'document.main' : part}+xml`,
    }),
  );
  const core = element('Override', {
    PartName: '/docProps/core.xml',
    ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  });
  return xmlFile(element('Types', { xmlns: `${PACKAGE}/content-types` }, ...plain, ...own, core));
}

export interface Related {
  readonly id: string;
  readonly sort: string;
  readonly target: string;
}

/** What a part leads to, by the ids it uses. */
export const relationships = (related: readonly Related[]): Uint8Array =>
  xmlFile(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...related.map(({ id, sort, target }) =>
        element('Relationship', {
          Id: id,
          Type:
            sort === 'core-properties' ? `${PACKAGE}/relationships/metadata/${sort}` : `${OFFICE}/${sort}`,
          Target: target,
        }),
      ),
    ),
  );

/** Title and maker; no date, so that the same document is the same file. */
export const coreProperties = (title: string): Uint8Array =>
  xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, escaped(title)),
      element('dc:creator', {}, 'Kinerja'),
    ),
  );

/** Letters of 11 points in Indonesian, and three levels of headings; 1 and 2 stand in the middle. */
export function styles(): Uint8Array {
  const font = element('w:rFonts', { 'w:ascii': 'Arial', 'w:hAnsi': 'Arial', 'w:cs': 'Arial' });
  const letters = [element('w:sz', { 'w:val': 22 }), element('w:lang', { 'w:val': 'id-ID' })];
  const heading = (level: number, size: number) =>
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': `Heading${level}` },
      element('w:name', { 'w:val': `heading ${level}` }),
      element('w:basedOn', { 'w:val': 'Normal' }),
      element('w:qFormat'),
      element(
        'w:pPr',
        {},
        element('w:keepNext'),
        element('w:spacing', { 'w:before': level === 1 ? 0 : 200, 'w:after': 120 }),
        element('w:jc', { 'w:val': level === 3 ? 'left' : 'center' }),
        element('w:outlineLvl', { 'w:val': level - 1 }),
      ),
      element('w:rPr', {}, element('w:b'), element('w:sz', { 'w:val': size })),
    );
  return xmlFile(
    element(
      'w:styles',
      { 'xmlns:w': WORD },
      element('w:docDefaults', {}, element('w:rPrDefault', {}, element('w:rPr', {}, font, ...letters))),
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        element('w:name', { 'w:val': 'Normal' }),
      ),
      heading(1, 32),
      heading(2, 26),
      heading(3, 24),
    ),
  );
}
