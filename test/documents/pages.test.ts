import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { appraisalDocument } from '../../src/documents/appraisal-document.ts';
import { attentionForm } from '../../src/documents/attention-form.ts';
import { caseDocument } from '../../src/documents/case-documents.ts';
import { certificateDocument } from '../../src/documents/certificate-document.ts';
import type { PaperDocument } from '../../src/documents/document.ts';
import { byHand, signatures } from '../../src/documents/signatures.ts';
import { docxParts } from '../../src/documents/word/docx-parts.ts';
import { packZip } from '../../src/sheets/write/write-zip.ts';
import { wordParts } from '../support/word-parts.ts';
import { agreement, appraisal, award, casePaper, rated, signatory } from './papers.ts';

const opened = (document: PaperDocument) => wordParts(packZip(docxParts(document)));

const PAPERS: Readonly<Record<string, PaperDocument>> = {
  plan: appraisalDocument(appraisal(null)),
  rating: appraisalDocument(appraisal(rated)),
  agreement: agreement({ isDraft: true }),
  certificate: certificateDocument(award, 'https://kinerja.example'),
  ...Object.fromEntries(
    (['summons-1', 'summons-2', 'minutes', 'decision', 'delivery'] as const).map((sort) => [
      sort,
      caseDocument(sort, casePaper),
    ]),
  ),
};

test.each(Object.entries(PAPERS))(
  '%s: every page is marked, numbered and holds no leftovers',
  (_, document) => {
    const word = opened(document);
    const sections = [...word.xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([one]) => one);
    expect(sections).toHaveLength(document.sections.length);
    for (const section of sections) {
      expect(section.includes('<w:headerReference')).toBe(document.mark !== null);
      expect(section).toContain('<w:footerReference');
    }
    expect(word.above).toBe(document.mark ?? '');
    expect(strFromU8(docxParts(document)['word/footer.xml'] as Uint8Array)).toMatch(/"PAGE".*"NUMPAGES"/);
    expect(word.pages).not.toMatch(/undefined|null|NaN|\[object|position-|person-/);
  },
);

test.each(Object.entries(PAPERS))(
  '%s: tables keep widths, rows whole, heads repeated; none touch',
  (_, document) => {
    const { xml } = opened(document);
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([one]) => one);
    const drawn = document.sections.flatMap(({ blocks }) => blocks.filter((one) => one.is === 'table'));
    expect(tables).toHaveLength(drawn.length);
    tables.forEach((table, i) => {
      const rows = table.match(/<w:tr>/g)?.length;
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0);
      expect(table.match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(drawn[i]?.head.length);
    });
    // Word joins tables that touch, and a page must not end in one.
    expect(xml).not.toMatch(/<\/w:tbl>(?!<w:p>)/);
  },
);

test('a signature is not torn from its name', () => {
  const table = signatures(
    null,
    byHand(['12 Mei 2026', 'Kepala Dinas,'], { name: 'A', employeeNumber: '1' }),
  );
  const blank = {
    title: '',
    mark: null,
    footer: '',
    sections: [{ paper: 'portrait', blocks: [table] }],
  } as const;
  const rows = [...opened(blank).xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
  expect(opened(blank).pages).toBe('12 Mei 2026|Kepala Dinas,|A|NIP 1');
});

test('pages lie as their sections say', () => {
  const { xml } = opened(PAPERS.agreement as PaperDocument);
  const lie = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/g)].map((one) =>
    one.slice(1),
  );
  expect(lie).toEqual([
    ['11906', '16838', 'portrait'],
    ['11906', '16838', 'portrait'],
    ['23812', '16838', 'landscape'],
  ]);
  expect(opened(PAPERS.certificate as PaperDocument).xml).toContain('<w:vAlign w:val="center"/>');
});

/** Sizes of letters within the tables of the form, half points. */
const lettersOf = (words: number): readonly number[] => {
  const sections = attentionForm({
    ...agreement.paper,
    form: { ...agreement.paper.form, action: 'kata '.repeat(words) },
  });
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((one) => (one.is === 'table' ? [one.size ?? 20] : [])),
  );
};

test('the A3 form writes smaller the more it holds, all of it alike', () => {
  expect(new Set(lettersOf(10))).toEqual(new Set([20]));
  const [much, ...others] = lettersOf(4000);
  expect(much).toBeLessThan(20);
  expect(new Set(others)).toEqual(new Set([much]));
});

test('no word of the head, no aspect and no figure of a work plan is broken on an upright sheet', () => {
  // What is left of 210 mm between the margins, what a cell keeps free at its sides, and a letter of the print.
  const [sheet, sides, letter] = [182, 4.2, 1.85];
  for (const name of ['plan', 'rating']) {
    const [table] = (PAPERS[name]?.sections ?? [])
      .flatMap(({ blocks }) => blocks.filter((one) => one.is === 'table'))
      .filter(({ head }) => head[0]?.[0]?.text === 'No' && head[0].length > 5);
    expect(table, name).toBeDefined();
    const rows = [...(table?.head ?? []), ...(table?.rows.slice(0, 1) ?? [])];
    for (const cells of rows)
      for (const [i, { text }] of cells.entries()) {
        const longest = Math.max(...text.split(/[ \n]/).map((word) => word.length));
        const room = ((table?.widths[i] ?? 0) / 100) * sheet - sides;
        expect(longest * letter, `${name}: ${text}`).toBeLessThanOrEqual(room);
      }
  }
});

test('a rating that the answer to an objection made another says who changed it and what it was', () => {
  const objection = {
    reason: 'Bukti belum dihitung',
    ...{ isChanged: true, before: 'Baik', answerReason: 'Bukti sah' },
    by: { ...signatory('Gubernur'), at: 1 },
  };
  const { pages } = opened(appraisalDocument(appraisal({ ...rated, predicate: 'Sangat Baik', objection })));
  expect(pages).toMatch(
    /Bukti belum dihitung.*1 Januari 1970.*Gubernur.*penilaian diubah.*Penilaian pertama: Baik.*Bukti sah/s,
  );
});

test('a rating of a year in two posts says how the year is divided by days and for which of them it is', () => {
  const posts = [
    { unit: 'Dinas Sosial', days: 181, attainment: '97.50' },
    { unit: 'Dinas Kesehatan', days: 184, attainment: null },
  ];
  const paper = { ...appraisal(rated), from: '2026-07-01', to: '2026-12-31' };
  const { pages } = opened(appraisalDocument(paper, { posts, whole: null }));
  expect(pages).toContain(
    'Dinas Sosial|181|97,50 %|Dinas Kesehatan|184|–|Setahun|365|–|Penilaian ini untuk 1 Juli 2026 s.d. 31 Desember 2026.',
  );
  expect(opened(appraisalDocument(paper)).pages).not.toContain('Setahun');
});
