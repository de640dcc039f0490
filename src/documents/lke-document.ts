import type { LkeLine, LkePaper } from '../domain/papers/lke-paper.ts';
import { LKE_COLUMNS, type LkeColumn } from '../domain/sakip/lke-columns.ts';
import { type Cell, centered, heading, left, type PaperDocument, paragraph, type Table } from './document.ts';
import { pointsText, resultText } from './evaluation-texts.ts';
import { signatureOf, signatures } from './signatures.ts';

const TITLES: Readonly<Record<LkeColumn, string>> = {
  self: 'Mandiri',
  verifier: 'Verifikator',
  evaluator: 'Evaluator',
};
const ANSWERS: Readonly<Record<string, string>> = { Y: 'Y', T: 'T', 'not-applicable': 'TB' };

/** The evaluation worksheet (LKE) by component and criterion, with what all three said and the evidence. */
export function lkeDocument(paper: LkePaper, isDraft: boolean): PaperDocument {
  const { year, unit } = paper;
  return {
    title: `Lembar Kerja Evaluasi AKIP ${year} – ${unit}`,
    mark: isDraft ? 'KONSEP' : null,
    footer: `LKE AKIP ${year} · ${unit}`,
    sections: [
      {
        paper: 'landscape',
        blocks: [
          heading(1, 'LEMBAR KERJA EVALUASI AKUNTABILITAS KINERJA'),
          heading(2, unit.toUpperCase()),
          heading(2, `TAHUN ${year}`),
          ...LKE_COLUMNS.map((column) => paragraph(`${TITLES[column]}: ${resultText(paper.totals[column])}`)),
          paragraph('Y = terpenuhi, T = belum terpenuhi, TB = tidak berlaku.'),
          table(paper),
          paragraph(sourceText(paper)),
          ...(paper.head || paper.evaluator
            ? [signatures(signatureOf(paper.head), signatureOf(paper.evaluator))]
            : []),
        ],
      },
    ],
  };
}

/** Where weights, scale and criteria come from; a rule nobody has read in its own text is not passed off as read. */
export const sourceText = ({ source }: LkePaper): string =>
  `Sumber: ${source.title}.${source.isVerified ? '' : ' Naskahnya belum dibaca; rumusan kriteria milik aplikasi ini.'}`;

const table = ({ lines }: LkePaper): Table => ({
  is: 'table',
  widths: [6, 24, 6, 7, 8, 8, 7, 8, 8, 18],
  head: [
    [
      ...['Kode', 'Komponen, subkomponen, kriteria', 'Bobot'].map(
        (text): Cell => ({ text, rows: 2, align: 'center' }),
      ),
      { text: 'Jawaban atau nilai', columns: 3, align: 'center' },
      { text: 'Poin', columns: 3, align: 'center' },
      { text: 'Catatan dan bukti', rows: 2, align: 'center' },
    ],
    [...LKE_COLUMNS, ...LKE_COLUMNS].map((column) => centered(TITLES[column])),
  ],
  rows: lines.map(rowOf),
  hasLines: true,
});

/** Components and sub-components stand out from the criteria beneath them. */
const rowOf = (line: LkeLine): readonly Cell[] =>
  [
    centered(line.id),
    left(line.text),
    centered(line.weight === '' ? '' : pointsText(line.weight)),
    ...LKE_COLUMNS.map((column) => centered(saidIn(line, column))),
    ...LKE_COLUMNS.map((column) =>
      centered(line.points[column] === '' ? '' : pointsText(line.points[column])),
    ),
    left(remarks(line).join('\n')),
  ].map((cell) => ({ ...cell, isStrong: line.level !== 'criterion' }));

/** Grade of a sub-component, answer of a criterion; after a dispute what was agreed stands in the evaluator's place. */
export function saidIn({ grades, answers, agreed }: LkeLine, column: LkeColumn): string {
  const answer = column === 'evaluator' && agreed !== '' ? agreed : answers[column];
  return grades[column] || (ANSWERS[answer] ?? answer);
}

/** Notes by their author, the dispute, and the evidence. */
export const remarks = ({ notes, dispute, evidence }: LkeLine): readonly string[] => [
  ...LKE_COLUMNS.flatMap((column) => (notes[column] === '' ? [] : [`${TITLES[column]}: ${notes[column]}`])),
  ...(dispute === '' ? [] : [`Sanggahan: ${dispute}`]),
  ...(evidence.length === 0 ? [] : [`Bukti: ${evidence.join('; ')}`]),
];
