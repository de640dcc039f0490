import { codeDepth } from '../code-text.ts';

export type BudgetTreeLevel = 'programme' | 'activity' | 'sub-activity';

/**
 * Level of a code of programme, activity or sub-activity: `4.01.05`, `4.01.05.1.01`, `4.01.05.1.01.01`. Three, five and
 * six parts; shorter codes are affairs of government (Permendagri 90/2019, Kepmendagri 050-5889/2021).
 */
export function levelOfCode(code: string): BudgetTreeLevel | null {
  if (!/^(?:\d|x)[\d.x]*$/i.test(code)) return null;
  return ({ 3: 'programme', 5: 'activity', 6: 'sub-activity' } as const)[codeDepth(code)] ?? null;
}

/** Code of the row above: `4.01.05.1.01` for `4.01.05.1.01.01`, `4.01.05` for that; null for a programme. */
export function codeAbove(code: string): string | null {
  const parts = code.split('.');
  if (parts.length === 6) return parts.slice(0, 5).join('.');
  return parts.length === 5 ? parts.slice(0, 3).join('.') : null;
}
