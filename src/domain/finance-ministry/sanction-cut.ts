import { compare, fromDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import { type MinistryPack, SANCTIONS, type Sanction } from './ministry-pack.ts';

/** A sanction with the score of the violation, and the first quarter it counts in. */
export interface SanctionCase {
  readonly level: Sanction;
  readonly score: Decimal;
  readonly year: number;
  readonly quarter: number;
}

/** What one sanction takes off: a share of its score by level. */
export const sanctionCut = (
  { level, score }: Pick<SanctionCase, 'level' | 'score'>,
  pack: MinistryPack,
): Working =>
  work({
    rule: 'sanction-cut',
    operation: 'product',
    inputs: [ruled(`share-${level}`, pack.sanctions.levels[level].share), given('score', score)],
    digits: 4,
    pack: stamp(pack, pack.sanctions),
  });

/** Whether a sanction still counts in a quarter of a year. */
export function isInForce(one: SanctionCase, year: number, quarter: number, pack: MinistryPack): boolean {
  const passed = (year - one.year) * 4 + (quarter - one.quarter);
  return passed >= 0 && passed < pack.sanctions.levels[one.level].quarters;
}

/** The one that counts when several are in force: the heaviest, then the highest score. Null when there is none. */
export function countingSanction<T extends Pick<SanctionCase, 'level' | 'score'>>(
  cases: readonly T[],
): T | null {
  const zero = { n: 0n, d: 1n };
  const heavier = (a: T, b: T): T => {
    const order = SANCTIONS.indexOf(b.level) - SANCTIONS.indexOf(a.level);
    if (order !== 0) return order > 0 ? b : a;
    return compare(fromDecimal(b.score) ?? zero, fromDecimal(a.score) ?? zero) > 0 ? b : a;
  };
  return cases.length === 0 ? null : cases.reduce(heavier);
}

/** What the cuts of direct subordinates cost their superior: a share of each, added up, at most the limit. */
export function subordinateImpact(cuts: readonly Decimal[], pack: MinistryPack): Working {
  const rule = stamp(pack, pack.impact);
  const all = work({
    rule: 'cuts-of-subordinates',
    operation: 'sum',
    inputs: [ruled('start', '0'), ...cuts.map((cut, i) => given(`subordinate-${i + 1}`, cut))],
    digits: 4,
    pack: rule,
  });
  const share = work({
    rule: 'share-of-cuts',
    operation: 'product',
    inputs: [ruled('share', pack.impact.share), ['cuts', all]],
    digits: 4,
    pack: rule,
  });
  return work({
    rule: 'impact',
    operation: 'smallest',
    inputs: [['share', share], ruled('limit', pack.impact.limit)],
    digits: 4,
    pack: rule,
  });
}
