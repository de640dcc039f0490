import { compare, fromDecimal, mean, toFraction } from '../decimal.ts';
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

/**
 * Σ mean of the element × weight × 25, rounded to two digits, then its class. Reasons: `weight-unknown`,
 * `element-count`, `element-unanswered` (blank is not zero), `out-of-scale`.
 */
export function satisfaction(
  means: readonly (string | null)[],
  weightId: string,
  pack: SatisfactionPack,
): Satisfaction {
  const weight = pack.weights.find((one) => one.id === weightId) ?? null;
  const reason = weight ? faultOf(means, pack) : 'weight-unknown';
  const rule = stamp(pack, weight ?? pack);
  const inputs = means.map((value, i) => given(pack.elements.names[i] ?? `element-${i + 1}`, value));
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

function qualityOf(index: Working, pack: SatisfactionPack): Working {
  const rule = stamp(pack, pack.classes);
  const inputs = [given('rounded-index', index.display)];
  if (index.reason) return unworked('satisfaction-class', index.reason, inputs, rule);
  return work({
    rule: 'satisfaction-class',
    operation: 'from',
    inputs,
    table: pack.classes.rows,
    pack: rule,
    otherwise: 'below-scale',
  });
}

function faultOf(means: readonly (string | null)[], { elements }: SatisfactionPack): string | null {
  if (means.length !== elements.names.length) return 'element-count';
  if (means.some((one) => one === null)) return 'element-unanswered';
  const [least, most] = [fromDecimal(elements.least), fromDecimal(elements.most)];
  const isOutside = means.some((one) => {
    const value = one === null ? null : written(one);
    return !value || !least || !most || compare(value, least) < 0 || compare(value, most) > 0;
  });
  return isOutside ? 'out-of-scale' : null;
}

/** Exact mean of each element over the answers that were given; null where nobody answered. One row per respondent. */
export function elementMeans(
  answers: readonly (readonly (Decimal | null)[])[],
  elements: number,
): readonly (string | null)[] {
  return Array.from({ length: elements }, (_, i) => {
    const given = answers.flatMap((row) => {
      const value = row[i] === null || row[i] === undefined ? null : fromDecimal(row[i]);
      return value ? [value] : [];
    });
    const found = mean(given);
    return found && toFraction(found);
  });
}
