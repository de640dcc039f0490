import {
  compare,
  div,
  fromDecimal,
  fromInteger,
  HUNDRED,
  mul,
  ONE,
  type Rational,
  roundHalfUp,
  sub,
  sum,
} from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import type { IntegrityFinding } from './finding.ts';
import { INTEGRITY_PACK, type IntegrityPack } from './integrity-pack.ts';

export interface NamedValue {
  readonly id: string;
  readonly value: Decimal;
}

/** `part` of `whole` in percent; zero of nothing is zero. */
export const percentOf = (part: number, whole: number): Rational =>
  div(fromInteger(part * 100), fromInteger(whole)) ?? fromInteger(0);

export const percentText = (part: number, whole: number): Decimal => roundHalfUp(percentOf(part, whole), 2);

const isRound = (value: Decimal, multiple: number): boolean => {
  const number = fromDecimal(value);
  return number !== null && number.n % (number.d * BigInt(multiple)) === 0n;
};

/** Chance, exact, that at least k of n values are multiples of m when last digits fall as they will. */
function chanceOf(k: number, n: number, m: number): Rational {
  const p: Rational = { n: 1n, d: BigInt(m) };
  const q = sub(ONE, p);
  const power = (base: Rational, times: number): Rational => ({
    n: base.n ** BigInt(times),
    d: base.d ** BigInt(times),
  });
  let ways = 1n;
  const terms: Rational[] = [];
  for (let i = 0; i <= n; i += 1) {
    if (i >= k) terms.push(mul({ n: ways, d: 1n }, mul(power(p, i), power(q, n - i))));
    ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  }
  return sum(terms);
}

/**
 * More multiples of five than last digits give by themselves. Zero and values under ten are left out: there every
 * second number looks round. Nothing is said below ten values.
 */
export function roundNumberHeap(
  values: readonly NamedValue[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const rule = pack.roundNumbers;
  const counted = values.filter(({ value }) => {
    const number = fromDecimal(value);
    return (
      number !== null && compare({ ...number, n: number.n < 0n ? -number.n : number.n }, fromInteger(10)) >= 0
    );
  });
  if (counted.length < rule.least) return [];
  const round = counted.filter(({ value }) => isRound(value, rule.multiple));
  const chance = mul(chanceOf(round.length, counted.length, rule.multiple), HUNDRED);
  if (compare(chance, fromDecimal(rule.chance) ?? ONE) > 0) return [];
  return [
    {
      code: 'round-number-heap',
      numbers: {
        values: String(counted.length),
        round: String(round.length),
        percent: percentText(round.length, counted.length),
        usual: percentText(1, rule.multiple),
        chance: roundHalfUp(chance, 4),
      },
      about: round.map((one) => one.id),
      pack: stamp(pack, rule),
    },
  ];
}

/** The same value again and again, in order of time; equal as numbers, however they are written. */
export function identicalValues(
  values: readonly NamedValue[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const runs: NamedValue[][] = [];
  for (const one of values) {
    const run = runs.at(-1);
    if (run?.[0] && isSame(run[0].value, one.value)) run.push(one);
    else runs.push([one]);
  }
  return runs
    .filter((run) => run.length >= pack.identical.run)
    .map((run) => ({
      code: 'identical-values',
      numbers: { value: run[0]?.value ?? '', times: String(run.length) },
      about: run.map((one) => one.id),
      pack: stamp(pack, pack.identical),
    }));
}

const isSame = (a: Decimal, b: Decimal): boolean => {
  const [x, y] = [fromDecimal(a), fromDecimal(b)];
  return x !== null && y !== null && compare(x, y) === 0;
};

/** Realizations that are exactly their target, more often than a measured quantity is. */
export function exactlyOnTarget(
  values: readonly (NamedValue & { readonly target: Decimal })[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const rule = pack.onTarget;
  const exact = values.filter((one) => isSame(one.value, one.target));
  const share = percentOf(exact.length, values.length);
  if (values.length < rule.least || compare(share, fromDecimal(rule.percent) ?? HUNDRED) < 0) return [];
  return [
    {
      code: 'exactly-on-target',
      numbers: {
        values: String(values.length),
        exact: String(exact.length),
        percent: percentText(exact.length, values.length),
      },
      about: exact.map((one) => one.id),
      pack: stamp(pack, rule),
    },
  ];
}
