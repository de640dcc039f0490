import { compare, fromDecimal, negate } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { given, numberOf, ruled, unworked, type Working, work } from '../working/working.ts';
import { amountReason, firstReason } from './amount.ts';
import { percentage } from './judged.ts';
import { isMore } from './three-e.ts';
import type { ValueForMoneyPack } from './value-for-money-pack.ts';

const DIGITS = 4;

/** One output with its money, rupiah, and how much of the output was delivered (`1` = all of it). */
export interface FundedOutput {
  readonly id: string;
  readonly ceiling: Decimal | null;
  readonly attainment: Decimal | null;
  readonly realized: Decimal | null;
}

export interface BudgetEfficiency {
  /** E before its limits, percent. */
  readonly raw: Figure | null;
  /** E within its limits. */
  readonly efficiency: Figure | null;
  /** Which limit held it. */
  readonly limited: 'floor' | 'cap' | null;
  /** NE, 0 to 100. */
  readonly score: Figure | null;
  readonly reason: string | null;
  /** Outputs left out because an amount of theirs is blank or impossible, each with its reason. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  /** Outputs that spent more than their ceiling. */
  readonly overAbsorbed: readonly string[];
  readonly working: Working;
}

/**
 * Budget efficiency of SMART: E = Σ(ceiling × attainment − realized) ÷ Σ(ceiling × attainment) × 100 within ±20, and
 * NE = 50 + E ÷ 20 × 50. `output-zero` when nothing was delivered for the money, `budget-zero` when there was no money,
 * `nothing-to-score` when no output can be used.
 */
export function budgetEfficiency(
  outputs: readonly FundedOutput[],
  pack: ValueForMoneyPack,
): BudgetEfficiency {
  const source = stamp(pack, pack.smart);
  const leftOut = outputs.flatMap(({ id, ...amounts }) => {
    const reason = reasonOf(amounts);
    return reason === null ? [] : [{ id, reason }];
  });
  const used = outputs.filter(({ id }) => !leftOut.some((one) => one.id === id));
  const raw = rawEfficiency(used, leftOut[0]?.reason ?? 'nothing-to-score', source);
  const efficiency = limited(raw, pack.smart.limit, source);
  const score = work({
    rule: 'smart-score',
    operation: 'sum',
    inputs: [ruled('middle', pack.smart.middle), ['swing', swing(efficiency, pack, source)]],
    digits: DIGITS,
    pack: source,
  });
  const shown = (working: Working): Figure | null => {
    const number = numberOf(working);
    return number && figure(number, DIGITS);
  };
  return {
    raw: shown(raw),
    efficiency: shown(efficiency),
    limited: limitOf(raw, pack.smart.limit),
    score: shown(score),
    reason: score.reason,
    leftOut,
    overAbsorbed: used.filter(({ ceiling, realized }) => isMore(realized, ceiling)).map(({ id }) => id),
    working: score,
  };
}

function limitOf(raw: Working, limit: Decimal): 'floor' | 'cap' | null {
  const [number, cap] = [numberOf(raw), fromDecimal(limit)];
  if (!number || !cap) return null;
  if (compare(number, cap) > 0) return 'cap';
  return compare(number, negate(cap)) < 0 ? 'floor' : null;
}

const reasonOf = ({ ceiling, attainment, realized }: Omit<FundedOutput, 'id'>): string | null =>
  firstReason(
    amountReason(ceiling, { blank: 'no-budget', zero: null }),
    amountReason(attainment, { blank: 'no-output', zero: null }),
    amountReason(realized, { blank: 'no-spending', zero: null }),
  );

function rawEfficiency(used: readonly FundedOutput[], none: string, source: PackStamp): Working {
  if (used.length === 0) return unworked('smart-efficiency', none, [], source);
  const isFunded = used.some(({ ceiling }) => isMore(ceiling, '0'));
  const isDelivered = used.some(({ ceiling, attainment }) => isMore(ceiling, '0') && isMore(attainment, '0'));
  if (!isDelivered) {
    const inputs = used.flatMap(({ id, ceiling, attainment }) => [
      given(`ceiling:${id}`, ceiling),
      given(`attainment:${id}`, attainment),
    ]);
    return unworked('smart-efficiency', isFunded ? 'output-zero' : 'budget-zero', inputs, source);
  }
  const earned = work({
    rule: 'earned-budget',
    operation: 'sum-of-products',
    inputs: used.flatMap(({ id, ceiling, attainment }) => [
      given(`ceiling:${id}`, ceiling),
      given(`attainment:${id}`, attainment),
    ]),
    pack: source,
  });
  const spent = work({
    rule: 'spending',
    operation: 'sum',
    inputs: used.map(({ id, realized }) => given(`realized:${id}`, realized)),
    pack: source,
  });
  const saved = work({
    rule: 'saved',
    operation: 'difference',
    inputs: [
      ['earned', earned],
      ['spent', spent],
    ],
    pack: source,
  });
  return percentage('smart-efficiency', saved, earned, DIGITS, source);
}

function limited(raw: Working, limit: Decimal, source: PackStamp): Working {
  const capped = work({
    rule: 'smart-cap',
    operation: 'smallest',
    inputs: [['efficiency', raw], ruled('cap', limit)],
    pack: source,
  });
  return work({
    rule: 'smart-limits',
    operation: 'largest',
    inputs: [['efficiency', capped], ruled('floor', `-${limit}`)],
    digits: DIGITS,
    pack: source,
  });
}

function swing(efficiency: Working, { smart }: ValueForMoneyPack, source: PackStamp): Working {
  const part = work({
    rule: 'part-of-limit',
    operation: 'quotient',
    inputs: [['efficiency', efficiency], ruled('limit', smart.limit)],
    pack: source,
  });
  return work({
    rule: 'swing',
    operation: 'product',
    inputs: [['part', part], ruled('half', smart.half)],
    pack: source,
  });
}
