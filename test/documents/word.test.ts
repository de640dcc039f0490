import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Block, Cell, PaperDocument, Table } from '../../src/documents/document.ts';
import { centered, heading, left, paragraph } from '../../src/documents/document.ts';
import { docxParts } from '../../src/documents/word/docx-parts.ts';

const paper = (blocks: readonly Block[], change: Partial<PaperDocument> = {}): PaperDocument => ({
  title: 'Perjanjian <1> & "2"',
  mark: null,
  footer: 'Dinkes',
  sections: [{ paper: 'portrait', blocks }],
  ...change,
});

const textsOf = (document: PaperDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(docxParts(document))
      .filter(([path]) => !path.endsWith('.png'))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

/** Every element that is opened is closed in turn, and no sign stands where XML has no room for it. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name = '', alone] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name);
  }
  expect(open).toEqual([]);
  const between = xml
    .replace(/^<\?[^>]*\?>/, '')
    .replace(/<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, '');
  expect(between).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
}

const table = (head: readonly (readonly Cell[])[], rows: readonly (readonly Cell[])[]): Block => ({
  is: 'table',
  widths: [10, 30, 60],
  head,
  rows,
  hasLines: true,
});

test('whatever is written in a paper, its file is sound XML and says exactly that', () => {
  const nasty = 'a < b & "c" > d \u0000\u000b\ud800 é 𝟙\nbaris kedua';
  const document = paper(
    [heading(1, nasty), paragraph(nasty), table([[left(nasty)]], [[left(nasty), centered('—')]])],
    { title: nasty, footer: nasty, mark: nasty },
  );
  for (const xml of Object.values(textsOf(document))) expectWellFormed(xml);
  const pages = textsOf(document)['word/document.xml'] ?? '';
  expect(pages).toContain('a &lt; b &amp; &quot;c&quot; &gt; d \ufffd é 𝟙</w:t></w:r><w:r>');
  expect(pages.match(/<w:br\/>/g)?.length).toBe(4);
});

test('a cell that reaches over rows and columns leaves every row whole', () => {
  const { 'word/document.xml': xml = '' } = textsOf(
    paper([
      table(
        [
          [
            { text: 'No', rows: 2 },
            { text: 'Target', columns: 2 },
          ],
          [left('2025'), left('2026')],
        ],
        [[left('1'), left('2'), left('3')], [{ text: 'semua', columns: 3 }]],
      ),
    ]),
  );
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
  expect(rows).toHaveLength(4);
  const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  for (const row of rows) {
    const spans = [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) =>
      Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
    );
    expect(spans.reduce((sum, one) => sum + one)).toBe(grid.length);
    const widths = [...row.matchAll(/<w:tcW w:w="(\d+)"/g)].reduce(
      (sum, [, width]) => sum + Number(width),
      0,
    );
    expect(widths).toBe(grid.reduce((sum, one) => sum + one));
  }
  expect(rows[0]).toContain('<w:vMerge w:val="restart"/>');
  expect(rows[1]).toContain('<w:vMerge/>');
  expect([rows[0], rows[1], rows[2]].map((row) => row?.includes('<w:tblHeader/>'))).toEqual([
    true,
    true,
    false,
  ]);
});

test('what the pages show is in the file, and every part has a sort and a way to it', () => {
  const bars = [{ x: 0, y: 0, width: 10, height: 5, ink: 'bar' }] as const;
  const document = paper(
    [
      { is: 'qr', text: 'https://kinerja.example/verifikasi/abc', caption: 'abc' },
      table(
        [],
        [[left('x'), left('y'), { text: '', picture: { width: 60, height: 8, alt: '80 persen', bars } }]],
      ),
    ],
    { mark: 'KONSEP' },
  );
  const parts = docxParts(document);
  const texts = textsOf(document);
  const known = texts['word/_rels/document.xml.rels'] ?? '';
  const used = [...(texts['word/document.xml'] ?? '').matchAll(/r:(?:embed|id)="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(used).toEqual(['rIdGambar1', 'rIdGambar2', 'header', 'footer']);
  for (const id of used) {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(known)?.[1];
    expect(Object.keys(parts)).toContain(`word/${target}`);
  }
  for (const path of Object.keys(parts).filter((one) => /^word\/[a-z]+\.xml$/.test(one)))
    expect(texts['[Content_Types].xml']).toContain(`PartName="/${path}"`);
  expect(texts['word/document.xml']).toContain('descr="80 persen"');
});

const rowsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
const kept = (xml: string): readonly boolean[] => rowsOf(xml).map((row) => row.includes('<w:keepNext/>'));
const pagesOf = (blocks: readonly Block[]): string => textsOf(paper(blocks))['word/document.xml'] ?? '';
const line = [left('a'), left('b'), left('c')];

test('no row of a table stands alone on a page, and no signature without what it signs', () => {
  const long = table([line], [line, line, line, line]);
  expect(kept(pagesOf([long]))).toEqual([true, true, false, true, false]);
  const signed: Block = { ...(table([], [line, line]) as Table), hasLines: false, isTogether: true };
  const under = pagesOf([long, signed]);
  expect(kept(under)).toEqual([true, true, false, true, true, true, false]);
  const between = under.slice(under.indexOf('</w:tbl>'), under.lastIndexOf('<w:tbl>'));
  expect(between).toContain('<w:keepNext/>');
  expect(pagesOf([paragraph('Penutup'), signed]).split('Penutup')[0]).toContain('<w:keepNext/>');
});

test('a cover bears no number, the pages behind it do', () => {
  const document = paper([], {
    mark: 'KONSEP',
    sections: [
      { paper: 'portrait', isCentered: true, hasNoFoot: true, blocks: [heading(1, 'Laporan')] },
      { paper: 'portrait', blocks: [paragraph('Isi')] },
    ],
  });
  const xml = textsOf(document)['word/document.xml'] ?? '';
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([one]) => one);
  expect(sections.map((one) => one.includes('footerReference'))).toEqual([false, true]);
  expect(sections.every((one) => one.includes('headerReference'))).toBe(true);
});

test('a figure stays on the line of its sign', () => {
  expect(pagesOf([paragraph('≤ 14 % dari Rp 5.000 adalah 3 orang')])).toContain(
    '≤\u00a014\u00a0% dari Rp\u00a05.000 adalah 3 orang',
  );
});
