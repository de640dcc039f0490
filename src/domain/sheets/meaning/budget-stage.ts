import type { BudgetStage } from '../../strategy.ts';
import { pathKey } from '../columns.ts';
import type { Question } from './draft.ts';
import { columnsOf } from './mapping.ts';

/** Words of documents and headers, the more particular first (Permendagri 77/2020: RKA, DPA, DPPA). */
const WORDS: readonly (readonly [RegExp, BudgetStage])[] = [
  [/\brkap\b|\brka[ -]?perubahan/, 'RKPA'],
  [/\bdppa\b|\bapbd-?p\b|perubahan|setelah (?:geser|ubah)/, 'APBD-P'],
  [/rencana kerja|\brenja\b|pagu indikatif|\bppas\b|\bkua\b/, 'KUA-PPAS'],
  [/\brapbd\b|\brka\b/, 'RAPBD'],
  [/\bdpa\b|\bapbd\b|\bmurni\b/, 'APBD'],
];

/** The act of budgeting that a text names, null when it names none. */
export const stageIn = (text: string): BudgetStage | null =>
  WORDS.find(([words]) => words.test(text.toLowerCase()))?.[1] ?? null;

export interface StageFound {
  readonly stage: BudgetStage;
  /** Neither the person nor the file says it: the approved budget is taken, and the person is told so. */
  readonly isAssumed: boolean;
}

/**
 * What the person says, else the header of the ceilings, else the titles. A table with realization is a position within
 * the year. A row's own word (`Tipe Dokumen`) goes before header and titles.
 */
export function stageOfTable({ table, mapping, setting }: Question, hasRealized: boolean): StageFound {
  if (setting.stage !== null) return { stage: setting.stage, isAssumed: false };
  if (hasRealized) return { stage: 'in-year', isAssumed: false };
  const headers = columnsOf(table, mapping, 'ceiling').map(({ place }) =>
    pathKey(table.columns[place]?.path ?? []),
  );
  const titles = table.titles.map(({ text }) => text);
  const found = [...headers, ...titles].map(stageIn).find((stage) => stage !== null);
  return found ? { stage: found, isAssumed: false } : { stage: 'APBD', isAssumed: true };
}

/** Whether nothing says which act of budgeting the ceilings belong to, so that the approved budget is taken. */
export const isStageAssumed = (question: Question): boolean => {
  const { kind, fields } = question.mapping;
  const isRowSilent = kind === 'budgets' && !fields.includes('stage');
  return isRowSilent && stageOfTable(question, fields.includes('realized')).isAssumed;
};
