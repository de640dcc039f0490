import { compare, fromDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, ruled, unworked, type Working, work } from '../working/working.ts';

/** A scale of levels or words for a value; several may disagree, and all of them stay. */
export interface MaturityScale extends RuleSource {
  readonly id: string;
  readonly of: 'indicator' | 'index';
  /** Highest first; a value of at least `at` belongs to the row. Below the last row there is no level. */
  readonly rows: readonly TableRow[];
}

/** A maturity index: weighted aspects, and scales to read it by. */
export interface MaturityPack extends PackFrame {
  readonly aspects: RuleSource & {
    readonly rows: readonly { readonly id: string; readonly label: string; readonly weight: Decimal }[];
    /** Number of indicators in all; null = not known. How they divide over the aspects stands in the regulation. */
    readonly indicators: number | null;
  };
  readonly least: Decimal;
  readonly most: Decimal;
  readonly scales: readonly MaturityScale[];
}

export interface MaturityReading {
  readonly scale: string;
  readonly level: Working;
}

export interface MaturityIndex {
  readonly index: Working;
  /** By every scale for an index; more than one different answer means the sources disagree. */
  readonly readings: readonly MaturityReading[];
  readonly missing: readonly string[];
  readonly isDisputed: boolean;
}

/** Level of a value on one scale; reasons `scale-unknown`, `outside-scale`. */
export function maturityLevel(value: Decimal | null, scaleId: string, pack: MaturityPack): Working {
  const scale = pack.scales.find((one) => one.id === scaleId);
  const inputs = [given('value', value)];
  if (!scale) return unworked('maturity-level', 'scale-unknown', inputs, stamp(pack));
  const [number, most] = [value === null ? null : fromDecimal(value), fromDecimal(pack.most)];
  return number && most && compare(number, most) > 0
    ? unworked(`maturity-level:${scale.id}`, 'outside-scale', inputs, stamp(pack, scale))
    : levelOn(scale, inputs, pack);
}

function levelOn(
  scale: MaturityScale,
  inputs: readonly (ReturnType<typeof given> | readonly [string, Working])[],
  pack: MaturityPack,
): Working {
  return work({
    rule: `maturity-level:${scale.id}`,
    operation: 'from',
    inputs,
    table: scale.rows,
    pack: stamp(pack, scale),
    otherwise: 'outside-scale',
  });
}

/**
 * Σ aspect × weight ÷ Σ weights. An aspect without a value leaves the index without one (`aspect-missing`): filling it
 * with zero or leaving it out would both be invention.
 */
export function maturityIndex(
  values: Readonly<Record<string, Decimal | null>>,
  pack: MaturityPack,
): MaturityIndex {
  const { rows } = pack.aspects;
  const missing = rows.filter((row) => (values[row.id] ?? null) === null).map((row) => row.id);
  const rule = stamp(pack, pack.aspects);
  const pairs = rows.flatMap((row) => [given(row.id, values[row.id] ?? null), ruled('weight', row.weight)]);
  const weights = rows.map((row) => ruled(row.id, row.weight));
  const index =
    missing.length > 0
      ? unworked('maturity-index', 'aspect-missing', pairs, rule)
      : work({
          rule: 'maturity-index',
          operation: 'quotient',
          inputs: [
            ['weighted', work({ rule: 'weighted', operation: 'sum-of-products', inputs: pairs, pack: rule })],
            ['weights', work({ rule: 'weights', operation: 'sum', inputs: weights, pack: rule })],
          ],
          digits: 2,
          pack: rule,
          otherwise: 'not-a-number',
        });
  const readings = pack.scales
    .filter((scale) => scale.of === 'index')
    .map((scale) => ({ scale: scale.id, level: levelOn(scale, [['index', index]], pack) }));
  const found = new Set(readings.map((one) => one.level.value).filter((one) => one !== null));
  return { index, readings, missing, isDisputed: found.size > 1 };
}
