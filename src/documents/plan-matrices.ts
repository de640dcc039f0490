import { fromDecimal, roundHalfUp } from '../domain/decimal.ts';
import type { MatrixFacts, MatrixLine, Pair } from '../domain/evaluation-matrix/matrix-line.ts';
import { strategicPlanMatrix } from '../domain/evaluation-matrix/strategic-plan-matrix.ts';
import { workPlanMatrix } from '../domain/evaluation-matrix/work-plan-matrix.ts';
import type { SheetTable } from './sheet-table.ts';

export const MATRICES = ['e80', 'e81'] as const;
export type Matrix = (typeof MATRICES)[number];

interface Wanted {
  readonly unit: string;
  readonly year: number;
  /** ms since 1970 UTC. */
  readonly at: number;
}

// Neither form was read in the text of the regulation; whoever opens the file must see that before the figures.
const UNREAD =
  'BELUM DIPERIKSA terhadap naskah Permendagri 86/2017; susunan kolom dari formulir yang beredar';

/** The E.80 or E.81 form of a unit, from what is in the plan, the budget and the approved figures. Null without a line. */
export function planMatrix(word: Matrix, wanted: Wanted, facts: MatrixFacts): SheetTable | null {
  const table = word === 'e80' ? strategicPlan(wanted, facts) : workPlan(wanted, facts);
  return table.rows.length === 0 ? null : table;
}

function workPlan({ unit, year, at }: Wanted, facts: MatrixFacts): SheetTable {
  const rows = workPlanMatrix(facts, unit, year, at);
  return {
    name: `E.81 ${year}`,
    note: noteOf('Tabel E.81 Evaluasi terhadap Hasil Renja', facts, unit, year),
    leading: LEADING.length,
    columns: [
      ...LEADING,
      ...pairOf('(5) Target Renstra'),
      ...pairOf(`(6) Realisasi Renstra s.d. ${year - 1}`),
      ...pairOf(`(7) Target Renja ${year}`),
      ...['I', 'II', 'III', 'IV'].flatMap((quarter, i) => pairOf(`(${8 + i}) Realisasi TW ${quarter}`)),
      ...pairOf(`(12) Realisasi ${year}`),
      ...pairOf(`(13) Realisasi Renstra s.d. ${year}`),
      ...pairOf('(14) Tingkat capaian, persen'),
      { title: '(15) Penanggung jawab', kind: 'text', width: 24 },
    ],
    rows: rows.map((row, i) => [
      ...leading(row, i),
      ...[row.planned, row.before, row.year, ...row.quarters, row.reached, row.until, row.rate].flatMap(
        cells,
      ),
      ownerOf(facts, row, unit),
    ]),
  };
}

function strategicPlan({ unit, year, at }: Wanted, facts: MatrixFacts): SheetTable {
  const rows = strategicPlanMatrix(facts, unit, year, at);
  // Lines of one plan have the same years; a line with fewer leaves its columns empty.
  const years = [...new Set(rows.flatMap((row) => row.years.map((one) => one.year)))].sort((a, b) => a - b);
  const columnsOf = (title: string) => years.flatMap((one) => pairOf(`${title} ${one}`));
  return {
    name: `E.80 ${years[0] ?? year}-${years.at(-1) ?? year}`,
    note: noteOf('Tabel E.80 Evaluasi terhadap Hasil Renstra', facts, unit, year),
    leading: LEADING.length,
    columns: [
      ...LEADING,
      { title: 'Data capaian awal', kind: 'number', width: 14 },
      ...pairOf('Target akhir Renstra'),
      ...columnsOf('Target'),
      ...columnsOf('Realisasi'),
      ...columnsOf('Rasio capaian, persen'),
      { title: 'Penanggung jawab', kind: 'text', width: 24 },
    ],
    rows: rows.map((row, i) => {
      const of = (part: 'aimed' | 'reached' | 'rate') =>
        years.flatMap((one) => cells(row.years.find(({ year: its }) => its === one)?.[part] ?? NOTHING));
      const parts = [...cells(row.planned), ...of('aimed'), ...of('reached'), ...of('rate')];
      return [...leading(row, i), row.baseline ?? '', ...parts, ownerOf(facts, row, unit)];
    }),
  };
}

const NOTHING: Pair = { figure: null, money: null };

const LEADING = [
  { title: '(1) No', kind: 'text', width: 6 },
  { title: '(2) Sasaran', kind: 'text', width: 40 },
  { title: '(3) Program/Kegiatan/Subkegiatan', kind: 'text', width: 48 },
  { title: '(4) Indikator', kind: 'text', width: 40 },
] as const;

function leading({ node, objective, indicator, isFirst }: MatrixLine, place: number): readonly string[] {
  const named = indicator ? `${indicator.name} (${indicator.measureUnit})` : '';
  return [String(place + 1), objective, isFirst ? `${node.code} ${node.text}` : '', named];
}

const pairOf = (title: string) =>
  [
    { title: `${title}, K`, kind: 'number', width: 11 },
    { title: `${title}, Rp`, kind: 'number', width: 17 },
  ] as const;

/** Digits after the comma that the mean of a year is written with; figures people gave have fewer. */
const MEAN_DIGITS = 4;

/** A figure as the forms show it: a mean without an end is rounded, a range of two targets stays as it is. */
export function formFigure(figure: string | null): string {
  const amount = figure === null ? null : fromDecimal(figure);
  const isLong = (figure?.split('.')[1]?.length ?? 0) > MEAN_DIGITS;
  return amount && isLong ? roundHalfUp(amount, MEAN_DIGITS) : (figure ?? '');
}

const cells = ({ figure, money }: Pair): readonly string[] => [formFigure(figure), money ?? ''];

const ownerOf = ({ units }: MatrixFacts, { node }: MatrixLine, unit: string): string =>
  units.get(node.owner ?? unit)?.name ?? unit;

const noteOf = (title: string, { units }: MatrixFacts, unit: string, year: number): string =>
  `${title} · ${units.get(unit)?.name ?? unit} · ${year} · ${UNREAD}`;
