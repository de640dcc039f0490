import type { Decimal } from '../indicator.ts';
import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { Figure } from '../scoring/figure.ts';
import type { TableRow } from '../working/operation.ts';
import { given, type Working, work } from '../working/working.ts';
import { figureOf, peakFinding, quotaFinding, shareOf } from './distribution-findings.ts';
import { PREDICATES, type Predicate } from './predicate.ts';

/** How predicates of people may spread, by how the organisation did. */
export interface DistributionPack extends PackFrame {
  /** What the organisation's own predicate is called; not the words for people. */
  readonly labels: Readonly<Record<Predicate, string>>;
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
  /** Value: the code. */
  readonly working: Working;
}

export interface Distribution {
  readonly people: number;
  readonly shares: Readonly<Record<Predicate, Figure>> | null;
  readonly findings: readonly DistributionFinding[];
  /** Whether the pack has a number at all to hold a distribution against. */
  readonly isNumeric: boolean;
  readonly reason: 'nobody-appraised' | 'count-invalid' | null;
  /** Share of every predicate in percent. */
  readonly workings: Readonly<Record<Predicate, Working>>;
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

/** People with each predicate. */
export type Counts = Readonly<Record<Predicate, number>>;

/** Sets the predicates given in a unit beside the pattern of the pack. Only findings: no predicate is changed. */
export function distribution(organization: Predicate, counts: Counts, pack: DistributionPack): Distribution {
  const reason = faultOf(counts);
  const workings = byPredicate((one) => shareOf([one], counts, reason, stamp(pack)));
  const isNumeric = pack.quotas.shares.length > 0;
  if (reason) return { people: 0, shares: null, findings: [], isNumeric, reason, workings };
  return {
    people: PREDICATES.reduce((total, one) => total + counts[one], 0),
    shares: byPredicate((one) => figureOf(workings[one])),
    findings: [
      ...peakFinding(organization, counts, workings, pack),
      ...pack.quotas.shares.flatMap((quota) => quotaFinding(quota, counts, pack)),
    ],
    isNumeric,
    reason: null,
    workings,
  };
}

const byPredicate = <T>(of: (one: Predicate) => T): Readonly<Record<Predicate, T>> =>
  Object.fromEntries(PREDICATES.map((one) => [one, of(one)])) as Record<Predicate, T>;

function faultOf(counts: Counts): Distribution['reason'] {
  if (PREDICATES.some((one) => !Number.isSafeInteger(counts[one]) || counts[one] < 0)) return 'count-invalid';
  return PREDICATES.every((one) => counts[one] === 0) ? 'nobody-appraised' : null;
}
