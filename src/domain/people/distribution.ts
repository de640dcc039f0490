import { ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import type { TableRow } from '../working/operation.ts';
import {
  given,
  numberOf,
  ruled,
  unworked,
  type Working,
  type WorkingInput,
  work,
} from '../working/working.ts';
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

type Counts = Readonly<Record<Predicate, number>>;

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

const figureOf = (working: Working): Figure => figure(numberOf(working) ?? ZERO);

function faultOf(counts: Counts): Distribution['reason'] {
  if (PREDICATES.some((one) => !Number.isSafeInteger(counts[one]) || counts[one] < 0)) return 'count-invalid';
  return PREDICATES.every((one) => counts[one] === 0) ? 'nobody-appraised' : null;
}

const countOf =
  (counts: Counts) =>
  (one: Predicate): WorkingInput =>
    given(one, String(counts[one]));

/** People with one of some predicates, of everybody appraised, in percent. */
function shareOf(
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
  return work({
    rule: 'predicate-share',
    operation: 'product',
    inputs: [['ratio', ratio], ruled('hundred', '100')],
    digits: 2,
    pack,
  });
}

/** Another predicate is more frequent than the one that the pattern has at its peak. */
function peakFinding(
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
function quotaFinding(
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
