import type { AgreementPaper } from '../domain/papers/agreement-paper.ts';
import { centered, left, right, type Table } from './document.ts';
import { rupiah } from './texts.ts';

/** Programmes with their ceilings, and the sum where every ceiling is known. */
export const programmeTable = ({ programmes, total }: AgreementPaper): Table => ({
  is: 'table',
  widths: [7, 58, 35],
  head: [['No', 'Program', 'Anggaran'].map(centered)],
  rows: [
    ...programmes.map(({ name, ceiling }, i) => [
      centered(String(i + 1)),
      left(name),
      right(rupiah(ceiling)),
    ]),
    [{ text: 'JUMLAH', columns: 2 }, right(rupiah(total))],
  ],
  hasLines: true,
});
