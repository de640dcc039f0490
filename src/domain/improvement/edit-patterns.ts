import { compare, fromDecimal, HUNDRED } from '../decimal.ts';
import type { Decimal, Polarity } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import type { IntegrityFinding } from './finding.ts';
import { INTEGRITY_PACK, type IntegrityPack } from './integrity-pack.ts';
import { percentOf, percentText } from './value-patterns.ts';

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
const hours = (milliseconds: number): string => String(Math.floor(milliseconds / HOUR));

/** Said to be written before the closing, received after it, and long after: perhaps no signal, perhaps a set clock. */
export function backDated(
  edits: readonly Edit[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  return edits
    .filter(
      ({ at, receivedAt, closesAt }) =>
        at < closesAt && receivedAt >= closesAt && receivedAt - at > pack.backDated.hours * HOUR,
    )
    .map(({ entry, at, receivedAt, closesAt }) => ({
      code: 'back-dated',
      numbers: { hoursUnderway: hours(receivedAt - at), hoursAfterClosing: hours(receivedAt - closesAt) },
      about: [entry],
      pack: stamp(pack, pack.backDated),
    }));
}

const isLate = ({ at, closesAt }: Edit, pack: IntegrityPack): boolean =>
  at < closesAt && closesAt - at <= pack.lastMinute.hours * HOUR;

/** So large a part of the changes in the last hours that nobody can have checked them. */
export function lastMinuteEdits(
  edits: readonly Edit[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const rule = pack.lastMinute;
  const late = edits.filter((one) => isLate(one, pack));
  const share = percentOf(late.length, edits.length);
  if (edits.length < rule.least || compare(share, fromDecimal(rule.percent) ?? HUNDRED) < 0) return [];
  return [
    {
      code: 'last-minute-edits',
      numbers: {
        edits: String(edits.length),
        late: String(late.length),
        percent: percentText(late.length, edits.length),
        hours: String(rule.hours),
      },
      about: [...new Set(late.map((one) => one.entry))],
      pack: stamp(pack, rule),
    },
  ];
}

/** A value that missed the target and was changed in the last hours to one that meets it. */
export function raisedToTarget(
  edits: readonly Edit[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  return edits
    .filter((one) => isLate(one, pack) && meets(one, one.before) === false && meets(one, one.after) === true)
    .map(({ entry, before, after, target, at, closesAt }) => ({
      code: 'raised-to-target',
      numbers: {
        before: before ?? '',
        after: after ?? '',
        target: target ?? '',
        hoursBeforeClosing: hours(closesAt - at),
      },
      about: [entry],
      pack: stamp(pack, pack.lastMinute),
    }));
}

/** Null when it cannot be said: blank, no target, or an aim that is a band. */
function meets({ target, polarity }: Edit, value: Decimal | null): boolean | null {
  const [number, goal] = [
    value === null ? null : fromDecimal(value),
    target === null ? null : fromDecimal(target),
  ];
  if (!number || !goal || (polarity !== 'higher' && polarity !== 'lower')) return null;
  const order = compare(number, goal);
  return polarity === 'higher' ? order >= 0 : order <= 0;
}
