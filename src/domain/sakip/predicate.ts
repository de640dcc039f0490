import { compare, fromDecimal, HUNDRED, type Rational, sign, toFraction } from '../decimal.ts';
import { stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, unworked, type Working, work } from '../working/working.ts';
import type { EvaluationPack } from './evaluation-pack.ts';

export interface Predicate {
  readonly grade: string;
  readonly title: string;
}

const rowsOf = ({ predicates }: EvaluationPack): readonly TableRow[] =>
  predicates.rows.map(({ above, grade }) => ({ at: above, gives: grade }));

/** Working of the predicate of an exact total or of a working that makes one; outside 0 to 100 there is none. */
export function predicateWorking(total: Working | Rational, pack: EvaluationPack): Working {
  const source = stamp(pack, pack.predicates);
  const input = 'n' in total ? given('total', toFraction(total)) : (['total', total] as const);
  if ('n' in total && (sign(total) < 0 || compare(total, HUNDRED) > 0)) {
    return unworked('predicate', 'outside-scale', [input], source);
  }
  return work({ rule: 'predicate', operation: 'above', inputs: [input], table: rowsOf(pack), pack: source });
}

/** Predicate by bounds (low, high], of the unrounded total: 80 is BB, anything above it A. Null outside 0 to 100. */
export function predicateOf(total: Rational, pack: EvaluationPack): Predicate | null {
  const { value } = predicateWorking(total, pack);
  const row = pack.predicates.rows.find(({ grade }) => grade === value);
  return row ? { grade: row.grade, title: row.title } : null;
}

/** Bound a total must exceed to have a predicate; null when there is none below it, undefined for an unknown one. */
export function boundBelow(grade: string, pack: EvaluationPack): Rational | null | undefined {
  const row = pack.predicates.rows.find((one) => one.grade === grade);
  if (!row) return undefined;
  return row.above === null ? null : fromDecimal(row.above);
}
