import { compare, HUNDRED, type Rational, sign, toFraction } from '../decimal.ts';
import { stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, numberOf, unworked, type Working, work } from '../working/working.ts';
import type { Dimension, EvaluationPack } from './evaluation-pack.ts';

const NO_DISTINCTION = 'none';

/**
 * Grade earned by the share of criteria met (percent, exact or a working of it). With every criterion met it is the
 * full grade, or the better one of a distinction that holds; below 100 a distinction changes nothing.
 * No grade outside 0 to 100, nor for a distinction its dimension does not know.
 */
export function gradeFromFulfilment(
  share: Working | Rational,
  dimension: Dimension,
  distinction: string | null,
  pack: EvaluationPack,
): Working {
  const source = stamp(pack, pack.fulfilment);
  const input = 'n' in share ? given('fulfilment', toFraction(share)) : (['fulfilment', share] as const);
  const percent = 'n' in share ? share : numberOf(share);
  const refuse = (reason: string): Working => unworked('grade-from-fulfilment', reason, [input], source);
  if (percent === null)
    return work({ rule: 'grade-from-fulfilment', operation: 'same', inputs: [input], pack: source });
  if (sign(percent) < 0 || compare(percent, HUNDRED) > 0) return refuse('outside-scale');
  const known = pack.fulfilment.distinctions[dimension];
  if (distinction !== null && !known.some(({ id }) => id === distinction))
    return refuse('unknown-distinction');
  if (compare(percent, HUNDRED) < 0) {
    const table = pack.fulfilment.rows.map(({ above, grade }): TableRow => ({ at: above, gives: grade }));
    return work({ rule: 'grade-from-fulfilment', operation: 'above', inputs: [input], table, pack: source });
  }
  const completeness = work({
    rule: 'completeness',
    operation: 'from',
    inputs: [input],
    table: [
      { at: '100', gives: 'full' },
      { at: null, gives: 'partial' },
    ],
    pack: source,
  });
  return work({
    rule: 'grade-from-full-fulfilment',
    operation: 'cell',
    inputs: [['completeness', completeness], given('distinction', distinction ?? NO_DISTINCTION)],
    table: [
      ...known.map(({ id, grade }): TableRow => ({ at: `full/${id}`, gives: grade })),
      { at: `full/${NO_DISTINCTION}`, gives: pack.fulfilment.full },
    ],
    pack: source,
  });
}
