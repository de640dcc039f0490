import type { PlanNode } from '../../strategy.ts';

export const TREE_LEVELS = ['programme', 'activity', 'sub-activity'] as const;
export type BudgetTreeLevel = (typeof TREE_LEVELS)[number];

export const isTreeLevel = (level: PlanNode['level']): level is BudgetTreeLevel =>
  TREE_LEVELS.some((one) => one === level);

/** Affair, field, programme, activity in two parts, sub-activity: two digits each but the first and the fourth. */
const SHAPE = /^(?:\d|x)\.(?:\d{2}|xx)\.\d{2}(\.\d\.\d{2}(\.\d{2,4})?)?$/i;

/**
 * Level of a code of programme, activity or sub-activity: `4.01.05`, `4.01.05.1.01`, `4.01.05.1.01.01`. Three, five and
 * six parts; shorter codes are affairs of government (Permendagri 90/2019, Kepmendagri 050-5889/2021).
 */
export function levelOfCode(code: string): BudgetTreeLevel | null {
  const shape = SHAPE.exec(code);
  if (!shape) return null;
  return shape[2] ? 'sub-activity' : shape[1] ? 'activity' : 'programme';
}

/** Code of the row above: `4.01.05.1.01` for `4.01.05.1.01.01`, `4.01.05` for that; null for a programme. */
export function codeAbove(code: string): string | null {
  const parts = code.split('.');
  if (parts.length === 6) return parts.slice(0, 5).join('.');
  return parts.length === 5 ? parts.slice(0, 3).join('.') : null;
}
