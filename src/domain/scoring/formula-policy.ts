import { fromDecimal, type Rational } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import type { Corner } from './conversion.ts';
import type { IndicatorRule, RulePack, ScalePoint } from './rule-pack.ts';

/** What a pack decides inside a formula, as exact numbers. */
export interface FormulaPolicy {
  readonly zeroReached: Rational | null;
  readonly negativeTarget: 'refuse' | 'mirrored';
  /** Percent for reaching a target that cannot be exceeded; null = an ordinary target. */
  readonly maximal: Rational | null;
  readonly scale: readonly Corner[];
}

export const PLAIN_POLICY: FormulaPolicy = {
  zeroReached: null,
  negativeTarget: 'refuse',
  maximal: null,
  scale: [],
};

const cornersOf = (scale: readonly ScalePoint[]): readonly Corner[] =>
  scale.flatMap(({ from, to }) => {
    const [a, b] = [fromDecimal(from), fromDecimal(to)];
    return a && b ? [{ from: a, to: b }] : [];
  });

const exact = (text: Decimal | null): Rational | null => (text === null ? null : fromDecimal(text));

/** Policy of a pack for one indicator; `rule` = what the pack says of that indicator alone. */
export function policyOf(pack: RulePack, rule: IndicatorRule | null): FormulaPolicy {
  return {
    zeroReached: exact(pack.zeroTarget.reached),
    negativeTarget: pack.negativeTarget.higher,
    maximal: rule?.maximal ? exact(pack.maximal.value) : null,
    scale: cornersOf(rule?.scale ?? pack.stabilizing.scale),
  };
}

/** The rule a pack has for one indicator code. */
export const ruleFor = (pack: RulePack, code: string): IndicatorRule | null =>
  Object.hasOwn(pack.indicators, code) ? (pack.indicators[code] ?? null) : null;

/** Corners as one line of text, `0:0 90:100 100:120`: how a tree carries them. */
export const scaleText = (scale: readonly ScalePoint[]): string =>
  scale.map(({ from, to }) => `${from}:${to}`).join(' ');

/** Empty when the text is not a line of corners. */
export const scaleFrom = (line: string): readonly Corner[] =>
  cornersOf(
    line.split(' ').map((pair) => ({ from: pair.split(':')[0] ?? '', to: pair.split(':')[1] ?? '' })),
  );
