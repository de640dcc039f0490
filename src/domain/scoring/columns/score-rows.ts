import { REASONS } from '../formula.ts';
import { COLUMN_FORMULAS } from './columns.ts';
import { type ExactCell, exactCell, toFixedPercent } from './exact-cell.ts';
import { ATTAINS_BY_CODE, fixedBand } from './fixed-attainment.ts';
import type { FixedPercent } from './fixed-percent.ts';
import { bounded, classAt } from './fixed-rules.ts';
import { divisorOf, GATHERS, gather, TILE } from './gather.ts';
import { REASON_BASE, type ScoreSheet } from './score-sheet.ts';

const NO_FORMULA = COLUMN_FORMULAS.indexOf('none');

/** Scores every cell. Touches no node. */
export function scoreRows(sheet: ScoreSheet): void {
  const { columns, pending, runs } = sheet;
  pending[0] = 0;
  for (const { aggregation, formula, from, to } of runs) {
    const end = to * columns.years;
    for (let cell = from * columns.years; cell < end; cell += TILE) {
      scoreTile(sheet, aggregation, formula, cell, Math.min(end, cell + TILE));
    }
  }
  finishCells(sheet);
}

/** Scores one cell of a row. Touches no node. */
export function scoreCell(sheet: ScoreSheet, row: number, cell: number): void {
  const { aggregations, formulas } = sheet.columns;
  sheet.pending[0] = 0;
  scoreTile(sheet, aggregations[row] as number, formulas[row] as number, cell, cell + 1);
  finishCells(sheet);
}

/** Three short loops, each compiled by itself: fused they take half as long again. */
function scoreTile(sheet: ScoreSheet, aggregation: number, formula: number, from: number, to: number): void {
  GATHERS[aggregation]?.(sheet, from, to);
  ATTAINS_BY_CODE[sheet.rules.quick[formula] as number]?.(sheet, from, to);
  classify(sheet, from, to);
}

/** Gives classes to what has a value; lists the rest in `pending`, after its number. */
function classify({ fixed, outcomes, pending, rules }: ScoreSheet, from: number, to: number): void {
  const { classes } = rules;
  let left = pending[0] as number;
  for (let cell = from; cell < to; cell += 1) {
    const value = fixed[cell] as number;
    if (Number.isNaN(value)) {
      left += 1;
      pending[left] = cell;
    } else outcomes[cell] = classAt(value, classes);
  }
  pending[0] = left;
}

function finishCells(sheet: ScoreSheet): void {
  const { pending, columns } = sheet;
  const left = pending[0] as number;
  for (let i = 1; i <= left; i += 1) {
    const cell = pending[i] as number;
    scoreSlowly(sheet, Math.floor(cell / columns.years), cell);
  }
}

/** Bands, cells outside the columns, numbers too large, and everything without a value. */
function scoreSlowly(sheet: ScoreSheet, row: number, cell: number): void {
  const { columns, rules, fixed, outcomes } = sheet;
  const raw = columns.targetKinds[cell] === 2 ? bandOf(sheet, row, cell) : Number.NaN;
  if (!Number.isNaN(raw)) write(sheet, cell, bounded(raw, rules.floor, rules.cap));
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
