import { fromDecimal, toFraction, ZERO } from '../decimal.ts';
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

/** `before`, `in-force` or `ended`: where a quarter of a year stands to the quarters a sanction counts in. */
export function sanctionStanding(
  one: SanctionCase,
  year: number,
  quarter: number,
  pack: MinistryPack,
): Working {
  const rule = stamp(pack, pack.sanctions);
  const quarters = (name: string, y: number, q: number): Working =>
    work({
      rule: name,
      operation: 'sum-of-products',
      inputs: [
        given('year', String(y)),
        ruled('quarters-a-year', '4'),
        given('quarter', String(q)),
        ruled('one', '1'),
      ],
      pack: rule,
    });
  const passed = work({
    rule: 'quarters-passed',
    operation: 'difference',
    inputs: [
      ['asked', quarters('quarter-asked', year, quarter)],
      ['begun', quarters('quarter-begun', one.year, one.quarter)],
    ],
    pack: rule,
  });
  return work({
    rule: 'sanction-standing',
    operation: 'from',
    inputs: [['passed', passed]],
    table: [
      { at: String(pack.sanctions.levels[one.level].quarters), gives: 'ended' },
      { at: '0', gives: 'in-force' },
      { at: null, gives: 'before' },
    ],
    pack: rule,
  });
}

/** The sanction that counts of several, and what it takes off. */
export interface CountingSanction<T> {
  readonly counting: T;
  readonly cut: Working;
}

/** Not added up: the heaviest counts, of equals the one with the highest score. Null when there is none. */
export function countingSanction<T extends Pick<SanctionCase, 'level' | 'score'>>(
  cases: readonly T[],
  pack: MinistryPack,
): CountingSanction<T> | null {
  const rule = stamp(pack, pack.sanctions);
  const heaviest = SANCTIONS.findLast((level) => cases.some((one) => one.level === level));
  const equals = cases.filter(({ level }) => level === heaviest);
  const highest = work({
    rule: 'highest-score',
    operation: 'largest',
    inputs: equals.map(({ level, score }) => given(level, score)),
    pack: rule,
  });
  const counting = equals.find(({ score }) => toFraction(fromDecimal(score) ?? ZERO) === highest.value);
  if (!counting) return null;
  const level = work({
    rule: 'heaviest-level',
    operation: 'largest',
    inputs: cases.map((one) => given(one.level, String(SANCTIONS.indexOf(one.level)))),
    pack: rule,
  });
  const share = work({
    rule: 'share-of-level',
    operation: 'from',
    inputs: [['level', level]],
    table: SANCTIONS.map((one, i) => ({ at: String(i), gives: pack.sanctions.levels[one].share })).reverse(),
    pack: rule,
  });
  const cut = work({
    rule: 'sanction-cut',
    operation: 'product',
    inputs: [
      ['share', share],
      ['score', highest],
    ],
    digits: 4,
    pack: rule,
  });
  return { counting, cut };
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
