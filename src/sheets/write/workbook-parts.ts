import { element, escaped, xmlFile } from '../../documents/xml.ts';

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

/** The workbook; `titles` are the rows and columns printed on every page (ECMA-376 part 1, 18.2.5). */
export const workbook = (name: string, titles: readonly string[]): Uint8Array =>
  xmlFile(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('bookViews', {}, element('workbookView')),
      element('sheets', {}, element('sheet', { name, sheetId: 1, 'r:id': 'worksheet' })),
      element(
        'definedNames',
        {},
        element(
          'definedName',
          { name: '_xlnm.Print_Titles', localSheetId: 0 },
          escaped(titles.map((one) => `'${name.replaceAll("'", "''")}'!${one}`).join(',')),
        ),
      ),
    ),
  );

/** Places in the list of `styles`; amounts by how many digits follow the comma. */
export const STYLE = {
  plain: 0,
  title: 1,
  head: 2,
  wrapped: 3,
  whole: 4,
  cents: 5,
  fine: 6,
  year: 7,
} as const;

/** Formats 3 and 4 are built in; the program puts dots and commas as its language has them (18.8.30). */
const FORMATS = { whole: 3, cents: 4, fine: 164 } as const;

interface Look {
  readonly numFmtId?: number;
  readonly fontId?: number;
  readonly fillId?: number;
  readonly borderId?: number;
  readonly alignment?: Readonly<Record<string, string | number>>;
}

const lookOf = ({ numFmtId = 0, fontId = 0, fillId = 0, borderId = 0, alignment }: Look): string =>
  element(
    'xf',
    {
      ...{ numFmtId, fontId, fillId, borderId },
      ...(numFmtId > 0 && { applyNumberFormat: 1 }),
      ...(alignment && { applyAlignment: 1 }),
    },
    alignment ? element('alignment', alignment) : '',
  );

const top = { vertical: 'top' };
const LOOKS: readonly Look[] = [
  {},
  { fontId: 1 },
  { fontId: 1, fillId: 2, borderId: 1, alignment: { horizontal: 'center', vertical: 'center', wrapText: 1 } },
  { borderId: 1, alignment: { ...top, wrapText: 1 } },
  { borderId: 1, numFmtId: FORMATS.whole, alignment: top },
  { borderId: 1, numFmtId: FORMATS.cents, alignment: top },
  { borderId: 1, numFmtId: FORMATS.fine, alignment: top },
  { borderId: 1, alignment: top },
];

export function styles(): Uint8Array {
  const letters = [element('sz', { val: 11 }), element('name', { val: 'Calibri' })];
  const list = (name: string, items: readonly string[]) => element(name, { count: items.length }, ...items);
  const pattern = (patternType: string, ...inside: string[]) =>
    element('fill', {}, element('patternFill', { patternType }, ...inside));
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    element(side, { style: 'thin' }, element('color', { rgb: 'FF8A8A8A' })),
  );
  return xmlFile(
    element(
      'styleSheet',
      { xmlns: MAIN },
      list('numFmts', [element('numFmt', { numFmtId: FORMATS.fine, formatCode: '#,##0.00########' })]),
      list('fonts', [element('font', {}, ...letters), element('font', {}, element('b'), ...letters)]),
      list('fills', [
        pattern('none'),
        pattern('gray125'),
        pattern('solid', element('fgColor', { rgb: 'FFE7EBF0' })),
      ]),
      list('borders', [element('border'), element('border', {}, ...sides)]),
      list('cellStyleXfs', [lookOf({})]),
      list('cellXfs', LOOKS.map(lookOf)),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ),
  );
}
