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
  text,
  whole,
} from '../rule-pack/check.ts';
import { packOf, ruleOf, SOURCE_FIELDS } from '../rule-pack/frame-check.ts';
import { written } from '../working/operation.ts';
import { bands } from '../working/table-check.ts';
import type { ForecastPack } from './forecast-pack.ts';
import type { IntegrityPack } from './integrity-pack.ts';
import type { MaturityPack } from './maturity.ts';
import type { SatisfactionPack } from './satisfaction.ts';
import type { XmrPack } from './xmr-pack.ts';

type Read<P> = Result<P, readonly PackFault[]>;

const weight: Check = (value, path) => {
  const number = typeof value === 'string' ? written(value) : null;
  return number && number.n > 0n ? [] : [{ path, reason: 'not-a-weight' }];
};

/** A pack of a satisfaction index, or everything that is wrong with it. */
export const readSatisfactionPack = (value: unknown): Read<SatisfactionPack> =>
  readPack(
    packOf({
      elements: ruleOf({ names: listOf(text, 1), least: decimal(), most: decimal() }),
      weights: distinct<{ readonly id: string }>(
        listOf(record({ ...SOURCE_FIELDS, id: text, weight }), 1),
        (one) => one.id,
      ),
      conversion: ruleOf({ factor: decimal('0') }),
      classes: ruleOf({ digits: whole(0), rows: bands(text) }),
    }),
    value,
  );

const scale = record({ ...SOURCE_FIELDS, id: text, of: oneOf(['indicator', 'index']), rows: bands(text) });
const aspect = record({ id: text, label: text, weight });

/** A pack of a maturity index, or everything that is wrong with it. Scales may disagree; that is no fault. */
export const readMaturityPack = (value: unknown): Read<MaturityPack> =>
  readPack(
    packOf({
      aspects: ruleOf({
        rows: distinct<{ readonly id: string }>(listOf(aspect, 1), (one) => one.id),
        indicators: nullable(whole(1)),
      }),
      least: decimal(),
      most: decimal(),
      scales: distinct<{ readonly id: string }>(listOf(scale), (one) => one.id),
    }),
    value,
  );

const counted = also<{ readonly count: number; readonly of: number }>(
  ruleOf({ count: whole(1), of: whole(1) }),
  (one, path) => (one.count > one.of ? [{ path: `${path}.count`, reason: 'more-than-of' }] : []),
);

/** A pack of chart factors, or everything that is wrong with it. */
export const readXmrPack = (value: unknown): Read<XmrPack> =>
  readPack(
    packOf({
      factors: ruleOf({ limit: weight, range: weight }),
      points: ruleOf({ least: whole(2), good: whole(2) }),
      nearLimit: counted,
      oneSide: ruleOf({ count: whole(2) }),
    }),
    value,
  );

const percent = decimal('0', '100');

interface Quantiles {
  readonly levels: readonly { readonly column: number }[];
  readonly rows: readonly { readonly freedom: number; readonly t: readonly string[] }[];
}

const quantiles = also<Quantiles>(
  ruleOf({
    levels: listOf(record({ percent: whole(1), column: whole(0) }), 1),
    rows: listOf(record({ freedom: whole(1), t: listOf(decimal('0'), 1) }), 1),
  }),
  ({ levels, rows }, path) =>
    rows.flatMap((one, i) => [
      ...((rows[i - 1]?.freedom ?? 0) < one.freedom
        ? []
        : [{ path: `${path}.rows.${i}.freedom`, reason: 'not-rising' }]),
      ...(levels.every(({ column }) => column < one.t.length)
        ? []
        : [{ path: `${path}.rows.${i}.t`, reason: 'column-missing' }]),
    ]),
);

/** A pack of forecasting, or everything that is wrong with it. */
export const readForecastPack = (value: unknown): Read<ForecastPack> =>
  readPack(packOf({ least: ruleOf({ points: whole(3) }), method: ruleOf({}), quantiles }), value);

/** A pack of thresholds for patterns, or everything that is wrong with it. */
export const readIntegrityPack = (value: unknown): Read<IntegrityPack> =>
  readPack(
    packOf({
      roundNumbers: ruleOf({ least: whole(1), smallest: whole(0), multiple: whole(2), chance: percent }),
      backDated: ruleOf({ hours: whole(0) }),
      churn: ruleOf({ percent, lowBelow: decimal() }),
      identical: ruleOf({ run: whole(2) }),
      lastMinute: ruleOf({ hours: whole(1), percent, least: whole(1) }),
      onTarget: ruleOf({ least: whole(1), percent }),
      targetEase: ruleOf({}),
    }),
    value,
  );
