import { FORMULAS, PERSPECTIVES } from '../indicator.ts';
import type { Result } from '../result.ts';
import { bands, eachOnce, inOrder, isBelow } from '../rule-pack/bands.ts';
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
import { FRESHNESS } from './freshness.ts';
import { CLASSES, LIGHTS, type RulePack } from './rule-pack.ts';

const points = inOrder(listOf(record({ from: decimal(), to: decimal() })), 'from', 'rising');

const CHECK: Check = packOf({
  formulas: recordOfEach(FORMULAS, ruleOf({})),
  cap: also<{ floor: string; cap: string }>(
    ruleOf({ floor: decimal(), cap: decimal() }),
    ({ floor, cap }, path) => (isBelow(cap, floor) ? [{ path: `${path}.cap`, reason: 'below-floor' }] : []),
  ),
  zeroTarget: ruleOf({ reached: nullable(decimal()) }),
  negativeTarget: ruleOf({ higher: oneOf(['refuse', 'mirrored']) }),
  stabilizing: ruleOf({ scale: points }),
  maximal: ruleOf({ value: decimal() }),
  periods: ruleOf({ counted: oneOf(['filled', 'every-targeted']) }),
  indicators: recordOf(
    ruleOf({
      floor: nullable(decimal()),
      cap: nullable(decimal()),
      worst: nullable(decimal()),
      maximal: flag,
      scale: nullable(points),
    }),
  ),
  classes: ruleOf({
    bounds: eachOnce(
      bands(
        listOf(record({ id: oneOf(CLASSES), label: text, above: nullable(decimal()), threads: whole(1) }), 1),
        'above',
        'falling',
      ),
      CLASSES,
    ),
  }),
  lights: ruleOf({
    bounds: eachOnce(
      bands(listOf(record({ id: oneOf(LIGHTS), from: nullable(decimal()) }), 1), 'from', 'falling'),
      LIGHTS,
    ),
  }),
  perspectives: ruleOf({ weights: recordOfEach(PERSPECTIVES, decimal('0')) }),
  units: ruleOf({ weights: recordOf(decimal('0')), other: decimal('0') }),
  scales: distinct<{ id: string }>(
    listOf(
      ruleOf({
        id: text,
        grades: inOrder(
          distinct<{ grade: string }>(
            listOf(record({ grade: text, score: decimal(), above: nullable(decimal()) }), 1),
            ({ grade }) => grade,
          ),
          'above',
          'falling',
        ),
      }),
    ),
    ({ id }) => id,
  ),
  freshness: ruleOf({
    bounds: eachOnce(
      bands(listOf(record({ id: oneOf(FRESHNESS), upTo: nullable(decimal('0')) }), 1), 'upTo', 'rising'),
      FRESHNESS,
    ),
  }),
});

/** A scoring pack from plain JSON, or every fault in it. */
export const readRulePack = (value: unknown): Result<RulePack, readonly PackFault[]> =>
  readPack(CHECK, value);
