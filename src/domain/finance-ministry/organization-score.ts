import type { Decimal } from '../indicator.ts';
import { type RuleSource, stamp } from '../rule-pack/frame.ts';
import { given, type Working, work } from '../working/working.ts';
import type { Band, MinistryPack } from './ministry-pack.ts';
import { type Part, part } from './personal-score.ts';

export interface WeightedPart {
  readonly id: string;
  readonly weight: Decimal;
  /** Null, or a working without a result: left out, the others weigh more. */
  readonly value: Part;
}

export interface WeightedScore {
  readonly score: Working;
  readonly leftOut: readonly string[];
}

/** An objective with its indicators: index 0–120 and weight each. */
export interface Objective {
  readonly id: string;
  readonly indicators: readonly WeightedPart[];
}

export interface StrategyPerspective {
  readonly id: string;
  readonly weight: Decimal;
  readonly objectives: readonly Objective[];
}

const hasValue = (value: Part): boolean =>
  typeof value === 'object' && value !== null ? value.value !== null : value !== null;

/** Weighted mean of the parts that have a value. */
function weightedScore(
  rule: string,
  parts: readonly WeightedPart[],
  pack: MinistryPack,
  standing: RuleSource,
): WeightedScore {
  const held = parts.filter(({ value }) => hasValue(value));
  const own = stamp(pack, standing);
  const products = work({
    rule: `${rule}-products`,
    operation: 'sum-of-products',
    inputs: held.flatMap(({ id, weight, value }) => [given(`weight-${id}`, weight), part(id, value)]),
    digits: 4,
    pack: own,
    otherwise: 'nothing-to-score',
  });
  const weights = work({
    rule: `${rule}-weights`,
    operation: 'sum',
    inputs: held.map(({ id, weight }) => given(`weight-${id}`, weight)),
    digits: 4,
    pack: own,
    otherwise: 'nothing-to-score',
  });
  const score = work({
    rule,
    operation: 'quotient',
    inputs: [
      ['products', products],
      ['weights', weights],
    ],
    digits: 4,
    pack: own,
    otherwise: 'no-weight',
  });
  return { score, leftOut: parts.filter((one) => !held.includes(one)).map(({ id }) => id) };
}

/** NKO from the values of the perspectives. */
export const organizationScore = (parts: readonly WeightedPart[], pack: MinistryPack): WeightedScore =>
  weightedScore('nko', parts, pack, pack.perspectives);

/** NKO from the indicators up: index → objective (NSS, weighted) → perspective (NP, plain mean) → organization. */
export function strategyScore(
  perspectives: readonly StrategyPerspective[],
  pack: MinistryPack,
): WeightedScore {
  const leftOut: string[] = [];
  const parts = perspectives.map(({ id, weight, objectives }): WeightedPart => {
    const scored = objectives.map((objective) => {
      const nss = weightedScore('nss', objective.indicators, pack, pack.perspectives);
      leftOut.push(...nss.leftOut);
      return [objective.id, nss.score] as const;
    });
    const held = scored.filter(([, score]) => score.value !== null);
    const value = work({
      rule: 'np',
      operation: 'mean',
      inputs: held,
      digits: 4,
      pack: stamp(pack, pack.perspectives),
      otherwise: 'nothing-to-score',
    });
    return { id, weight, value };
  });
  const whole = organizationScore(parts, pack);
  return { score: whole.score, leftOut: [...leftOut, ...whole.leftOut] };
}

const labelled = (
  rule: string,
  value: Part,
  bands: readonly Band[],
  pack: MinistryPack,
  standing: RuleSource,
) =>
  work({
    rule,
    operation: 'from',
    inputs: [part('score', value)],
    table: bands.map(({ from, label }) => ({ at: from, gives: label })),
    pack: stamp(pack, standing),
    otherwise: 'nothing-to-score',
  });

/** Colour of a score on the strategy map. */
export const scoreStatus = (value: Part, pack: MinistryPack): Working =>
  labelled('status', value, pack.status.bands, pack, pack.status);

/** Word for the score of an organization. */
export const organizationPredicate = (value: Part, pack: MinistryPack): Working =>
  labelled('nko-predicate', value, pack.organizationPredicates.bands, pack, pack.organizationPredicates);

/** `over` when a unit has more indicators than its level allows, else `within`; reason `level-unknown`. */
export function indicatorLimit(level: string, count: number, pack: MinistryPack): Working {
  const { byLevel } = pack.indicatorLimits;
  const limit = Object.hasOwn(byLevel, level) ? byLevel[level] : undefined;
  return work({
    rule: `indicator-limit:${level}`,
    operation: 'above',
    inputs: [given('indicators', String(count))],
    table:
      limit === undefined
        ? []
        : [
            { at: String(limit), gives: 'over' },
            { at: null, gives: 'within' },
          ],
    pack: stamp(pack, pack.indicatorLimits),
    otherwise: 'level-unknown',
  });
}
