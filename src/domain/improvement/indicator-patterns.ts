import { compare, fromDecimal, HUNDRED } from '../decimal.ts';
import type { Decimal, Polarity } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import type { IntegrityFinding } from './finding.ts';
import { INTEGRITY_PACK, type IntegrityPack } from './integrity-pack.ts';
import { percentOf, percentText } from './value-patterns.ts';

/** An indicator as it stood in one year. */
export interface YearIndicator {
  readonly code: string;
  readonly formula: string;
  readonly polarity: Polarity;
  readonly target: Decimal | null;
  readonly realization: Decimal | null;
  /** Percent; null = none. */
  readonly attainment: Decimal | null;
}

/** How the set of indicators changed from one year to the next: too much, or just where last year went badly. */
export function indicatorChurn(
  last: readonly YearIndicator[],
  now: readonly YearIndicator[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const byCode = new Map(now.map((one) => [one.code, one]));
  const dropped = last.filter((one) => !byCode.has(one.code));
  const reformulated = last.filter((one) => {
    const later = byCode.get(one.code);
    return later !== undefined && later.formula !== one.formula;
  });
  const changed = [...dropped, ...reformulated];
  const share = percentOf(changed.length, last.length);
  const rule = stamp(pack, pack.churn);
  const low = changed.filter((one) => isBelow(one.attainment, HUNDRED));
  const isMuch = last.length > 0 && compare(share, fromDecimal(pack.churn.percent) ?? HUNDRED) > 0;
  const numbers = {
    last: String(last.length),
    dropped: String(dropped.length),
    reformulated: String(reformulated.length),
    added: String(now.filter((one) => !last.some((other) => other.code === one.code)).length),
    percent: percentText(changed.length, last.length),
  };
  return [
    ...(isMuch
      ? [{ code: 'indicator-churn' as const, numbers, about: changed.map((one) => one.code), pack: rule }]
      : []),
    ...low.map((one) => ({
      code: 'dropped-after-low' as const,
      numbers: { attainment: one.attainment ?? '' },
      about: [one.code],
      pack: rule,
    })),
  ];
}

const isBelow = (value: Decimal | null, bound: { n: bigint; d: bigint }): boolean => {
  const number = value === null ? null : fromDecimal(value);
  return number !== null && compare(number, bound) < 0;
};

/**
 * Targets that ask for less than last year's realization (or target). Where higher is better less means lower, where
 * lower is better it means higher; bands are left alone.
 */
export function targetEase(
  last: readonly YearIndicator[],
  now: readonly YearIndicator[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const before = new Map(last.map((one) => [one.code, one]));
  const rule = stamp(pack, pack.targetEase);
  return now.flatMap((one) => {
    const past = before.get(one.code);
    if (!past || past.formula !== one.formula) return [];
    const finding = (code: 'target-easier-than-reached' | 'target-eased') => ({
      code,
      numbers: {
        target: one.target ?? '',
        lastTarget: past.target ?? '',
        lastRealization: past.realization ?? '',
      },
      about: [one.code],
      pack: rule,
    });
    return [
      ...(isEasier(one, past.realization) ? [finding('target-easier-than-reached')] : []),
      ...(isEasier(one, past.target) ? [finding('target-eased')] : []),
    ];
  });
}

function isEasier({ target, polarity }: YearIndicator, than: Decimal | null): boolean {
  const [goal, past] = [
    target === null ? null : fromDecimal(target),
    than === null ? null : fromDecimal(than),
  ];
  if (!goal || !past) return false;
  if (polarity === 'higher') return compare(goal, past) < 0;
  return polarity === 'lower' && compare(goal, past) > 0;
}
