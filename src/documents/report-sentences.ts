import { compare, fromDecimal, HUNDRED } from '../domain/decimal.ts';
import type { Decimal } from '../domain/indicator.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type { ReportFigures } from '../domain/report/report-figures.ts';
import type { DraftedBlocks } from '../domain/report/report-texts.ts';
import { rupiah } from './texts.ts';

/** `96,4 %`; a dash where none can be said. */
export const percentText = (percent: Decimal | null): string =>
  percent === null ? '–' : `${formatDecimal(percent)} %`;

/** What the data say for each block; those only people can write stay empty. */
export const draftedBlocks = (figures: ReportFigures): DraftedBlocks => ({
  duties: '',
  issues: '',
  planning: planning(figures),
  summary: summary(figures),
  efficiency: efficiency(figures),
  support: support(figures),
  budget: budget(figures),
  closing: closing(figures),
  improvement: '',
});

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('; ')}; dan ${names.at(-1)}`;

function planning({ unitName, year, indicators, objectives }: ReportFigures): string {
  const aims =
    objectives.length === 0 ? '' : ` untuk ${objectives.length} sasaran strategis: ${listed(objectives)}`;
  return `Untuk tahun ${year}, ${unitName} menetapkan ${indicators.length} indikator kinerja${aims}. Target setiap indikator dimuat dalam tabel berikut.`;
}

/** How many reached their target, did not, and cannot be judged. */
export function counted({ indicators }: ReportFigures) {
  const reached = indicators.filter(({ attainment }) => {
    const percent = fromDecimal(attainment ?? '');
    return percent !== null && compare(percent, HUNDRED) >= 0;
  }).length;
  const unjudged = indicators.filter(({ attainment }) => attainment === null).length;
  return { reached, unjudged, below: indicators.length - reached - unjudged };
}

function summary(figures: ReportFigures): string {
  const { reached, below, unjudged } = counted(figures);
  const rest = unjudged === 0 ? '' : ` dan ${unjudged} indikator belum dapat dinilai`;
  return `Dari ${figures.indicators.length} indikator, ${reached} mencapai atau melampaui target${rest === '' ? ' dan' : ','} ${below} belum mencapai target${rest}. ${meanSentence(figures)}`;
}

const meanSentence = ({ total }: ReportFigures): string =>
  total.attainment === null
    ? 'Rata-rata capaian kinerja belum dapat dihitung.'
    : `Rata-rata capaian kinerja ${percentText(total.attainment)}.`;

function efficiency({ total }: ReportFigures): string {
  if (total.verdict === '')
    return 'Efisiensi belum dapat dihitung karena capaian atau realisasi anggaran belum lengkap.';
  return `Rata-rata capaian kinerja ${percentText(total.attainment)} diraih dengan serapan anggaran ${percentText(total.absorption)}, selisih ${formatDecimal(total.difference ?? '0')} poin persen. Pemakaian sumber daya tergolong ${total.verdict}.`;
}

const support = ({ programmes }: ReportFigures): string =>
  programmes.length === 0
    ? 'Rencana yang tercatat belum memuat program pendukung.'
    : `Pencapaian kinerja didukung ${programmes.length} program: ${listed(programmes.slice(0, 20))}.`;

const budget = ({ total, year }: ReportFigures): string =>
  total.ceiling === null || total.spent === null
    ? `Pagu atau realisasi anggaran tahun ${year} belum tercatat lengkap.`
    : `Dari pagu ${rupiah(total.ceiling)} terealisasi ${rupiah(total.spent)} atau ${percentText(total.absorption)}.`;

function closing(figures: ReportFigures): string {
  const { reached } = counted(figures);
  return `Pada tahun ${figures.year}, ${figures.unitName} mencapai target ${reached} dari ${figures.indicators.length} indikator kinerja. ${meanSentence(figures)} Hasil ini menjadi dasar perbaikan perencanaan dan pelaksanaan pada tahun berikutnya.`;
}
