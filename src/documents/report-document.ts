import type { ReportPaper } from '../domain/papers/report-paper.ts';
import type { IndicatorResult } from '../domain/report/indicator-result.ts';
import { type Block, heading, type PaperDocument, paragraph, type Section } from './document.ts';
import { moneyBlocks } from './report-money.ts';
import {
  attainmentTable,
  benchmarkTable,
  causeTable,
  mediumTermTable,
  promiseTable,
  seriesBlocks,
} from './report-tables.ts';
import { signatureOf, signatures } from './signatures.ts';
import { dateText } from './texts.ts';

/**
 * Performance report (LKjIP) in four chapters, after PermenPANRB 53/2014, annex II; the comparisons of chapter III are
 * those that the evaluation asks for (PermenPANRB 88/2021, 3.b).
 */
export function reportDocument(written: ReportPaper, isDraft: boolean): PaperDocument {
  const paper = { ...written, figures: { ...written.figures, indicators: toldApart(written.figures) } };
  const { unitName, year } = paper.figures;
  const title = `Laporan Kinerja Instansi Pemerintah Tahun ${year}`;
  return {
    title: `${title} – ${unitName}`,
    mark: isDraft ? 'KONSEP' : null,
    footer: `LKjIP ${year} · ${unitName} · ${versionText(paper)}`,
    sections: [
      { paper: 'portrait', isCentered: true, hasNoFoot: true, blocks: cover(paper) },
      ...[
        reviewStatement(paper),
        chapterOne(paper),
        chapterTwo(paper),
        chapterThree(paper),
        chapterFour(paper),
      ]
        .filter((blocks) => blocks.length > 0)
        .map((blocks): Section => ({ paper: 'portrait', blocks })),
    ],
  };
}

/** Indicators several units are asked for carry the unit's name. */
function toldApart({ indicators }: ReportPaper['figures']): readonly IndicatorResult[] {
  const owners = new Map<string, Set<string>>();
  for (const { name, owner } of indicators) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  return indicators.map((one) =>
    (owners.get(one.name)?.size ?? 0) > 1 ? { ...one, name: `${one.name} – ${one.owner}` } : one,
  );
}

const versionText = ({ version }: ReportPaper): string =>
  version
    ? `versi data ${version.digest.slice(0, 12)}, ${dateText(version.day)}`
    : 'angka mengikuti data terbaru';

const cover = ({ figures: { unitName, government, isGovernment, year } }: ReportPaper): Block[] => [
  heading(1, 'LAPORAN KINERJA INSTANSI PEMERINTAH'),
  heading(1, `TAHUN ${year}`),
  heading(2, unitName.toUpperCase()),
  ...(isGovernment ? [] : [heading(2, government.toUpperCase())]),
];

/** What the internal auditor said of the report; wording after the form of PermenPANRB 53/2014, annex III. */
function reviewStatement({ review, figures: { unitName, year } }: ReportPaper): Block[] {
  if (!review) return [];
  const noted = review.note === '' ? [] : [paragraph(`Catatan reviu: ${review.note}`)];
  const signer = review.by;
  return [
    heading(1, 'PERNYATAAN TELAH DIREVIU'),
    paragraph(
      `Kami telah mereviu laporan kinerja ${unitName} tahun anggaran ${year}. Isi laporan menjadi tanggung jawab ${unitName}.`,
    ),
    paragraph(
      'Reviu bertujuan memberikan keyakinan terbatas bahwa laporan kinerja disajikan secara akurat, andal, dan valid.',
    ),
    paragraph(RESULTS[review.result] ?? ''),
    ...noted,
    ...(signer ? [signatures(null, signatureOf(signer))] : []),
  ];
}

const RESULTS: Readonly<Record<string, string>> = {
  fair: 'Berdasarkan reviu kami, tidak ada hal yang menimbulkan keraguan atas informasi dalam laporan kinerja ini.',
  'fair-with-notes':
    'Berdasarkan reviu kami, informasi dalam laporan kinerja ini dapat dipakai dengan memperhatikan catatan berikut.',
};

/** Paragraphs of a text people wrote, one for each line; a heading never stands over nothing. */
function prose(text: string): Block[] {
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  return (parts.length === 0 ? ['Belum diisi.'] : parts).map((part) => paragraph(part.trim()));
}

const chapterOne = ({ texts: { blocks } }: ReportPaper): Block[] => [
  heading(1, 'BAB I PENDAHULUAN'),
  heading(3, 'A. Tugas, fungsi, dan susunan organisasi'),
  ...prose(blocks.duties.text),
  heading(3, 'B. Isu strategis'),
  ...prose(blocks.issues.text),
];

const chapterTwo = ({ texts: { blocks }, figures }: ReportPaper): Block[] => [
  heading(1, 'BAB II PERENCANAAN KINERJA'),
  ...prose(blocks.planning.text),
  promiseTable(figures),
];

function chapterThree(paper: ReportPaper): Block[] {
  const { figures, texts } = paper;
  const { blocks } = texts;
  return [
    heading(1, 'BAB III AKUNTABILITAS KINERJA'),
    heading(2, 'A. Capaian kinerja'),
    ...prose(blocks.summary.text),
    heading(3, '1. Capaian dibandingkan dengan target tahun ini'),
    attainmentTable(figures),
    ...dataNotes(figures.indicators),
    heading(3, '2. Capaian dibandingkan dengan tahun-tahun lalu'),
    ...seriesBlocks(figures),
    heading(3, '3. Capaian dibandingkan dengan target jangka menengah'),
    mediumTermTable(figures),
    heading(3, '4. Capaian dibandingkan dengan tolok ukur nasional atau internasional'),
    benchmarkTable(figures, texts),
    heading(3, '5. Sebab keberhasilan atau kegagalan dan upaya yang dilakukan'),
    causeTable(figures, texts),
    heading(3, '6. Efisiensi pemakaian sumber daya'),
    ...prose(blocks.efficiency.text),
    ...moneyBlocks(figures, 'efficiency'),
    heading(3, '7. Program dan kegiatan pendukung'),
    ...prose(blocks.support.text),
    heading(2, 'B. Realisasi anggaran'),
    ...prose(blocks.budget.text),
    ...moneyBlocks(figures, 'absorption'),
  ];
}

/** What a reader must know of the figures: none is shown as surer than it is. */
function dataNotes(indicators: readonly IndicatorResult[]): Block[] {
  const unverified = indicators.filter(({ isVerified }) => !isVerified).map(({ name }) => name);
  return [
    ...(unverified.length > 0
      ? [paragraph(`Angka yang belum diperiksa terhadap sumbernya: ${unverified.join('; ')}.`)]
      : []),
    ...(indicators.some(({ isExample }) => isExample)
      ? [paragraph('Laporan ini memuat angka contoh untuk latihan.')]
      : []),
  ];
}

function chapterFour({ texts: { blocks }, head }: ReportPaper): Block[] {
  return [
    heading(1, 'BAB IV PENUTUP'),
    ...prose(blocks.closing.text),
    heading(3, 'Rekomendasi perbaikan'),
    ...prose(blocks.improvement.text),
    ...(head ? [signatures(null, signatureOf(head))] : []),
  ];
}
