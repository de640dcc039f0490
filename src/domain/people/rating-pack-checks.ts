import { compare, fromDecimal } from '../decimal.ts';
import type { Result } from '../result.ts';
import {
  also,
  type Check,
  decimal,
  distinct,
  listOf,
  nullable,
  oneOf,
  type PackFault,
  readPack,
  record,
  recordOfEach,
  text,
} from '../rule-pack/check.ts';
import { packOf, ruleOf } from '../rule-pack/frame-check.ts';
import type { TableRow } from '../working/operation.ts';
import { bands } from '../working/table-check.ts';
import type { AppraisalScorePack } from './appraisal-score.ts';
import type { DistributionPack } from './distribution.ts';
import type { PlanPack } from './plan-attainment.ts';
import { PREDICATES } from './predicate.ts';

type Read<P> = Result<P, readonly PackFault[]>;

/** Points of straight lines: decimals on both sides, from left to right. */
const points = also<readonly TableRow[]>(
  listOf(record({ at: decimal(), gives: decimal() }), 2),
  (rows, path) =>
    rows.flatMap((one, i) => {
      const [before, now] = [fromDecimal(rows[i - 1]?.at ?? ''), fromDecimal(one.at ?? '')];
      return before && now && compare(before, now) >= 0
        ? [{ path: `${path}.${i}.at`, reason: 'not-rising' }]
        : [];
    }),
);

/** A pack of work-plan measurement, or everything that is wrong with it. */
export const readPlanPack = (value: unknown): Read<PlanPack> =>
  readPack(packOf({ range: ruleOf({}), graded: nullable(ruleOf({ points })) }), value);

const predicate = oneOf(PREDICATES);
const percent = nullable(decimal('0', '100'));
const share: Check = record({ predicates: listOf(predicate, 1), atLeast: percent, atMost: percent });

/** A pack of distribution patterns, or everything that is wrong with it. */
export const readDistributionPack = (value: unknown): Read<DistributionPack> =>
  readPack(
    packOf({
      labels: recordOfEach(PREDICATES, text),
      organization: nullable(ruleOf({ bounds: bands(predicate) })),
      shapes: nullable(ruleOf({ peak: recordOfEach(PREDICATES, predicate) })),
      quotas: ruleOf({ shares: listOf(share) }),
    }),
    value,
  );

const part = decimal('0', '1');

/** A pack of appraisal by score, or everything that is wrong with it. */
export const readAppraisalScorePack = (value: unknown): Read<AppraisalScorePack> =>
  readPack(
    packOf({
      weights: ruleOf({
        pairs: distinct<{ readonly id: string }>(
          listOf(record({ id: text, plan: part, behaviour: part }), 1),
          (one) => one.id,
        ),
      }),
      bands: ruleOf({ rows: bands(text), withoutIdea: record({ at: decimal(), gives: text }) }),
    }),
    value,
  );
