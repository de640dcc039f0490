import { absolute, compare, fromDecimal, fromInteger } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, percentOf, ruled, type Working, work } from '../working/working.ts';
import {
  against,
  conditions,
  counted,
  findingOf,
  type IntegrityFinding,
  percentage,
  shown,
  threshold,
} from './finding.ts';
import { INTEGRITY_PACK, type IntegrityPack } from './integrity-pack.ts';

export interface NamedValue {
  readonly id: string;
  readonly value: Decimal;
}

/**
 * More multiples of five than last digits give by themselves. Zero and small values are left out: among them every
 * second number looks round. Nothing is said of too few values.
 */
export function roundNumberHeap(
  values: readonly NamedValue[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const rule = pack.roundNumbers;
  const source = stamp(pack, rule);
  const large = values.filter(({ value }) => {
    const number = fromDecimal(value);
    return number !== null && compare(absolute(number), fromInteger(rule.smallest)) >= 0;
  });
  if (large.length < rule.least) return [];
  const rests = large.map(({ id, value }) => restOf(id, value, rule.multiple, source));
  const round = counted('round-values', '0', rests, source);
  const chance = chanceOf(round, large.length, rule.multiple, source);
  const place = work({
    rule: 'chance-against-bound',
    operation: 'order',
    inputs: [['chance', chance], ruled('bound', rule.chance)],
    pack: source,
  });
  const working = conditions('round-number-heap', [['place', place]], ['below', 'equal'], source);
  return findingOf('round-number-heap', working, {
    numbers: {
      values: String(large.length),
      round: shown(round),
      percent: percentage('round-percent', round, large.length, source).display ?? '',
      usual: percentage('usual-percent', one(source), rule.multiple, source).display ?? '',
      chance: chance.display ?? '',
    },
    about: large.filter((_, i) => rests[i]?.value === '0/1').map(({ id }) => id),
  });
}

const one = (pack: PackStamp): Working =>
  work({ rule: 'one', operation: 'same', inputs: [ruled('one', '1')], pack });

const restOf = (id: string, value: Decimal, multiple: number, pack: PackStamp): Working =>
  work({
    rule: 'rest',
    operation: 'remainder',
    inputs: [given(id, value), ruled('multiple', String(multiple))],
    pack,
  });

/** Percent of the cases in which so many round values come about by themselves. */
function chanceOf(round: Working, values: number, multiple: number, pack: PackStamp): Working {
  const chance = work({
    rule: 'chance',
    operation: 'chance-at-least',
    inputs: [['round', round], given('values', String(values)), ruled('multiple', String(multiple))],
    pack,
  });
  return percentOf('chance-percent', ['chance', chance], 4, pack);
}

/** The same value again and again, in order of time; equal as numbers, however they are written. */
export function identicalValues(
  values: readonly NamedValue[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const source = stamp(pack, pack.identical);
  const runs: NamedValue[][] = [];
  for (const next of values) {
    const run = runs.at(-1);
    if (run?.[0] && isSame(run[0].value, next.value)) run.push(next);
    else runs.push([next]);
  }
  return runs.flatMap((run) => {
    const value = run[0]?.value ?? '';
    const length = work({
      rule: 'run-length',
      operation: 'times',
      inputs: [given('value', value), ...run.map((each) => given(each.id, each.value))],
      pack: source,
    });
    const working = threshold('identical-values', 'from', length, String(pack.identical.run), source);
    return findingOf('identical-values', working, {
      numbers: { value, times: shown(length) },
      about: run.map(({ id }) => id),
    });
  });
}

const isSame = (a: Decimal, b: Decimal): boolean => {
  const [x, y] = [fromDecimal(a), fromDecimal(b)];
  return x !== null && y !== null && compare(x, y) === 0;
};

/** Realizations that are exactly their target, more often than a measured quantity is. */
export function exactlyOnTarget(
  values: readonly (NamedValue & { readonly target: Decimal })[],
  pack: IntegrityPack = INTEGRITY_PACK,
): readonly IntegrityFinding[] {
  const rule = pack.onTarget;
  const source = stamp(pack, rule);
  if (values.length < rule.least) return [];
  const places = values.map(({ id, value, target }) => against(id, value, target, source));
  const exact = counted('values-on-target', 'equal', places, source);
  const share = percentage('on-target-percent', exact, values.length, source);
  const working = threshold('exactly-on-target', 'from', share, rule.percent, source);
  return findingOf('exactly-on-target', working, {
    numbers: { values: String(values.length), exact: shown(exact), percent: share.display ?? '' },
    about: values.filter((_, i) => places[i]?.value === 'equal').map(({ id }) => id),
  });
}
