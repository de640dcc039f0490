import type { PlanNode } from '../../strategy.ts';
import { codeDepth } from '../code-text.ts';
import { nameKey } from './name-key.ts';
import { type BudgetTreeLevel, isTreeLevel, levelOfCode } from './tree-levels.ts';

export interface PlanCode {
  readonly level: BudgetTreeLevel;
  readonly code: string;
}

/** Programme, activity and sub-activity have so many parts (Permendagri 90/2019). */
const PARTS = new Set([3, 5, 6]);

/** Parts as numbers: what is left of a code once a spreadsheet took its zeros. */
const numbersOf = (code: string): string =>
  code
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part.toLowerCase()))
    .join('.');

/** A code without zeros and a name: the account `4.1.2` is not the programme `4.01.02`. */
const described = (code: string, name: string): string => `${numbersOf(code)} ${nameKey(name)}`;

/** Codes as people hand them in, read by those that are known. */
export class PlanCodes {
  readonly #described = new Map<string, PlanCode | null>();

  constructor(nodes: readonly PlanNode[]) {
    for (const { code, level, text } of nodes) {
      if (!isTreeLevel(level)) continue;
      const key = described(code, text);
      const isOnly = (this.#described.get(key)?.code ?? code) === code;
      this.#described.set(key, isOnly ? { level, code } : null);
    }
  }

  /**
   * `4.1.5` is the known `4.01.05` of the same name without its zeros, where only one is so. `misshapen` has as many parts
   * as a programme, activity or sub-activity, and is none: an account, or a code whose zeros are gone. Null for codes
   * above programmes.
   */
  read(code: string, name: string | null): PlanCode | 'misshapen' | null {
    const level = levelOfCode(code);
    if (level !== null) return { level, code };
    const known = name === null ? null : this.#described.get(described(code, name));
    if (known) return known;
    return /^\d+(?:\.\d+)*$/.test(code) && PARTS.has(codeDepth(code)) ? 'misshapen' : null;
  }
}
