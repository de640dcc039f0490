import { element, xmlFile } from '../../documents/xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const FORM = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What each part leads to; the workbook is the only thing to find in the file. */
const LEADS = {
  rels: [['officeDocument', 'xl/workbook.xml']],
  workbook: [
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ],
} as const;

export const relationships = (of: keyof typeof LEADS): Uint8Array =>
  xmlFile(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...LEADS[of].map(([sort, Target]) =>
        element('Relationship', { Id: sort, Type: `${OFFICE}/${sort}`, Target }),
      ),
    ),
  );

export function contentTypes(): Uint8Array {
  const own = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/worksheets/sheet1.xml', 'worksheet'],
    ['/xl/styles.xml', 'styles'],
  ].map(([PartName = '', sort]) => element('Override', { PartName, ContentType: `${FORM}.${sort}+xml` }));
  const rels = element('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  });
  return xmlFile(element('Types', { xmlns: `${PACKAGE}/content-types` }, rels, ...own));
}

export const workbook = (name: string): Uint8Array =>
  xmlFile(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('sheets', {}, element('sheet', { name, sheetId: 1, 'r:id': 'worksheet' })),
    ),
  );

/** Places in the list of `styles`. */
export const STYLE = { plain: 0, strong: 1, wrapped: 2 } as const;

export function styles(): Uint8Array {
  const letters = [element('sz', { val: 11 }), element('name', { val: 'Calibri' })];
  const wrapped = element('alignment', { wrapText: 1, vertical: 'top' });
  const look = (fontId: number, ...inside: string[]) =>
    element(
      'xf',
      { numFmtId: 0, fontId, fillId: 0, borderId: 0, ...(inside.length > 0 && { applyAlignment: 1 }) },
      ...inside,
    );
  return xmlFile(
    element(
      'styleSheet',
      { xmlns: MAIN },
      element(
        'fonts',
        { count: 2 },
        element('font', {}, ...letters),
        element('font', {}, element('b'), ...letters),
      ),
      element(
        'fills',
        { count: 2 },
        element('fill', {}, element('patternFill', { patternType: 'none' })),
        element('fill', {}, element('patternFill', { patternType: 'gray125' })),
      ),
      element('borders', { count: 1 }, element('border')),
      element('cellStyleXfs', { count: 1 }, look(0)),
      element('cellXfs', { count: 3 }, look(0), look(1, wrapped), look(0, wrapped)),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  );
}
