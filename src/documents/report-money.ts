import { formatDecimal } from '../domain/number-input.ts';
import type { MoneyResult, ReportFigures } from '../domain/report/report-figures.ts';
import { percentBar } from './charts.ts';
import { type Block, type Cell, centered, left, paragraph, right, type Table } from './document.ts';
import { percentText } from './report-sentences.ts';
import { rupiah } from './texts.ts';

/** The money of a report beside what it reached, or beside its ceiling. */
export function moneyBlocks(figures: ReportFigures, as: 'efficiency' | 'absorption'): Block[] {
  if (figures.money.length === 0) return [];
  return as === 'efficiency' ? [efficiencyTable(figures), RULES] : [absorptionTable(figures)];
}

/** Source: `default-value-for-money-pack`, section `report`, which no legal text was read for. */
const RULES = paragraph(
  'Selisih = capaian − serapan. Efisien: target tercapai dengan serapan di bawah 100 %; gagal serap: target tidak tercapai dan serapan tidak melebihi capaian; selain itu tidak efisien. Aturan ini kebijakan aplikasi, belum diperiksa terhadap naskah resmi.',
);

const named = ({ money, total }: ReportFigures, cells: (one: MoneyResult) => readonly Cell[]) => [
  ...money.map((one) => [left(one.name), ...cells(one)]),
  [left(total.name), ...cells(total)],
];

const efficiencyTable = (figures: ReportFigures): Table => ({
  is: 'table',
  widths: [36, 15, 15, 15, 19],
  head: [['Program', 'Capaian', 'Serapan', 'Selisih', 'Kategori'].map(centered)],
  rows: named(figures, ({ attainment, absorption, difference, verdict }) => [
    centered(percentText(attainment)),
    centered(percentText(absorption)),
    centered(difference === null ? '–' : formatDecimal(difference)),
    centered(verdict === '' ? '–' : verdict),
  ]),
  hasLines: true,
});

const absorptionTable = (figures: ReportFigures): Table => ({
  is: 'table',
  widths: [18, 24, 24, 34],
  head: [['Program', 'Pagu', 'Realisasi', 'Serapan (garis = 100 %)'].map(centered)],
  rows: named(figures, ({ name, ceiling, spent, absorption }) => [
    right(rupiah(ceiling)),
    right(rupiah(spent)),
    {
      text: percentText(absorption),
      picture: percentBar(absorption, `Serapan ${name}: ${percentText(absorption)}`),
    },
  ]),
  hasLines: true,
});
