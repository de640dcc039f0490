import { compare, fromDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, ruled, type Working, work } from '../working/working.ts';

/** How results or behaviour stand against what was expected. */
export const RATINGS = ['above', 'as-expected', 'below'] as const;
export type Rating = (typeof RATINGS)[number];

/** Predicates of a person, and of an organisation, best first. */
export const PREDICATES = ['very-good', 'good', 'needs-improvement', 'poor', 'very-poor'] as const;
export type Predicate = (typeof PREDICATES)[number];

export interface AppraisalPack extends PackFrame {
  readonly labels: Readonly<Record<Predicate, string>>;
  /** Score in percent → rating; null where people rate without numbers, as the national rules do. */
  readonly ratings: (RuleSource & { readonly bounds: readonly TableRow[] }) | null;
  /** Keys `results/behaviour`, all nine. */
  readonly matrix: RuleSource & { readonly cells: readonly TableRow[] };
  /** Percent of the coefficient that a predicate earns as credit. */
  readonly credit: RuleSource & { readonly percent: Readonly<Record<Predicate, Decimal>> };
}

export interface PredicateResult {
  readonly predicate: Predicate | null;
  readonly label: string | null;
  readonly working: Working;
}

/** Rating of results or behaviour from a score; reason `no-bounds` where the pack leaves it to people. */
export const ratingOf = (score: Decimal | null, pack: AppraisalPack): Working =>
  work({
    rule: 'rating',
    operation: 'from',
    inputs: [given('score', score)],
    table: pack.ratings?.bounds ?? [],
    pack: stamp(pack, pack.ratings ?? pack),
    otherwise: pack.ratings ? 'not-a-number' : 'no-bounds',
  });

/** Predicate of a person from the rating of results and of behaviour; reason `rating-unknown` otherwise. */
export function predicateOf(
  results: string | null,
  behaviour: string | null,
  pack: AppraisalPack,
): PredicateResult {
  const working = work({
    rule: 'predicate-matrix',
    operation: 'cell',
    inputs: [given('results', results), given('behaviour', behaviour)],
    table: pack.matrix.cells,
    pack: stamp(pack, pack.matrix),
    otherwise: 'rating-unknown',
  });
  const predicate = PREDICATES.find((one) => one === working.value) ?? null;
  return { predicate, label: predicate && pack.labels[predicate], working };
}

/** Credit earned in a period: coefficient of the level times the percentage of the predicate; two digits. */
export function creditOf(
  coefficient: Decimal | null,
  predicate: Predicate | null,
  pack: AppraisalPack,
): Working {
  const percent = predicate === null ? null : pack.credit.percent[predicate];
  const amount = fromDecimal(coefficient ?? '');
  const isUsable = amount !== null && compare(amount, { n: 0n, d: 1n }) >= 0;
  return work({
    rule: 'credit',
    operation: 'quotient',
    inputs: [
      [
        'coefficient-times-percent',
        work({
          rule: 'credit-hundredfold',
          operation: 'product',
          inputs: [given('coefficient', isUsable ? coefficient : null), ruled('percent', percent)],
          pack: stamp(pack, pack.credit),
          otherwise: isUsable ? 'predicate-unknown' : 'coefficient-invalid',
        }),
      ],
      ruled('hundred', '100'),
    ],
    digits: 2,
    pack: stamp(pack, pack.credit),
  });
}
