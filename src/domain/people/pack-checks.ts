import { add, compare, fromDecimal, ONE } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import type { Result } from '../result.ts';
import {
  also,
  type Check,
  day,
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
  whole,
} from '../rule-pack/check.ts';
import { packOf, ruleOf, SOURCE_FIELDS } from '../rule-pack/frame-check.ts';
import type { TableRow } from '../working/operation.ts';
import { bands } from '../working/table-check.ts';
import type { AllowancePack } from './allowance.ts';
import { type AppealRule, CASE_EVENTS, TERM_IDS, type Term, type TermPack } from './case-terms.ts';
import { type AppraisalPack, PREDICATES, RATINGS } from './predicate.ts';
import type { HolidayPack } from './working-days.ts';

type Read<P> = Result<P, readonly PackFault[]>;

const part = decimal('0', '1');
const predicate = oneOf(PREDICATES);
const byPredicate = (check: Check): Check => recordOfEach(PREDICATES, check);

const KEYS = RATINGS.flatMap((results) => RATINGS.map((behaviour) => `${results}/${behaviour}`));
const cells = also<readonly TableRow[]>(
  distinct<TableRow>(listOf(record({ at: oneOf(KEYS), gives: predicate })), (row) => row.at ?? ''),
  (rows, path) =>
    KEYS.filter((key) => !rows.some((row) => row.at === key)).map((key) => ({
      path: `${path}.${key}`,
      reason: 'cell-missing',
    })),
);

/** A pack of predicates and credits, or everything that is wrong with it. */
export const readAppraisalPack = (value: unknown): Read<AppraisalPack> =>
  readPack(
    packOf({
      labels: byPredicate(text),
      ratings: nullable(ruleOf({ bounds: bands(oneOf(RATINGS)) })),
      matrix: ruleOf({ cells }),
      credit: ruleOf({ percent: byPredicate(decimal('0')) }),
    }),
    value,
  );

interface Shares {
  readonly performance: Decimal;
  readonly discipline: Decimal;
}

const shares = also<Shares>(ruleOf({ performance: part, discipline: part }), (one, path) => {
  const total = add(fromDecimal(one.performance) ?? ONE, fromDecimal(one.discipline) ?? ONE);
  return compare(total, ONE) === 0 ? [] : [{ path, reason: 'sum-not-1' }];
});

const rate = record({ id: text, label: text, rate: part });

/** A pack of allowance rates, or everything that is wrong with it. */
export const readAllowancePack = (value: unknown): Read<AllowancePack> =>
  readPack(
    packOf({
      shares,
      performanceCap: nullable(decimal('0')),
      cuts: ruleOf({ rates: distinct<{ readonly id: string }>(listOf(rate), (one) => one.id) }),
      digits: record({ factor: whole(0), amount: whole(0) }),
    }),
    value,
  );

const term = record({
  ...SOURCE_FIELDS,
  id: oneOf(TERM_IDS),
  from: oneOf(CASE_EVENTS),
  event: oneOf(CASE_EVENTS),
  days: whole(0),
  unit: oneOf(['working-days', 'days']),
  bound: oneOf(['at-latest', 'at-earliest', 'exactly']),
  appliesTo: oneOf(['all', 'dismissal', 'other']),
});

const route = record({
  appliesTo: oneOf(['dismissal', 'other']),
  kind: oneOf(['objection', 'appeal']),
  to: oneOf(['superior-official', 'civil-service-board']),
  outcomes: listOf(text),
});

/** A pack of terms, or everything that is wrong with it. */
export const readTermPack = (value: unknown): Read<TermPack> =>
  readPack(
    packOf({
      terms: distinct<Term>(listOf(term, 1), (one) => one.id),
      appeals: ruleOf({ rows: distinct<AppealRule>(listOf(route), (one) => one.appliesTo) }),
    }),
    value,
  );

/** Days off of one year, or everything that is wrong with them: a day of another year is a slip of the pen. */
export const readHolidayPack = (value: unknown): Read<HolidayPack> =>
  readPack(
    also<HolidayPack>(
      packOf({
        year: whole(1970),
        groups: listOf(
          ruleOf({
            kind: oneOf(['holiday', 'joint-leave']),
            days: listOf(record({ day, name: text }), 1),
          }),
        ),
      }),
      ({ groups, year }) =>
        groups.flatMap((group, i) =>
          group.days.flatMap((one, j) =>
            one.day.startsWith(`${year}-`)
              ? []
              : [{ path: `groups.${i}.days.${j}.day`, reason: 'day-of-another-year' }],
          ),
        ),
    ),
    value,
  );
