import type { Decimal } from '../../indicator.ts';
import { REASONS, type Reason } from '../formula.ts';
import { CLASSES, type ClassId } from '../rule-pack.ts';
import { hundredthsOf } from './fixed-percent.ts';
import { REASON_BASE, type ScoreSheet } from './score-sheet.ts';

export interface NodeScore {
  /** Percent with two digits, rounded once, half away from zero. */
  readonly display: Decimal | null;
  readonly classId: ClassId | null;
}

export interface RowScore extends NodeScore {
  readonly reason: Reason | null;
}

/** What a screen shows of one row and year. */
export function rowScore({ columns, fixed, outcomes }: ScoreSheet, row: number, year: number): RowScore {
  const cell = row * columns.years + year;
  const outcome = outcomes[cell] as number;
  if (outcome >= REASON_BASE) {
    return { display: null, classId: null, reason: REASONS[outcome - REASON_BASE] ?? null };
  }
  const display = written(hundredthsOf(fixed[cell] as number));
  return { display, classId: CLASSES[outcome] ?? null, reason: null };
}

/** What a screen shows of one node and year. */
export function nodeScore(sheet: ScoreSheet, node: number, year: number): NodeScore {
  const at = node * sheet.columns.years + year;
  const hundredths = sheet.nodeHundredths[at] as number;
  if (hundredths < 0) return { display: null, classId: null };
  return { display: written(hundredths), classId: CLASSES[sheet.nodeClasses[at] as number] ?? null };
}

function written(hundredths: number): Decimal {
  const text = String(hundredths).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
