import { compare, fromDecimal, sum, toFraction } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { type TableRow, written } from '../working/operation.ts';
import { given, ruled, unworked, type Working, work } from '../working/working.ts';

/** Community satisfaction index (IKM). */
export interface SatisfactionPack extends PackFrame {
  readonly elements: RuleSource & {
    readonly names: readonly string[];
    readonly least: Decimal;
    readonly most: Decimal;
  };
  /** Weight of each element, as a decimal or a fraction; several are in use and give different indices. */
  readonly weights: readonly (RuleSource & { readonly id: string; readonly weight: string })[];
  readonly conversion: RuleSource & { readonly factor: Decimal };
  /** Highest first, on the index rounded to `digits` digits. */
  readonly classes: RuleSource & { readonly digits: number; readonly rows: readonly TableRow[] };
}

export interface Satisfaction {
  readonly index: Working;
  /** Class of the index as rounded and printed, not of the exact one: the bounds have two digits. */
  readonly quality: Working;
}

/** Mean of an element: stated as a decimal or a fraction, or worked out from answers; null = nobody answered. */
export type ElementMean = string | null | Working;

const textOf = (mean: ElementMean): string | null =>
  typeof mean === 'object' && mean !== null ? mean.value : mean;

/**
 * Σ mean of the element × weight × 25, rounded to two digits, then its class. Reasons: `weight-unknown`,
 * `element-count`, `element-unanswered` (blank is not zero), `out-of-scale`.
 */
export function satisfaction(
  means: readonly ElementMean[],
  weightId: string,
  pack: SatisfactionPack,
): Satisfaction {
  const weight = pack.weights.find((one) => one.id === weightId) ?? null;
  const reason = weight ? faultOf(means, pack) : 'weight-unknown';
  const rule = stamp(pack, weight ?? pack);
  const inputs = means.map((mean, i) => {
    const name = pack.elements.names[i] ?? `element-${i + 1}`;
    return typeof mean === 'object' && mean !== null ? ([name, mean] as const) : given(name, mean);
  });
  const index =
    reason || !weight
      ? unworked('satisfaction-index', reason ?? 'weight-unknown', inputs, rule)
      : work({
          rule: 'satisfaction-index',
          operation: 'product',
          inputs: [
            [
              'weighted-mean',
              work({
                rule: 'weighted-mean',
                operation: 'sum-of-products',
                inputs: inputs.flatMap((one) => [one, ruled('weight', weight.weight)]),
                digits: 4,
                pack: rule,
              }),
            ],
            ruled('conversion', pack.conversion.factor),
          ],
          digits: pack.classes.digits,
          pack: rule,
        });
  return { index, quality: qualityOf(index, pack) };
}

/** The index is rounded as printed first: the bounds have as many digits, and no gap is left between them. */
function qualityOf(index: Working, pack: SatisfactionPack): Working {
  const rule = stamp(pack, pack.classes);
  const rounded = work({
    rule: 'rounded-index',
    operation: 'rounded',
    inputs: [['index', index], ruled('digits', String(pack.classes.digits))],
    digits: pack.classes.digits,
    pack: rule,
  });
  return work({
    rule: 'satisfaction-class',
    operation: 'from',
    inputs: [['rounded-index', rounded]],
    table: pack.classes.rows,
    pack: rule,
    otherwise: 'below-scale',
  });
}

function faultOf(means: readonly ElementMean[], { elements }: SatisfactionPack): string | null {
  const texts = means.map(textOf);
  if (texts.length !== elements.names.length) return 'element-count';
  if (texts.some((one) => one === null)) return 'element-unanswered';
  const [least, most] = [fromDecimal(elements.least), fromDecimal(elements.most)];
  const isOutside = texts.some((one) => {
    const value = one === null ? null : written(one);
    return !value || !least || !most || compare(value, least) < 0 || compare(value, most) > 0;
  });
  return isOutside ? 'out-of-scale' : null;
}

/**
 * Mean of each element over the answers that were given, from their sum and their number; `element-unanswered` where
 * nobody answered. One row per respondent.
 */
export function elementMeans(
  answers: readonly (readonly (Decimal | null)[])[],
  pack: SatisfactionPack,
): readonly Working[] {
  return pack.elements.names.map((name, i) => {
    const numbers = answers.flatMap((row) => fromDecimal(row[i] ?? '') ?? []);
    const inputs = [
      given('sum-of-answers', toFraction(sum(numbers))),
      given('answers', String(numbers.length)),
    ];
    return work({
      rule: `element-mean:${name}`,
      operation: 'quotient',
      inputs,
      digits: 4,
      pack: stamp(pack, pack.elements),
      otherwise: 'element-unanswered',
    });
  });
}
