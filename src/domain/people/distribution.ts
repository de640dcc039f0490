import { compare, div, fromDecimal, fromInteger, HUNDRED, mul, type Rational } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import type { TableRow } from '../working/operation.ts';
import { given, type Working, work } from '../working/working.ts';
import { PREDICATES, type Predicate } from './predicate.ts';

/** How predicates of people may spread, by how the organisation did. */
export interface DistributionPack extends PackFrame {
  /** Score of the organisation → its predicate; null where the rules have no numbers. */
  readonly organization: (RuleSource & { readonly bounds: readonly TableRow[] }) | null;
  /** Which predicate is expected to be the most frequent; only a picture in the rules. */
  readonly shapes: (RuleSource & { readonly peak: Readonly<Record<Predicate, Predicate>> }) | null;
  /** Shares in percent of a group of predicates; empty = no numeric quota. */
  readonly quotas: RuleSource & {
    readonly shares: readonly {
      readonly predicates: readonly Predicate[];
      readonly atLeast: Decimal | null;
      readonly atMost: Decimal | null;
    }[];
  };
}

export interface DistributionFinding {
  readonly code: 'peak-elsewhere' | 'share-too-high' | 'share-too-low';
  readonly predicates: readonly Predicate[];
  /** Share found and the bound of the rule, in percent; for a peak, the expected predicate's share. */
  readonly share: Figure;
  readonly bound: Decimal | null;
  readonly pack: PackStamp;
}

export interface Distribution {
  readonly people: number;
  readonly shares: Readonly<Record<Predicate, Figure>> | null;
  readonly findings: readonly DistributionFinding[];
  /** Whether the pack has a number at all to hold a distribution against. */
  readonly isNumeric: boolean;
  readonly reason: 'nobody-appraised' | 'count-invalid' | null;
}

/** Predicate of the organisation from its score; reason `no-bounds` when the pack leaves it to people. */
export function organizationPredicate(score: Decimal | null, pack: DistributionPack): Working {
  return work({
    rule: 'organization-predicate',
    operation: 'from',
    inputs: [given('score', score)],
    table: pack.organization?.bounds ?? [],
    pack: stamp(pack, pack.organization ?? pack),
    otherwise: pack.organization ? 'not-a-number' : 'no-bounds',
  });
}

/** Sets the predicates given in a unit beside the pattern of the pack. Only findings: no predicate is changed. */
export function distribution(
  organization: Predicate,
  counts: Readonly<Record<Predicate, number>>,
  pack: DistributionPack,
): Distribution {
  const isNumeric = pack.quotas.shares.length > 0;
  const without = (reason: Distribution['reason']): Distribution => ({
    people: 0,
    shares: null,
    findings: [],
    isNumeric,
    reason,
  });
  if (PREDICATES.some((one) => !Number.isSafeInteger(counts[one]) || counts[one] < 0)) {
    return without('count-invalid');
  }
  const people = PREDICATES.reduce((total, one) => total + counts[one], 0);
  if (people === 0) return without('nobody-appraised');
  const percent = (count: number) =>
    div(mul(fromInteger(count), HUNDRED), fromInteger(people)) ?? fromInteger(0);
  const share = (one: Predicate): Figure => figure(percent(counts[one]));
  const shares = Object.fromEntries(PREDICATES.map((one) => [one, share(one)])) as Record<Predicate, Figure>;
  return {
    people,
    shares,
    findings: [...peakFinding(organization, counts, share, pack), ...quotaFindings(counts, percent, pack)],
    isNumeric,
    reason: null,
  };
}

function peakFinding(
  organization: Predicate,
  counts: Readonly<Record<Predicate, number>>,
  share: (one: Predicate) => Figure,
  pack: DistributionPack,
): DistributionFinding[] {
  if (!pack.shapes) return [];
  const expected = pack.shapes.peak[organization];
  const most = Math.max(...PREDICATES.map((one) => counts[one]));
  if (counts[expected] === most) return [];
  const rule = stamp(pack, pack.shapes);
  return [
    { code: 'peak-elsewhere', predicates: [expected], share: share(expected), bound: null, pack: rule },
  ];
}

function quotaFindings(
  counts: Readonly<Record<Predicate, number>>,
  percent: (count: number) => Rational,
  pack: DistributionPack,
): DistributionFinding[] {
  const rule = stamp(pack, pack.quotas);
  return pack.quotas.shares.flatMap(({ predicates, atLeast, atMost }): DistributionFinding[] => {
    const found = percent(predicates.reduce((total, one) => total + counts[one], 0));
    const row = { predicates, share: figure(found), pack: rule };
    const [low, high] = [atLeast && fromDecimal(atLeast), atMost && fromDecimal(atMost)];
    if (high && compare(found, high) > 0) return [{ ...row, code: 'share-too-high', bound: atMost }];
    if (low && compare(found, low) < 0) return [{ ...row, code: 'share-too-low', bound: atLeast }];
    return [];
  });
}
