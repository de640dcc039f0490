import { compare, fromDecimal, roundHalfUp } from '../domain/decimal.ts';
import type { Decimal } from '../domain/indicator.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type { IndicatorResult, StatedTarget, YearResult } from '../domain/report/indicator-result.ts';
import type { ReportFigures } from '../domain/report/report-figures.ts';
import type { Benchmark, ReportTexts } from '../domain/report/report-texts.ts';
import { percentBar, yearColumn } from './charts.ts';
import { type Block, type Cell, centered, left, paragraph, type Table } from './document.ts';
import { percentText } from './report-sentences.ts';
import { figureText, targetText } from './texts.ts';

type Measured = Pick<IndicatorResult, 'measureUnit' | 'decimals'>;

const lined = (widths: readonly number[], head: readonly string[], rows: Table['rows']): Table => ({
  is: 'table',
  widths,
  head: [head.map(centered)],
  rows,
  hasLines: true,
});

/** Rounded once, to the digits of the indicator: a mean over periods has more. A grade stays a grade. */
export function realizationText(realization: string | null, of: Measured): string {
  if (realization === null) return '–';
  const exact = fromDecimal(realization);
  if (exact === null) return realization;
  return figureText(of.decimals === undefined ? realization : roundHalfUp(exact, of.decimals), of);
}

const aimText: (target: StatedTarget | null, of: Measured) => string = targetText;

/** Annex of the agreement: what was promised. */
export const promiseTable = ({ indicators }: ReportFigures): Table =>
  lined(
    [7, 33, 38, 22],
    ['No', 'Sasaran', 'Indikator', 'Target'],
    indicators.map((one, i) => [
      centered(String(i + 1)),
      left(one.objective || '–'),
      left(one.name),
      left(aimText(one.target, one)),
    ]),
  );

export const attainmentTable = ({ indicators }: ReportFigures): Table =>
  lined(
    [26, 13, 13, 12, 36],
    ['Indikator', 'Target', 'Realisasi', 'Capaian', 'Grafik capaian (garis = 100 %)'],
    indicators.map((one) => [
      left(one.name),
      centered(aimText(one.target, one)),
      centered(realizationText(one.realization, one)),
      centered(percentText(one.attainment)),
      {
        text: one.classLabel === '' ? 'belum dapat dinilai' : one.classLabel,
        picture: percentBar(one.attainment, `Capaian ${one.name}: ${percentText(one.attainment)}`),
      },
    ]),
  );

/** Each indicator as columns of its years; in words where no year before is known. */
export function seriesBlocks({ indicators }: ReportFigures): Block[] {
  const known = indicators.filter(({ earlier }) => earlier.length > 0);
  const rest = indicators.filter((one) => !known.includes(one)).map(({ name }) => name);
  const note = rest.length === 0 ? [] : [paragraph(`Belum ada angka pembanding: ${rest.join('; ')}.`)];
  return [...known.map(seriesTable), ...note];
}

function seriesTable(one: IndicatorResult): Table {
  const years: readonly YearResult[] = [...one.earlier, one];
  const amounts = years.flatMap(({ realization, target }) => [realization, target?.amount ?? null]);
  const most = Math.max(...amounts.map((text) => (numeric(text) === null ? 0 : Number(text))));
  const share = Math.floor(72 / years.length);
  const cells = (text: (year: YearResult) => string): Cell[] => years.map((year) => centered(text(year)));
  return {
    is: 'table',
    widths: [100 - share * years.length, ...years.map(() => share)],
    head: [[left(one.name), ...cells(({ year }) => String(year))]],
    rows: [
      [
        left('Grafik (garis = target)'),
        ...years.map(
          (year): Cell => ({
            text: '',
            align: 'center',
            picture: yearColumn(
              { value: numeric(year.realization), target: numeric(year.target?.amount ?? null) },
              most,
              year === one,
              `${one.name} ${year.year}: ${realizationText(year.realization, one)}`,
            ),
          }),
        ),
      ],
      [left('Target'), ...cells(({ target }) => aimText(target, one))],
      [left('Realisasi'), ...cells(({ realization }) => realizationText(realization, one))],
      [left('Capaian'), ...cells(({ attainment }) => percentText(attainment))],
    ],
    hasLines: true,
    isTogether: true,
  };
}

const numeric = (text: string | null): Decimal | null => (fromDecimal(text ?? '') === null ? null : text);

export const mediumTermTable = ({ indicators }: ReportFigures): Table =>
  lined(
    [36, 18, 22, 24],
    ['Indikator', 'Realisasi', 'Target akhir periode', 'Tingkat kemajuan'],
    indicators.map((one) => [
      left(one.name),
      centered(realizationText(one.realization, one)),
      centered(
        one.mediumTerm ? `${aimText(one.mediumTerm.target, one)} (${one.mediumTerm.year})` : 'belum tercatat',
      ),
      centered(percentText(one.mediumTerm?.attainment ?? null)),
    ]),
  );

export const benchmarkTable = ({ indicators }: ReportFigures, texts: ReportTexts): Table =>
  lined(
    [30, 16, 18, 16, 20],
    ['Indikator', 'Realisasi', 'Tolok ukur', 'Kedudukan', 'Sumber'],
    indicators.map((one) => {
      const benchmark = texts.indicators.get(one.code)?.benchmark ?? null;
      return [
        left(one.name),
        centered(realizationText(one.realization, one)),
        centered(benchmark ? `${figureText(benchmark.amount, one)} (${benchmark.name})` : 'belum ada'),
        centered(benchmark ? standing(one, benchmark) : '–'),
        left(benchmark?.source ?? ''),
      ];
    }),
  );

/** Better or worse in the direction the indicator is read. */
function standing({ realization, polarity }: IndicatorResult, { amount }: Benchmark): string {
  const [own, other] = [fromDecimal(realization ?? ''), fromDecimal(amount)];
  if (!own || !other) return '–';
  const order = compare(own, other);
  if (order === 0) return 'sama';
  if (polarity !== 'higher' && polarity !== 'lower') return order > 0 ? 'di atas' : 'di bawah';
  return order > 0 === (polarity === 'higher') ? 'lebih baik' : 'belum sebaik';
}

export const causeTable = ({ indicators }: ReportFigures, texts: ReportTexts): Table =>
  lined(
    [26, 37, 37],
    ['Indikator', 'Sebab dan hambatan', 'Upaya dan tindak lanjut'],
    indicators.map((one) => {
      const written = texts.indicators.get(one.code);
      return [
        left(`${one.name} (${formatted(one.attainment)})`),
        left(written?.cause.text ?? ''),
        left(written?.solution.text ?? ''),
      ];
    }),
  );

const formatted = (percent: Decimal | null): string =>
  percent === null ? 'belum dinilai' : `${formatDecimal(percent)} %`;
