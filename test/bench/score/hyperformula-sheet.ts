import { type CellValue, HyperFormula, type RawCellContent } from 'hyperformula';
import { SLOTS } from '../../../src/domain/scoring/columns/columns.ts';
import type { Branch } from '../../../src/domain/scoring/columns/weight-tree.ts';
import { type Province, YEARS } from './province.ts';

const MONTHS = YEARS * SLOTS;
/** Columns of the sheet of indicators: months, targets, attainments, classes, weight. */
const TARGET = MONTHS;
const ATTAINMENT = TARGET + YEARS;
const CLASS = ATTAINMENT + YEARS;
const WEIGHT = CLASS + YEARS;
const AGGREGATE = ['SUM', 'LAST', 'AVERAGE'];

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The same province as cells and formulas: 15,000 rows, and a row for every node above them. */
export function sheets({ columns, rows, nodes }: Province): Record<string, RawCellContent[][]> {
  return {
    Rows: Array.from({ length: columns.rows }, (_, row) => indicatorRow(columns, row, rows[row] as Branch)),
    Nodes: nodes.map((node, i) => nodeRow(i, node, rows, nodes)),
  };
}

function indicatorRow(columns: Province['columns'], row: number, { weight }: Branch): RawCellContent[] {
  const scale = 10 ** (columns.scales[row] as number);
  const cells = Array.from({ length: YEARS }, (_, year) => row * YEARS + year);
  const months = cells.flatMap((cell) =>
    Array.from({ length: SLOTS }, (_, month) =>
      ((columns.amounts[cell] as number) >> month) & 1
        ? (columns.values[cell * SLOTS + month] as number) / scale
        : null,
    ),
  );
  const targets = cells.map((cell) =>
    Number.isNaN(columns.goals[cell]) ? null : (columns.goals[cell] as number) / scale,
  );
  const attainments = cells.map((_, year) => attainmentFormula(columns, row, year, scale));
  const classes = cells.map((_, year) => classFormula(`${letters(ATTAINMENT + year)}${row + 1}`));
  return [...months, ...targets, ...attainments, ...classes, Number(weight)];
}

function attainmentFormula(columns: Province['columns'], row: number, year: number, scale: number): string {
  const [from, to] = [letters(year * SLOTS), letters(year * SLOTS + SLOTS - 1)];
  const range = `${from}${row + 1}:${to}${row + 1}`;
  const t = `${letters(TARGET + year)}${row + 1}`;
  const aggregate = AGGREGATE[columns.aggregations[row] as number] as string;
  const r = aggregate === 'LAST' ? `INDEX(${range},1,COUNT(${range}))` : `${aggregate}(${range})`;
  const base = (columns.baselines[row] as number) / scale;
  const ratios = [`${r}/${t}`, `(2*${t}-${r})/${t}`, `${t}/${r}`, `(${base}-${r})/(${base}-${t})`];
  const steady = `IF(${r}>${t},(2*${t}-${r})/${t},${r}/${t})`;
  const ratio = ratios[columns.formulas[row] as number] ?? steady;
  return `=IF(ISBLANK(${t}),"",MAX(0,MIN(120,${ratio}*100)))`;
}

const classFormula = (at: string): string =>
  `=IF(${at}="","",IF(${at}>90,5,IF(${at}>75,4,IF(${at}>65,3,IF(${at}>50,2,1)))))`;

/** Weight, then for each year the mean of what has a value, then its class. Members of a node stand in a block. */
function nodeRow(
  index: number,
  node: Branch,
  rows: readonly Branch[],
  nodes: readonly Branch[],
): RawCellContent[] {
  const own = blockOf(rows, index);
  const below = blockOf(nodes, index);
  const block = own ?? below;
  const means = Array.from({ length: YEARS }, (_, year) => {
    const value = own ? `Rows!${letters(ATTAINMENT + year)}` : letters(1 + year);
    const weight = own ? `Rows!${letters(WEIGHT)}` : 'A';
    const [from, to] = block ?? [0, 0];
    const range = (column: string): string => `${column}${from + 1}:${column.replace('Rows!', '')}${to + 1}`;
    const counted = `SUMIF(${range(value)},">=0",${range(weight)})`;
    return `=IF(${counted}=0,"",SUMPRODUCT(${range(value)},${range(weight)})/${counted})`;
  });
  const classes = means.map((_, year) => classFormula(`${letters(1 + year)}${index + 1}`));
  return [Number(node.weight), ...means, ...classes];
}

const blocks = new WeakMap<readonly Branch[], Map<number, [number, number]>>();

function blockOf(branches: readonly Branch[], node: number): [number, number] | undefined {
  let known = blocks.get(branches);
  if (!known) {
    known = new Map();
    for (const [i, branch] of branches.entries())
      known.set(branch.node, [known.get(branch.node)?.[0] ?? i, i]);
    blocks.set(branches, known);
  }
  return known.get(node);
}

export const build = (cells: Record<string, RawCellContent[][]>): HyperFormula =>
  HyperFormula.buildFromSheets(cells, { licenseKey: 'gpl-v3', useStats: false });

/** Value of a node in one year as the peer has it. */
export const nodeValue = (engine: HyperFormula, node: number, year: number): CellValue =>
  engine.getCellValue({ sheet: engine.getSheetId('Nodes') as number, row: node, col: 1 + year });

export function change(engine: HyperFormula, row: number, year: number, month: number, value: number): void {
  const sheet = engine.getSheetId('Rows') as number;
  engine.setCellContents({ sheet, row, col: year * SLOTS + month }, [[value]]);
}
