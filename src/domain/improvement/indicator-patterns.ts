import type { Decimal, Polarity } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, type Working, work } from '../working/working.ts';
import {
  against,
  banded,
  conditions,
  counted,
  findingOf,
  type IntegrityFinding,
  percentage,
  threshold,
} from './finding.ts';
import { INTEGRITY_PACK, type IntegrityPack } from './integrity-pack.ts';

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

/** `kept` with the formula it had, `changed` when it is gone or has another one. */
function fateOf(past: YearIndicator, now: YearIndicator | undefined, pack: PackStamp): Working {
  const same = work({
    rule: 'same-formula',
    operation: 'times',
    inputs: [given('formula', past.formula), given('formula-now', now?.formula ?? null)],
    pack,
  });
  const table = [
    { at: '1', gives: 'kept' },
    { at: null, gives: 'changed' },
  ];
  return banded('fate', 'from', same, table, pack);
}

/** How the set of indicators changed from one year to the next: too much, or just where last year went badly. */
export function indicatorChurn(
  last: readonly YearIndicator[],
  now: readonly YearIndicator[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  if (last.length === 0) return [];
  const source = stamp(pack, pack.churn);
  const byCode = new Map(now.map((one) => [one.code, one]));
  const fates = last.map((one) => ({ one, fate: fateOf(one, byCode.get(one.code), source) }));
  const changed = counted(
    'indicators-changed',
    'changed',
    fates.map(({ fate }) => fate),
    source,
  );
  const share = percentage('churn-percent', changed, last.length, source);
  const gone = fates.filter(({ fate }) => fate.value === 'changed').map(({ one }) => one);
  const dropped = gone.filter((one) => !byCode.has(one.code));
  const churn = threshold('indicator-churn', 'above', share, pack.churn.percent, source);
  return [
    ...findingOf('indicator-churn', churn, {
      numbers: {
        last: String(last.length),
        dropped: String(dropped.length),
        reformulated: String(gone.length - dropped.length),
        added: String(now.filter((one) => !last.some((other) => other.code === one.code)).length),
        percent: share.display ?? '',
      },
      about: [...dropped, ...gone.filter((one) => !dropped.includes(one))].map((one) => one.code),
    }),
    ...fates.flatMap(({ one, fate }) => {
      const reached = against('attainment', one.attainment, pack.churn.lowBelow, source);
      const inputs = [['fate', fate] as const, ['reached', reached] as const];
      const working = conditions('dropped-after-low', inputs, ['changed/below'], source);
      return findingOf('dropped-after-low', working, {
        numbers: { attainment: one.attainment ?? '' },
        about: [one.code],
      });
    }),
  ];
}

/** Where a target stands to another number when it asks for less; an aim that is a band has no such place. */
const EASIER: Readonly<Partial<Record<Polarity, string>>> = { higher: 'below', lower: 'above' };

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
  const source = stamp(pack, pack.targetEase);
  return now.flatMap((one) => {
    const past = before.get(one.code);
    if (!past) return [];
    const fate = fateOf(past, one, source);
    const easier = EASIER[one.polarity];
    const found = (code: 'target-easier-than-reached' | 'target-eased', than: Decimal | null) => {
      const inputs = [
        ['fate', fate] as const,
        ['place', against('target', one.target, than, source)] as const,
      ];
      return findingOf(code, conditions(code, inputs, easier ? [`kept/${easier}`] : [], source), {
        numbers: {
          target: one.target ?? '',
          lastTarget: past.target ?? '',
          lastRealization: past.realization ?? '',
        },
        about: [one.code],
      });
    };
    return [...found('target-easier-than-reached', past.realization), ...found('target-eased', past.target)];
  });
}
