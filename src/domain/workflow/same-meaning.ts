import { normalizeDecimal } from '../decimal.ts';
import type { Amount, Note } from '../entry.ts';

const NOTE_PARTS = ['cause', 'obstacle', 'followUp', 'remark'] as const;

/** Equal in meaning: `1.0` and `1` are one amount; texts are compared without outer spaces. */
export function sameMeaning(a: Amount | Note, b: Amount | Note): boolean {
  if ('kind' in a && 'kind' in b) {
    if (a.kind === 'amount' && b.kind === 'amount') {
      return (normalizeDecimal(a.amount) ?? a.amount) === (normalizeDecimal(b.amount) ?? b.amount);
    }
    return a.kind === 'not-applicable' && b.kind === 'not-applicable' && a.reason.trim() === b.reason.trim();
  }
  if ('kind' in a || 'kind' in b) return false;
  return NOTE_PARTS.every((part) => a[part].trim() === b[part].trim());
}
