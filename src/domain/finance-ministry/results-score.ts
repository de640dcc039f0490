import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import type { MinistryPack } from './ministry-pack.ts';

/** One indicator in a person's results. */
export interface ResultItem {
  readonly id: string;
  /** Percent, already within 0–120; null = no value, so the item takes no part and the others weigh more. */
  readonly attainment: Decimal | null;
  readonly k3: Decimal | null;
  /** Days the person was responsible; null = all of the period. Needed for all items or for none. */
  readonly days: Decimal | null;
}

export interface ResultsScore {
  readonly score: Working;
  /** Items left out because they have no attainment or no K3. */
  readonly leftOut: readonly string[];
}

/** NHK: mean of attainment × K3, at most the cap, weighted by K3 (by K3 × days where days are given). */
export function resultsScore(items: readonly ResultItem[], pack: MinistryPack): ResultsScore {
  const counted = items.filter((item) => item.attainment !== null && item.k3 !== null);
  const leftOut = items.filter((item) => !counted.includes(item)).map((item) => item.id);
  const rule = stamp(pack, pack.bounds);
  const parts = counted.map((item): { readonly value: Working; readonly weight: Working } => {
    const earned = work({
      rule: 'attainment-times-k3',
      operation: 'product',
      inputs: [given('attainment', item.attainment), given('k3', item.k3)],
      digits: 4,
      pack: rule,
    });
    const value = work({
      rule: 'at-most-the-cap',
      operation: 'smallest',
      inputs: [['earned', earned], ruled('cap', pack.bounds.cap)],
      digits: 4,
      pack: rule,
    });
    const days = item.days === null ? [] : [given('days', item.days)];
    const inputs = [given('k3', item.k3), ...days];
    return { value, weight: work({ rule: 'weight', operation: 'product', inputs, digits: 4, pack: rule }) };
  });
  const weighted = work({
    rule: 'weighted-sum',
    operation: 'sum-of-products',
    inputs: parts.flatMap(({ value, weight }) => [['value', value] as const, ['weight', weight] as const]),
    digits: 4,
    pack: rule,
    otherwise: 'nothing-to-score',
  });
  const weights = work({
    rule: 'weights',
    operation: 'sum',
    inputs: parts.map(({ weight }) => ['weight', weight] as const),
    digits: 4,
    pack: rule,
    otherwise: 'nothing-to-score',
  });
  const score = work({
    rule: 'nhk',
    operation: 'quotient',
    inputs: [
      ['weighted-sum', weighted],
      ['weights', weights],
    ],
    digits: 4,
    pack: rule,
    otherwise: 'no-weight',
  });
  return { score, leftOut };
}

/** NPK: mean of the values for conduct; every one of them is needed. */
export const conductScore = (coreValues: readonly (Decimal | null)[], pack: MinistryPack): Working =>
  work({
    rule: 'npk',
    operation: 'mean',
    inputs: coreValues.map((value, i) => given(`core-value-${i + 1}`, value)),
    digits: 4,
    pack: stamp(pack, pack.shares),
    otherwise: 'core-value-missing',
  });

/** Brings a raw score onto the calibrated scale. */
export const calibrated = (score: Working, pack: MinistryPack): Working =>
  work({
    rule: 'calibrated',
    operation: 'interpolate',
    inputs: [['score', score]],
    table: pack.calibration.points.map(({ from, to }) => ({ at: from, gives: to })),
    digits: 4,
    pack: stamp(pack, pack.calibration),
  });
