import { add, compare, fromDecimal, ONE } from '../decimal.ts';
import type { Result } from '../result.ts';
import { bands, inOrder } from '../rule-pack/bands.ts';
import {
  also,
  type Check,
  decimal,
  distinct,
  flag,
  listOf,
  nullable,
  oneOf,
  type PackFault,
  readPack,
  record,
  recordOf,
  recordOfEach,
  text,
  whole,
} from '../rule-pack/check.ts';
import { packOf, ruleOf } from '../rule-pack/frame-check.ts';
import { CONTROLS, type MinistryPack, RATINGS, SANCTIONS, TIERS, VALIDITIES } from './ministry-pack.ts';

const share = decimal('0', '1');
const weight = decimal('0');
const labels = ruleOf({
  bands: bands(listOf(record({ from: nullable(decimal()), label: text }), 1), 'from', 'falling'),
});

const CHECK: Check = packOf({
  indicatorQuality: ruleOf({
    cells: distinct<{ validity: string; control: string }>(
      listOf(
        record({
          validity: oneOf(VALIDITIES),
          control: oneOf(CONTROLS),
          weight: nullable(weight),
          forMapOwner: flag,
        }),
        1,
      ),
      ({ validity, control }) => `${validity}/${control}`,
    ),
  }),
  targetQuality: ruleOf({
    sameAndExceeded: weight,
    sameAndMissed: weight,
    sameAndMet: weight,
    lower: weight,
    asRealized: weight,
    aboveRealized: weight,
    between: weight,
    steady: weight,
    withoutHistory: weight,
    maximal: weight,
    leastMandatory: weight,
  }),
  qualityBands: ruleOf({ above: text, equal: text, below: text }),
  indicatorLimits: ruleOf({ byLevel: recordOf(whole(1)) }),
  calibration: ruleOf({
    points: inOrder(listOf(record({ from: decimal(), to: decimal() }), 2), 'from', 'rising'),
  }),
  bounds: ruleOf({ floor: decimal(), cap: decimal() }),
  shares: also<{ results: string; conduct: string }>(
    ruleOf({ results: share, conduct: share }),
    ({ results, conduct }, path) => {
      const [a, b] = [fromDecimal(results), fromDecimal(conduct)];
      return a && b && compare(add(a, b), ONE) === 0 ? [] : [{ path, reason: 'shares-not-a-whole' }];
    },
  ),
  correction: ruleOf({ limit: decimal('0') }),
  organizationShare: ruleOf({ whenBelow: share, byTier: recordOfEach(TIERS, share) }),
  ratings: ruleOf({ above: decimal(), within: decimal(), labels: recordOfEach(RATINGS, text) }),
  predicates: ruleOf({
    cells: distinct<{ results: string; conduct: string }>(
      listOf(record({ results: oneOf(RATINGS), conduct: oneOf(RATINGS), label: text }), RATINGS.length ** 2),
      ({ results, conduct }) => `${results}/${conduct}`,
    ),
  }),
  sanctions: ruleOf({ levels: recordOfEach(SANCTIONS, record({ share, quarters: whole(1), label: text })) }),
  impact: ruleOf({ share, limit: decimal('0') }),
  perspectives: ruleOf({
    weights: distinct<{ id: string }>(listOf(record({ id: text, label: text, weight }), 1), ({ id }) => id),
  }),
  status: labels,
  organizationPredicates: labels,
});

/** A ministry pack from plain JSON, or every fault in it. */
export const readMinistryPack = (value: unknown): Result<MinistryPack, readonly PackFault[]> =>
  readPack(CHECK, value);
