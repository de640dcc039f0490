import type { LheComponent, LhePaper, LheRecommendation } from '../domain/papers/lhe-paper.ts';
import { percentBar } from './charts.ts';
import {
  type Block,
  centered,
  heading,
  left,
  type PaperDocument,
  paragraph,
  type Table,
} from './document.ts';
import { pointsText, resultText } from './evaluation-texts.ts';
import { remarks, sourceText } from './lke-document.ts';
import { percentText } from './report-sentences.ts';
import { signatureOf, signatures } from './signatures.ts';
import { dateText } from './texts.ts';

/** Report on the evaluation of performance accountability (LHE), after PermenPANRB 88/2021; wording of our own. */
export function lheDocument(paper: LhePaper, isDraft: boolean): PaperDocument {
  const { unit, government, year, evaluator } = paper.worksheet;
  return {
    title: `Laporan Hasil Evaluasi AKIP ${year} – ${unit}`,
    mark: isDraft ? 'KONSEP' : null,
    footer: `LHE AKIP ${year} · ${unit}`,
    sections: [
      {
        paper: 'portrait',
        blocks: [
          heading(1, 'LAPORAN HASIL EVALUASI AKUNTABILITAS KINERJA'),
          heading(2, unit.toUpperCase()),
          heading(2, government.toUpperCase()),
          heading(2, `TAHUN ${year}`),
          heading(3, '1. Dasar dan tujuan'),
          paragraph(
            'Evaluasi dilaksanakan menurut PermenPANRB 88/2021 untuk menilai penerapan akuntabilitas kinerja, memberi saran perbaikan, dan memantau tindak lanjut rekomendasi sebelumnya.',
          ),
          paragraph(sourceText(paper.worksheet)),
          heading(3, '2. Hasil evaluasi'),
          ...result(paper),
          heading(3, '3. Catatan'),
          ...notes(paper),
          heading(3, '4. Rekomendasi'),
          ...recommendations(paper.recommendations, 'Belum ada rekomendasi yang dicatat.'),
          heading(3, `5. Tindak lanjut rekomendasi tahun ${year - 1}`),
          ...recommendations(paper.lastYear, 'Tidak ada rekomendasi tahun lalu yang tercatat.'),
          ...(evaluator ? [signatures(null, signatureOf(evaluator))] : []),
        ],
      },
    ],
  };
}

function result({ worksheet, components, before }: LhePaper): Block[] {
  const { totals, unit, gap, year } = worksheet;
  const past = before === null ? '' : ` Nilai tahun ${year - 1}: ${resultText(before)}.`;
  const distance =
    gap === null ? '' : ` Selisih penilaian mandiri terhadap evaluator ${pointsText(gap)} poin.`;
  const own =
    totals.evaluator.total === null
      ? 'belum dinilai evaluator'
      : `memperoleh nilai ${resultText(totals.evaluator)}`;
  return [paragraph(`${unit} ${own}.${past}${distance}`), componentTable(components, worksheet)];
}

const componentTable = (components: readonly LheComponent[], { totals }: LhePaper['worksheet']): Table => ({
  is: 'table',
  widths: [28, 11, 13, 13, 35],
  head: [['Komponen', 'Bobot', 'Mandiri', 'Evaluator', 'Bagian dari bobot (garis = 100 %)'].map(centered)],
  rows: [
    ...components.map(({ title, weight, self, evaluator, share }) => [
      left(title),
      centered(pointsText(weight)),
      centered(pointsText(self)),
      centered(pointsText(evaluator)),
      { text: percentText(share), picture: percentBar(share, `${title}: ${percentText(share)} dari bobot`) },
    ]),
    [
      left('Nilai akuntabilitas kinerja'),
      // Weights of a worksheet are a hundred points, by the check of its pack.
      centered(pointsText('100')),
      centered(pointsText(totals.self.total)),
      centered(pointsText(totals.evaluator.total)),
      left(
        totals.evaluator.total === null ? '' : `${totals.evaluator.grade ?? '–'} (${totals.evaluator.title})`,
      ),
    ].map((cell) => ({ ...cell, isStrong: true })),
  ],
  hasLines: true,
});

function notes({ notes: lines }: LhePaper): Block[] {
  if (lines.length === 0) return [paragraph('Tidak ada catatan.')];
  return [
    {
      is: 'table',
      widths: [10, 45, 45],
      head: [['Kode', 'Uraian', 'Catatan'].map(centered)],
      rows: lines.map((line) => [
        centered(line.id),
        left(line.text),
        left([...(line.level === 'criterion' ? ['Belum terpenuhi.'] : []), ...remarks(line)].join('\n')),
      ]),
      hasLines: true,
    },
  ];
}

const STATES: Readonly<Record<string, string>> = {
  given: 'Belum ditindaklanjuti',
  answered: 'Ditindaklanjuti, menunggu penilaian',
  closed: 'Selesai',
};

function recommendations(list: readonly LheRecommendation[], none: string): Block[] {
  if (list.length === 0) return [paragraph(none)];
  return [
    {
      is: 'table',
      widths: [7, 31, 24, 20, 18],
      head: [
        ['No', 'Rekomendasi', 'Tindak lanjut dan dampak', 'Pelaksana dan batas', 'Status'].map(centered),
      ],
      rows: list.map(({ text, about, action, effect, ownerName, due, state, evidence }, i) => [
        centered(String(i + 1)),
        left(about === '' ? text : `${text} (${about})`),
        left(
          [action, effect, evidence === 0 ? '' : `Bukti: ${evidence}`].filter((one) => one !== '').join('\n'),
        ),
        left([ownerName, due === '' ? '' : dateText(due)].filter((one) => one !== '').join('\n')),
        left(STATES[state] ?? state),
      ]),
      hasLines: true,
    },
  ];
}
