import { REASONS } from '../formula.ts';
import { COLUMN_FORMULAS } from './columns.ts';
import { type ExactCell, exactCell, toFixedPercent } from './exact-cell.ts';
import { fixedAttainment, fixedBand } from './fixed-attainment.ts';
import type { FixedPercent } from './fixed-percent.ts';
import { classAt } from './fixed-rules.ts';
import { divisorOf, gather } from './gather.ts';
import { REASON_BASE, type ScoreSheet } from './score-sheet.ts';

const NO_FORMULA = COLUMN_FORMULAS.indexOf('none');

type Stage = (sheet: ScoreSheet, from: number, to: number, first: number, end: number) => void;

/** Scores the cells of rows `from` up to `to`, of one year or (-1) of all. Touches no node. */
export function scoreRows(sheet: ScoreSheet, from: number, to: number, year: number): void {
  const first = year < 0 ? 0 : year;
  const end = year < 0 ? sheet.columns.years : year + 1;
  for (const stage of STAGES) stage(sheet, from, to, first, end);
}

/** Writes the realization of every cell; NaN where nothing counts. Two short loops are compiled better than one long. */
function gatherRows(sheet: ScoreSheet, from: number, to: number, first: number, end: number): void {
  const { columns, realized, divisors } = sheet;
  const { years, values, amounts, aggregations } = columns;
  const counting = columns.counting[sheet.basis];
  for (let row = from; row < to; row += 1) {
    const aggregation = aggregations[row] as number;
    const last = row * years + end;
    for (let cell = row * years + first; cell < last; cell += 1) {
      const held = amounts[cell] as number;
      const mask = (counting[cell] as number) & held;
      divisors[cell] = divisorOf(aggregation, mask);
      realized[cell] = mask === 0 ? Number.NaN : gather(values, cell, aggregation, mask, held);
    }
  }
}

/** Scores what needs no rationals; lists in `pending` what it leaves over, after their number. */
function attainRows(sheet: ScoreSheet, from: number, to: number, first: number, end: number): void {
  const { columns, fixed, outcomes, realized, divisors, pending } = sheet;
  const { years, goals, formulas, baselines } = columns;
  const { floor, cap, classes, quick } = sheet.rules;
  let left = 0;
  for (let row = from; row < to; row += 1) {
    const formula = quick[formulas[row] as number] as number;
    const baseline = baselines[row] as number;
    const last = row * years + end;
    for (let cell = row * years + first; cell < last; cell += 1) {
      const divisor = divisors[cell] as number;
      const r = realized[cell] as number;
      const raw = fixedAttainment(formula, r, goals[cell] as number, baseline, divisor);
      const value = Math.min(cap, Math.max(floor, raw));
      fixed[cell] = value;
      if (value >= 0) outcomes[cell] = classAt(value, classes);
      else {
        left += 1;
        pending[left] = cell;
      }
    }
  }
  pending[0] = left;
}

function finishRows(sheet: ScoreSheet): void {
  const { pending, columns } = sheet;
  const left = pending[0] as number;
  for (let i = 1; i <= left; i += 1) {
    const cell = pending[i] as number;
    scoreSlowly(sheet, Math.floor(cell / columns.years), cell);
  }
}

/**
 * Called through a list, so that each is compiled by itself. In one piece they pass the limit up to which an engine
 * inlines, every double between two functions becomes an object, and a pass takes twice as long.
 */
const STAGES: readonly Stage[] = [gatherRows, attainRows, finishRows];

/** Bands, cells outside the columns, numbers too large, and everything without a value. */
function scoreSlowly(sheet: ScoreSheet, row: number, cell: number): void {
  const { columns, rules, fixed, outcomes } = sheet;
  const raw = columns.targetKinds[cell] === 2 ? bandOf(sheet, row, cell) : Number.NaN;
  if (!Number.isNaN(raw)) write(sheet, cell, Math.min(rules.cap, Math.max(rules.floor, raw)));
  else {
    const { capped, reason } = missingAtOnce(sheet, row, cell) ?? exactCell(sheet, row, cell);
    if (capped !== null) write(sheet, cell, toFixedPercent(capped));
    else {
      fixed[cell] = Number.NaN;
      outcomes[cell] = REASON_BASE + REASONS.indexOf(reason ?? 'no-realization');
    }
  }
}

/** What is plainly missing, without building rationals first; the order of the reasons is that of the rational path. */
function missingAtOnce({ columns, basis }: ScoreSheet, row: number, cell: number): ExactCell | null {
  if (columns.outside[cell] !== 0) return null;
  if (columns.formulas[row] === NO_FORMULA) return { capped: null, reason: 'no-formula' };
  const counting = columns.counting[basis][cell] as number;
  if (counting === 0) return { capped: null, reason: 'no-realization' };
  const isFilled = (counting & (columns.amounts[cell] as number)) !== 0;
  return isFilled && columns.targetKinds[cell] === 0 ? { capped: null, reason: 'no-target' } : null;
}

function write({ fixed, outcomes, rules }: ScoreSheet, cell: number, value: FixedPercent): void {
  fixed[cell] = value;
  outcomes[cell] = classAt(value, rules.classes);
}

function bandOf({ columns, basis }: ScoreSheet, row: number, cell: number): FixedPercent {
  const held = columns.amounts[cell] as number;
  const mask = (columns.counting[basis][cell] as number) & held;
  if (mask === 0 || columns.formulas[row] === NO_FORMULA) return Number.NaN;
  const aggregation = columns.aggregations[row] as number;
  const r = gather(columns.values, cell, aggregation, mask, held);
  return fixedBand(columns, row, cell, r, divisorOf(aggregation, mask));
}
