import { ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import {
  given,
  numberOf,
  percentOf,
  ruled,
  unworked,
  type Working,
  type WorkingInput,
  work,
} from '../working/working.ts';
import type { Counts, Distribution, DistributionFinding, DistributionPack } from './distribution.ts';
import { PREDICATES, type Predicate } from './predicate.ts';

/** Number of a share that is known to be one. */
export const figureOf = (working: Working): Figure => figure(numberOf(working) ?? ZERO);

const countOf =
  (counts: Counts) =>
  (one: Predicate): WorkingInput =>
    given(one, String(counts[one]));

/** People with one of some predicates, of everybody appraised, in percent. */
export function shareOf(
  predicates: readonly Predicate[],
  counts: Counts,
  reason: string | null,
  pack: PackStamp,
): Working {
  const inputs = PREDICATES.map(countOf(counts));
  if (reason) return unworked('predicate-share', reason, inputs, pack);
  const part = work({
    rule: 'people-of-share',
    operation: 'sum',
    inputs: predicates.map(countOf(counts)),
    pack,
  });
  const whole = work({ rule: 'people', operation: 'sum', inputs, pack });
  const ratio = work({
    rule: 'share-of-people',
    operation: 'quotient',
    inputs: [
      ['part', part],
      ['whole', whole],
    ],
    pack,
  });
  return percentOf('predicate-share', ['ratio', ratio], 2, pack);
}

/** Another predicate is more frequent than the one that the pattern has at its peak. */
export function peakFinding(
  organization: Predicate,
  counts: Counts,
  workings: Distribution['workings'],
  pack: DistributionPack,
): readonly DistributionFinding[] {
  if (!pack.shapes) return [];
  const rule = stamp(pack, pack.shapes);
  const expected = pack.shapes.peak[organization];
  const most = work({
    rule: 'most-frequent',
    operation: 'largest',
    inputs: PREDICATES.map(countOf(counts)),
    pack: rule,
  });
  const against = work({
    rule: 'expected-against-most',
    operation: 'order',
    inputs: [countOf(counts)(expected), ['most', most]],
    pack: rule,
  });
  const working = work({
    rule: 'peak',
    operation: 'cell',
    inputs: [['place', against]],
    table: [{ at: 'below', gives: 'peak-elsewhere' }],
    pack: rule,
  });
  const share = figureOf(workings[expected]);
  return working.value === null
    ? []
    : [{ code: 'peak-elsewhere', predicates: [expected], share, bound: null, pack: rule, working }];
}

type Quota = DistributionPack['quotas']['shares'][number];

/** The share of a group of predicates is above its upper bound or below its lower one; a bound itself is kept. */
export function quotaFinding(
  { predicates, atLeast, atMost }: Quota,
  counts: Counts,
  pack: DistributionPack,
): readonly DistributionFinding[] {
  const rule = stamp(pack, pack.quotas);
  const share = shareOf(predicates, counts, null, rule);
  const broken = (code: 'share-too-high' | 'share-too-low', bound: Decimal | null, at: string) => {
    if (bound === null) return [];
    const inputs = [['share', share] as const, ruled('bound', bound)];
    const place = work({ rule: 'share-against-bound', operation: 'order', inputs, pack: rule });
    const table = [{ at, gives: code }];
    const working = work({ rule: 'quota', operation: 'cell', inputs: [['place', place]], table, pack: rule });
    if (working.value === null) return [];
    return [{ code, predicates, share: figureOf(share), bound, pack: rule, working }];
  };
  return [...broken('share-too-high', atMost, 'above'), ...broken('share-too-low', atLeast, 'below')];
}
