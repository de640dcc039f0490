import { compare, fromDecimal } from '../decimal.ts';
import type { Measurement } from '../measurement.ts';
import { BUDGET_LEVELS, BUDGET_STAGES, type Budget, SAKIP_GRADES, type SakipResult } from '../strategy.ts';
import { OPERATORS, TARGET_STAGES, type Target } from '../target.ts';
import {
  choiceCell,
  codeCell,
  dayCell,
  dayOrMonthCell,
  decimalCell,
  integerCell,
  looseCell,
  optional,
  periodCell,
  textCell,
  yearCell,
} from './cell.ts';
import { column, entityFile, itself, nothingMore, type RowFinding, SOURCE_COLUMNS } from './entity-file.ts';

export const targetFile = entityFile<Target, Target>({
  file: 'targets.csv',
  columns: {
    id: column('id', codeCell),
    indicator: column('indicator', codeCell),
    area: column('area', codeCell),
    period: column('period', periodCell),
    operator: column('operator', choiceCell(OPERATORS)),
    amount: column('amount', looseCell),
    upper: column('upper', optional(decimalCell)),
    stage: column('stage', optional(choiceCell(TARGET_STAGES))),
    statedOn: column('stated_on', optional(dayOrMonthCell)),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['id'],
  check: (row) => boundFindings(row),
  toEntity: itself,
  toRow: itself,
});

function boundFindings({ operator, amount, upper }: Target): RowFinding[] {
  if (amount === '') return [{ field: 'amount', reason: `Target "${operator}" tanpa batas: isi nilainya.` }];
  const found = operator === 'grade' ? choiceCell(SAKIP_GRADES).read(amount) : decimalCell.read(amount);
  if (!found.ok) return [{ field: 'amount', reason: found.reason }];
  if (operator !== 'range') {
    return upper === null ? [] : [{ field: 'upper', reason: 'Batas atas hanya untuk operator range.' }];
  }
  if (upper === null) return [{ field: 'upper', reason: 'Target "range" tanpa batas atas.' }];
  const [low, high] = [fromDecimal(amount), fromDecimal(upper)];
  return low && high && compare(low, high) >= 0
    ? [{ field: 'upper', reason: 'Batas atas harus lebih besar daripada batas bawah.' }]
    : [];
}

export const measurementFile = entityFile<Measurement, Measurement>({
  file: 'measurements.csv',
  columns: {
    indicator: column('indicator', codeCell),
    unit: column('unit', codeCell),
    area: column('area', codeCell),
    period: column('period', periodCell),
    disaggregation: column('disaggregation', looseCell),
    amount: column('amount', decimalCell),
    release: column('release', integerCell(1, 99)),
    claim: column('claim', integerCell(1, 99)),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['indicator', 'unit', 'area', 'period', 'disaggregation', 'release', 'claim'],
  check: nothingMore,
  toEntity: itself,
  toRow: itself,
});

export const budgetFile = entityFile<Budget, Budget>({
  file: 'budgets.csv',
  columns: {
    id: column('id', codeCell),
    government: column('government', codeCell),
    unit: column('unit', optional(codeCell)),
    level: column('level', choiceCell(BUDGET_LEVELS)),
    code: column('code', codeCell),
    name: column('name', textCell),
    year: column('year', yearCell),
    asOf: column('as_of', optional(dayCell)),
    stage: column('stage', choiceCell(BUDGET_STAGES)),
    ceiling: column('ceiling', optional(decimalCell)),
    realized: column('realized', optional(decimalCell)),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['id'],
  check: nothingMore,
  toEntity: itself,
  toRow: itself,
});

export const sakipFile = entityFile<SakipResult, SakipResult>({
  file: 'sakip-results.csv',
  columns: {
    id: column('id', codeCell),
    area: column('area', optional(codeCell)),
    entity: column('entity', textCell),
    year: column('year', yearCell),
    score: column('score', optional(decimalCell)),
    grade: column('grade', optional(choiceCell(SAKIP_GRADES))),
    claim: column('claim', integerCell(1, 99)),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['id'],
  check: (row) => [...scoreFindings(row), ...emptyFindings(row)],
  toEntity: itself,
  toRow: itself,
});

function scoreFindings({ score }: SakipResult): RowFinding[] {
  const exact = score === null ? null : fromDecimal(score);
  if (!exact) return [];
  const inside = exact.n >= 0n && exact.n <= 100n * exact.d;
  return inside ? [] : [{ field: 'score', reason: `Nilai SAKIP ${score} di luar 0–100.` }];
}

const emptyFindings = ({ score, grade }: SakipResult): RowFinding[] =>
  score === null && grade === null ? [{ field: 'grade', reason: 'Nilai dan predikat kosong keduanya.' }] : [];
