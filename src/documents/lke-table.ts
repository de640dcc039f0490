import type { LkePaper } from '../domain/papers/lke-paper.ts';
import { LKE_COLUMNS } from '../domain/sakip/lke-columns.ts';
import { resultText } from './evaluation-texts.ts';
import { remarks, saidIn, sourceText } from './lke-document.ts';
import type { SheetTable } from './sheet-table.ts';

/** Columns of the worksheet that the unit uploads to the ministry's evaluation site, as far as we know them. */
export function lkeTable(paper: LkePaper, isDraft: boolean): SheetTable {
  const { unit, year, totals, lines } = paper;
  const mark = isDraft ? 'KONSEP · ' : '';
  return {
    name: `LKE ${year}`,
    note: `${mark}LKE AKIP ${year} · ${unit} · nilai evaluator ${resultText(totals.evaluator)} · ${sourceText(paper)}`,
    columns: [
      { title: 'Kode', kind: 'text', width: 8 },
      { title: 'Uraian', kind: 'text', width: 60 },
      { title: 'Bobot', kind: 'number', width: 8 },
      { title: 'Jawaban mandiri', kind: 'text', width: 12 },
      { title: 'Jawaban verifikator', kind: 'text', width: 12 },
      { title: 'Jawaban evaluator', kind: 'text', width: 12 },
      { title: 'Poin mandiri', kind: 'number', width: 12 },
      { title: 'Poin verifikator', kind: 'number', width: 12 },
      { title: 'Poin evaluator', kind: 'number', width: 12 },
      { title: 'Catatan dan bukti', kind: 'text', width: 60 },
    ],
    rows: [
      ...lines.map((line) => [
        line.id,
        line.text,
        line.weight,
        ...LKE_COLUMNS.map((column) => saidIn(line, column)),
        ...LKE_COLUMNS.map((column) => line.points[column]),
        remarks(line).join('\n'),
      ]),
      ['', 'Jumlah', '100', '', '', '', ...LKE_COLUMNS.map((column) => totals[column].total ?? ''), ''],
    ],
  };
}
