import { formatDecimal } from '../domain/number-input.ts';
import {
  type ActionPlanPaper,
  type ActionRow,
  quartersTogether,
} from '../domain/papers/action-plan-paper.ts';
import { type Cell, centered, heading, left, type PaperDocument, right } from './document.ts';
import { signatureOf, signatures } from './signatures.ts';
import { rupiah, targetText } from './texts.ts';

const QUARTERS = ['TW-I', 'TW-II', 'TW-III', 'TW-IV'];
const over = (text: string): Cell => ({ text, rows: 2, align: 'center' });

/** Action plan of a unit: one row for each activity, its targets by quarter, budget and person in charge. */
export function actionPlanDocument(paper: ActionPlanPaper, isDraft: boolean): PaperDocument {
  const { year, unit, rows, head } = paper;
  return {
    title: `Rencana Aksi Tahun ${year} – ${unit}`,
    mark: isDraft ? 'KONSEP' : null,
    footer: `Rencana Aksi Tahun ${year} · ${unit}`,
    sections: [
      {
        paper: 'landscape',
        blocks: [
          heading(1, 'RENCANA AKSI'),
          heading(2, unit.toUpperCase()),
          heading(2, `TAHUN ANGGARAN ${year}`),
          {
            is: 'table',
            widths: [4, 16, 10, 17, 5, 5, 5, 5, 5, 15, 13],
            head: [
              [
                ...['No', 'Indikator', 'Target', 'Uraian kegiatan'].map(over),
                { text: 'Target kegiatan per triwulan', columns: 5, align: 'center' },
                ...['Anggaran', 'Penanggung jawab'].map(over),
              ],
              [...QUARTERS, 'Akhir'].map(centered),
            ],
            rows: rows.map((row, i) => rowOf(row, i, rows)),
            hasLines: true,
          },
          ...(head ? [signatures(null, signatureOf(head))] : []),
        ],
      },
    ],
  };
}

/** A ceiling that several rows draw on stands once: else it would read as so much for each. */
function ceilingCell({ line, ceiling }: ActionRow, i: number, all: readonly ActionRow[]): Cell {
  const first = line === '' ? i : all.findIndex((one) => one.line === line && one.ceiling === ceiling);
  return first === i ? right(rupiah(ceiling)) : centered(`bersama no. ${first + 1}`);
}

function rowOf(row: ActionRow, i: number, all: readonly ActionRow[]): readonly Cell[] {
  const quarters = row.quarters.map(({ amount }) => amount);
  const together = quartersTogether(row) ?? quarters.findLast((text) => text !== null) ?? null;
  return [
    centered(String(i + 1)),
    left(row.indicator.name),
    left(targetText(row.target, row.indicator)),
    left(row.activity),
    ...[...quarters, together].map((text) => centered(text === null ? '–' : formatDecimal(text))),
    ceilingCell(row, i, all),
    left(row.owner),
  ];
}
