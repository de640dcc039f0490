import type { Decimal, Polarity } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import {
  against,
  banded,
  conditions,
  counted,
  findingOf,
  type IntegrityFinding,
  percentage,
  shown,
  threshold,
} from './finding.ts';
import { INTEGRITY_PACK, type IntegrityPack } from './integrity-pack.ts';

/** One change of a value, as the log has it. Moments in milliseconds since 1970 UTC. */
export interface Edit {
  readonly entry: string;
  /** When it was written, by the device's own account. */
  readonly at: number;
  /** When the endpoint received it. */
  readonly receivedAt: number;
  /** First moment that was too late for the period. */
  readonly closesAt: number;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly target: Decimal | null;
  readonly polarity: Polarity;
}

const HOUR = 3_600_000;

/** Hours from one moment to another. */
function hoursBetween(rule: string, from: number, to: number, pack: PackStamp): Working {
  const milliseconds = work({
    rule: `${rule}:milliseconds`,
    operation: 'difference',
    inputs: [given('to', String(to)), given('from', String(from))],
    pack,
  });
  return work({
    rule,
    operation: 'quotient',
    inputs: [['milliseconds', milliseconds], ruled('hour', String(HOUR))],
    pack,
  });
}

/** Whole hours that have passed, for a sentence. */
const wholeHours = (from: number, to: number): string => String(Math.floor((to - from) / HOUR));

/** Said to be written before the closing, received after it, and long after: perhaps no signal, perhaps a set clock. */
export function backDated(
  edits: readonly Edit[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const source = stamp(pack, pack.backDated);
  const long = [
    { at: String(pack.backDated.hours), gives: 'long' },
    { at: null, gives: 'short' },
  ];
  return edits.flatMap(({ entry, at, receivedAt, closesAt }) => {
    const underway = hoursBetween('hours-underway', at, receivedAt, source);
    const working = conditions(
      'back-dated',
      [
        ['written', against('written-against-closing', String(at), String(closesAt), source)],
        ['received', against('received-against-closing', String(receivedAt), String(closesAt), source)],
        ['underway', banded('underway', 'above', underway, long, source)],
      ],
      ['below/equal/long', 'below/above/long'],
      source,
    );
    return findingOf('back-dated', working, {
      numbers: {
        hoursUnderway: wholeHours(at, receivedAt),
        hoursAfterClosing: wholeHours(closesAt, receivedAt),
      },
      about: [entry],
    });
  });
}

/** `late` within the last hours before the closing, else `early` or `closed`. */
function lateness({ at, closesAt }: Edit, pack: IntegrityPack): Working {
  const source = stamp(pack, pack.lastMinute);
  const left = hoursBetween('hours-before-closing', at, closesAt, source);
  return banded(
    'lateness',
    'above',
    left,
    [
      { at: String(pack.lastMinute.hours), gives: 'early' },
      { at: '0', gives: 'late' },
      { at: null, gives: 'closed' },
    ],
    source,
  );
}

/** So large a part of the changes in the last hours that nobody can have checked them. */
export function lastMinuteEdits(
  edits: readonly Edit[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const rule = pack.lastMinute;
  const source = stamp(pack, rule);
  if (edits.length < rule.least) return [];
  const places = edits.map((one) => lateness(one, pack));
  const late = counted('late-edits', 'late', places, source);
  const share = percentage('late-percent', late, edits.length, source);
  const working = threshold('last-minute-edits', 'from', share, rule.percent, source);
  return findingOf('last-minute-edits', working, {
    numbers: {
      edits: String(edits.length),
      late: shown(late),
      percent: share.display ?? '',
      hours: String(rule.hours),
    },
    about: [...new Set(edits.filter((_, i) => places[i]?.value === 'late').map((one) => one.entry))],
  });
}

/** Places of a value to its target that miss and meet it; an aim that is a band has neither. */
const AIMS: Readonly<
  Partial<Record<Polarity, { readonly missed: string; readonly met: readonly string[] }>>
> = {
  higher: { missed: 'below', met: ['equal', 'above'] },
  lower: { missed: 'above', met: ['equal', 'below'] },
};

/** A value that missed the target and was changed in the last hours to one that meets it. */
export function raisedToTarget(
  edits: readonly Edit[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const source = stamp(pack, pack.lastMinute);
  return edits.flatMap((one) => {
    const { entry, before, after, target, at, closesAt } = one;
    const aim = AIMS[one.polarity];
    const working = conditions(
      'raised-to-target',
      [
        ['when', lateness(one, pack)],
        ['before', against('before-against-target', before, target, source)],
        ['after', against('after-against-target', after, target, source)],
      ],
      aim ? aim.met.map((met) => `late/${aim.missed}/${met}`) : [],
      source,
    );
    return findingOf('raised-to-target', working, {
      numbers: {
        before: before ?? '',
        after: after ?? '',
        target: target ?? '',
        hoursBeforeClosing: wholeHours(at, closesAt),
      },
      about: [entry],
    });
  });
}
