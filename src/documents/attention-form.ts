import type { Perspective } from '../domain/indicator.ts';
import type { AgreementPaper } from '../domain/papers/agreement-paper.ts';
import { type Cell, centered, heading, left, paragraph, type Section, type Table } from './document.ts';
import { fitted } from './fitted.ts';
import { programmeTable } from './programme-table.ts';
import { officeText, targetText } from './texts.ts';

const PERSPECTIVES: Readonly<Record<Perspective, string>> = {
  customer: 'Pelanggan',
  financial: 'Keuangan',
  'internal-process': 'Proses internal',
  'learning-growth': 'Pembelajaran dan pertumbuhan',
};

/**
 * The A3 form of NTB, one sheet: attitude, attention, action of an official, beside the indicators of the agreement by
 * perspective and its programmes. Left out as long as nothing is written in it. The order of its fields is ours: the
 * form itself has not been read (domain rules, sources S24).
 */
export function attentionForm(paper: AgreementPaper): readonly Section[] {
  const { attitude, attention, action } = paper.form;
  if ([attitude, attention, action].every((text) => text === '')) return [];
  const { first, unit, year } = paper;
  return [
    {
      paper: 'a3-landscape',
      blocks: [
        heading(1, `FORMULIR A3 TAHUN ${year}`),
        heading(2, 'ATTITUDE · ATTENTION · ACTION'),
        paragraph(first ? `${first.name}, ${officeText(first)}` : unit, 'center'),
        ...fitted(tablesOf(paper), WIDTH, HEIGHT),
      ],
    },
  ];
}

/** What an A3 sheet leaves within its margins, points; and below the headings. */
const [WIDTH, HEIGHT] = [1077, 600];

function tablesOf(paper: AgreementPaper): readonly Table[] {
  const { attitude, attention, action } = paper.form;
  return [
    {
      is: 'table',
      widths: [33, 34, 33],
      head: [['Sikap (Attitude)', 'Perhatian (Attention)', 'Tindakan (Action)'].map(centered)],
      rows: [[left(attitude), left(attention), left(action)]],
      hasLines: true,
    },
    {
      is: 'table',
      widths: [5, 20, 50, 25],
      head: [['No', 'Perspektif', 'Indikator', 'Target'].map(centered)],
      rows: paper.lines.map(lineOf),
      hasLines: true,
    },
    ...(paper.programmes.length === 0 ? [] : [programmeTable(paper)]),
  ];
}

const lineOf = ({ indicator, target }: AgreementPaper['lines'][number], i: number): readonly Cell[] => [
  centered(String(i + 1)),
  left(indicator.perspective === null ? '–' : PERSPECTIVES[indicator.perspective]),
  left(indicator.name),
  left(targetText(target, indicator)),
];
