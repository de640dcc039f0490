import { compare, fromDecimal, sign } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import {
  given,
  percentOf,
  ruled,
  unworked,
  type Working,
  type WorkingInput,
  work,
} from '../working/working.ts';

/** Measuring individual work plans (SKP); graded scores where a pack knows them. */
export interface PlanPack extends PackFrame {
  readonly range: RuleSource;
  /** Points of the graded score: straight lines between them, end values outside. */
  readonly graded: (RuleSource & { readonly points: readonly TableRow[] }) | null;
}

/** Normal: more is better. Special: less is better (time, cost, errors). */
export type Condition = 'normal' | 'special';

/**
 * Attainment in percent of a target that is a range. Inside it 100; outside, against the nearer bound: R ÷ bound, or
 * under the special condition (1 + (1 − R ÷ bound)). Reasons: `no-realization`, `not-a-number`, `range-reversed`, and
 * `target-not-positive` where the nearer bound is no divisor.
 */
export function rangeAttainment(
  question: { readonly low: Decimal; readonly high: Decimal; readonly realization: Decimal | null },
  condition: Condition,
  pack: PlanPack,
): Working {
  const { low, high, realization } = question;
  const rule = stamp(pack, pack.range);
  const inputs = [given('realization', realization), given('low', low), given('high', high)] as const;
  const refuse = (reason: string): Working => unworked('plan-range', reason, inputs, rule);
  if (realization === null) return refuse('no-realization');
  const [l, h, r] = [fromDecimal(low), fromDecimal(high), fromDecimal(realization)];
  if (!l || !h || !r) return refuse('not-a-number');
  if (compare(h, l) < 0) return refuse('range-reversed');
  const [isBelow, isAbove] = [compare(r, l) < 0, compare(r, h) > 0];
  if (!isBelow && !isAbove) return inside(inputs, rule);
  return sign(isBelow ? l : h) > 0 ? outside(inputs, condition, rule) : refuse('target-not-positive');
}

type Inputs = readonly [realization: WorkingInput, low: WorkingInput, high: WorkingInput];

/** On a bound or between both: 100, whatever the realization. */
function inside([realization, low, high]: Inputs, pack: PackStamp): Working {
  const against = (name: string, bound: WorkingInput): Working =>
    work({ rule: `against-${name}`, operation: 'order', inputs: [realization, bound], pack });
  const percent = work({
    rule: 'plan-range-place',
    operation: 'cell',
    inputs: [
      ['low', against('low', low)],
      ['high', against('high', high)],
    ],
    table: ['equal', 'above'].flatMap((a) =>
      ['equal', 'below'].map((b) => ({ at: `${a}/${b}`, gives: '100' })),
    ),
    pack,
  });
  const inputs = [['percent', percent]] as const;
  return work({ rule: 'plan-range-inside', operation: 'same', inputs, digits: 2, pack });
}

function outside([realization, low, high]: Inputs, condition: Condition, pack: PackStamp): Working {
  const atLeast = work({ rule: 'at-least-low', operation: 'largest', inputs: [realization, low], pack });
  const bound = work({
    rule: 'nearer-bound',
    operation: 'smallest',
    inputs: [['at-least-low', atLeast], high],
    pack,
  });
  const ratio = work({
    rule: 'plan-ratio',
    operation: 'quotient',
    inputs: [realization, ['bound', bound]],
    pack,
  });
  const share =
    condition === 'normal'
      ? ratio
      : work({
          rule: 'plan-mirrored-ratio',
          operation: 'difference',
          inputs: [ruled('two', '2'), ['ratio', ratio]],
          pack,
        });
  return percentOf(`plan-range-${condition}`, ['share', share], 2, pack);
}

/** Graded score of an attainment in percent; reason `no-graded-score` when the pack has none. */
export function gradedScore(attainment: Decimal | null, pack: PlanPack): Working {
  const inputs = [given('attainment', attainment)];
  if (!pack.graded) return unworked('graded-score', 'no-graded-score', inputs, stamp(pack));
  return work({
    rule: 'graded-score',
    operation: 'interpolate',
    inputs,
    table: pack.graded.points,
    digits: 2,
    pack: stamp(pack, pack.graded),
    otherwise: 'not-a-number',
  });
}
