import { fromDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { given, ruled, unworked, type Working, type WorkingInput, work } from '../working/working.ts';

/** Additional income of civil servants (TPP): every rate is local policy and stands here, never in code. */
export interface AllowancePack extends PackFrame {
  /** Shares of the allowance, as parts of one; together one. */
  readonly shares: RuleSource & { readonly performance: Decimal; readonly discipline: Decimal };
  /** Highest performance that counts, in percent; null = none. */
  readonly performanceCap: Decimal | null;
  /** What is cut from the discipline share, as a part of one for each time (or day). */
  readonly cuts: RuleSource & {
    readonly rates: readonly { readonly id: string; readonly label: string; readonly rate: Decimal }[];
  };
  /** Digits of the factor and of the amount in rupiah. */
  readonly digits: { readonly factor: number; readonly amount: number };
}

export interface AllowanceQuestion {
  /** Rupiah a month. */
  readonly base: Decimal | null;
  /** Percent. */
  readonly performance: Decimal | null;
  /** How often each cut applies, by its id. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A proposal with its reasons. Paying is done elsewhere, by people. */
export interface AllowanceProposal {
  readonly isProposal: true;
  /** Part of the base that is proposed, and the amount in rupiah; the amount comes from the unrounded factor. */
  readonly factor: Working;
  readonly amount: Working;
  /** What attendance cuts from the discipline share, as a part of one; known without a performance too. */
  readonly cuts: Working;
}

const isNegative = (text: Decimal): boolean => (fromDecimal(text)?.n ?? -1n) < 0n;

/**
 * `performance share × performance % + discipline share × max(0, 1 − Σ cuts)`: cuts never touch the performance share.
 * Reasons: `no-base`, `no-performance`, `not-a-number`, `cut-unknown`, `count-invalid`.
 */
export function allowanceProposal(question: AllowanceQuestion, pack: AllowancePack): AllowanceProposal {
  const reason = faultOf(question, pack);
  const factor = reason ? refusal('allowance-factor', reason, question, pack) : factorOf(question, pack);
  return {
    isProposal: true,
    factor,
    cuts: cutsOf(question.counts, pack),
    amount: work({
      rule: 'allowance-amount',
      operation: 'product',
      inputs: [given('base', question.base), ['factor', factor]],
      digits: pack.digits.amount,
      pack: stamp(pack),
    }),
  };
}

function refusal(rule: string, reason: string, question: AllowanceQuestion, pack: AllowancePack): Working {
  return unworked(rule, reason, [given('performance', question.performance)], stamp(pack));
}

function faultOf({ base, performance, counts }: AllowanceQuestion, pack: AllowancePack): string | null {
  if (base === null) return 'no-base';
  if (performance === null) return 'no-performance';
  if (isNegative(base) || isNegative(performance)) return 'not-a-number';
  const known = new Set(pack.cuts.rates.map((rate) => rate.id));
  if (Object.keys(counts).some((id) => !known.has(id))) return 'cut-unknown';
  return Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0)
    ? null
    : 'count-invalid';
}

function factorOf({ performance, counts }: AllowanceQuestion, pack: AllowancePack): Working {
  const shares = stamp(pack, pack.shares);
  const counted = work({
    rule: 'performance-counted',
    operation: 'smallest',
    inputs: [
      given('performance', performance),
      ...(pack.performanceCap === null ? [] : [ruled('cap', pack.performanceCap)]),
    ],
    pack: shares,
  });
  const part = work({
    rule: 'performance-part',
    operation: 'quotient',
    inputs: [['performance', counted], ruled('hundred', '100')],
    pack: shares,
  });
  return work({
    rule: 'allowance-factor',
    operation: 'sum-of-products',
    inputs: [
      ruled('performance-share', pack.shares.performance),
      ['performance-part', part],
      ruled('discipline-share', pack.shares.discipline),
      ['discipline-part', disciplinePart(cutsOf(counts, pack), stamp(pack, pack.cuts))],
    ],
    digits: pack.digits.factor,
    pack: shares,
  });
}

function cutsOf(counts: AllowanceQuestion['counts'], pack: AllowancePack): Working {
  const pairs = pack.cuts.rates.flatMap(({ id, rate }): WorkingInput[] =>
    counts[id] ? [given(`count:${id}`, String(counts[id])), ruled(`rate:${id}`, rate)] : [],
  );
  const inputs = pairs.length > 0 ? pairs : [ruled('none', '0'), ruled('none', '0')];
  return work({
    rule: 'cuts',
    operation: 'sum-of-products',
    inputs,
    digits: 4,
    pack: stamp(pack, pack.cuts),
  });
}

function disciplinePart(cuts: Working, rule: PackStamp): Working {
  const left = work({
    rule: 'left-after-cuts',
    operation: 'difference',
    inputs: [ruled('whole', '1'), ['cuts', cuts]],
    pack: rule,
  });
  return work({
    rule: 'discipline-part',
    operation: 'largest',
    inputs: [ruled('least', '0'), ['left', left]],
    digits: 4,
    pack: rule,
  });
}

/** Monthly base: allowance of the position class × fiscal × price × performance index of the region. */
export function allowanceBase(
  factors: {
    readonly classAmount: Decimal;
    readonly fiscal: Decimal;
    readonly price: Decimal;
    readonly administration: Decimal;
  },
  pack: AllowancePack,
): Working {
  return work({
    rule: 'allowance-base',
    operation: 'product',
    inputs: [
      given('class-amount', factors.classAmount),
      given('fiscal-index', factors.fiscal),
      given('price-index', factors.price),
      given('administration-index', factors.administration),
    ],
    digits: pack.digits.amount,
    pack: stamp(pack),
    otherwise: 'not-a-number',
  });
}
