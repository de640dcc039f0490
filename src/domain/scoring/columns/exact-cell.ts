import type { Rational } from '../../decimal.ts';
import { type Attainment, attainment } from '../attainment.ts';
import { work } from '../indicator-working.ts';
import { countsFor } from '../scored-entry.ts';
import { COLUMN_FORMULAS, COLUMN_POLARITIES, TARGET_KINDS } from './columns.ts';
import { type FixedPercent, UNITS } from './fixed-percent.ts';
import { divisorOf, gather } from './gather.ts';
import type { ScoreSheet } from './score-sheet.ts';

export type ExactCell = Pick<Attainment, 'capped' | 'reason'>;

/** Score of one row and year by the rational path: what the quick pass must agree with. */
export function exactCell(sheet: ScoreSheet, row: number, cell: number): ExactCell {
  const { columns, pack, basis, items } = sheet;
  if (columns.outside[cell] === 0) return exactInColumns(sheet, row, cell);
  const item = items.get(cell);
  if (!item) return { capped: null, reason: 'no-realization' };
  return work({ ...item, entries: item.entries.filter((e) => countsFor(basis, e.state)) }, pack).result;
}

function exactInColumns(sheet: ScoreSheet, row: number, cell: number): ExactCell {
  const { columns, pack } = sheet;
  const scale = 10n ** BigInt(columns.scales[row] as number);
  const number = (value: number | undefined): Rational | null =>
    value === undefined || Number.isNaN(value) ? null : { n: BigInt(value), d: scale };
  const kind = TARGET_KINDS[columns.targetKinds[cell] as number];
  const isBand = kind === 'band';
  const result = attainment({
    formula: COLUMN_FORMULAS[columns.formulas[row] as number] ?? 'none',
    polarity: COLUMN_POLARITIES[columns.polarities[row] as number] ?? 'none',
    operator: isBand ? 'range' : '=',
    target: isBand || kind === 'amount' ? number(columns.lowers[cell]) : null,
    upper: isBand ? number(columns.uppers[cell]) : null,
    realization: realizationOf(sheet, row, cell, scale),
    baseline: number(columns.baselines[row]),
    worst: number(columns.worsts[row]),
    pack,
  });
  const isDisputed = kind === 'disputed' && result.reason === 'no-target';
  return isDisputed ? { capped: null, reason: 'disputed-target' } : result;
}

function realizationOf({ columns, basis }: ScoreSheet, row: number, cell: number, scale: bigint) {
  const counting = columns.counting[basis][cell] as number;
  const amounts = columns.amounts[cell] as number;
  const mask = counting & amounts;
  if (mask === 0)
    return counting !== 0 && (counting & (columns.outOfScope[cell] as number)) === counting
      ? 'not-applicable'
      : null;
  const aggregation = columns.aggregations[row] as number;
  const value = gather(columns.values, cell, aggregation, mask, amounts);
  return { n: BigInt(value), d: scale * BigInt(divisorOf(aggregation, mask)) };
}

/** The exact percentage, of zero and above, as a fixed one. */
export function toFixedPercent({ n, d }: Rational): FixedPercent {
  const scaled = n * BigInt(UNITS);
  const whole = scaled / d;
  return Number(whole) + (whole * d === scaled ? 0 : 0.5);
}
