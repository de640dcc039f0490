import { grouped } from '../../grouped.ts';
import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import { stamp } from '../../rule-pack/frame.ts';
import { given, numberOf, ruled, type Working, work } from '../../working/working.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { withheldBelowFive } from '../personal.ts';
import { gapOf } from './learning.ts';

/** Lesson hours of a person in a year, and what is missing to those everybody owes; not below zero. */
export interface OwnLearning {
  readonly hours: Working;
  readonly gap: Working;
}

/** A training whose hours nobody has written counts nothing yet; no record counts as no hours. */
export function ownLearning(record: Dossier | null, pack: CulturePack = CULTURE_PACK): OwnLearning {
  const rule = stamp(pack, pack.learning);
  const written = record
    ? rowIds(record, 'training').map((id) => textOf(record, `training/${id}/hours`))
    : [];
  const filled = written.filter((hours) => hours !== '');
  const hours = work({
    rule: 'own-hours',
    operation: 'sum',
    inputs: filled.length > 0 ? filled.map((one) => given('hours', one)) : [given('hours', '0')],
    digits: 1,
    pack: rule,
  });
  const owed = ruled('yearly-hours', pack.learning.hours);
  return { hours, gap: gapOf(owed, ['own-hours', hours], 1, pack) };
}

/** Whether a gap is one. */
export const isShort = (gap: Working): boolean => (numberOf(gap)?.n ?? 0n) > 0n;

/** What the people of a unit lack together, and how many of them lack something. */
export interface UnitGap {
  readonly unit: string;
  readonly people: number;
  readonly short: number;
  readonly gap: Working;
}

/** A person of a unit with what he or she learned. */
export interface Learner {
  readonly unit: string;
  readonly record: Dossier | null;
}

/**
 * The gap of each unit, in the order in which they first come; null in place of a unit of fewer than five people, and
 * of one more where the rest would tell of it. No total is given, so nothing is found by taking away.
 */
export function gapsByUnit(
  learners: readonly Learner[],
  pack: CulturePack = CULTURE_PACK,
): readonly (UnitGap | null)[] {
  const groups = [...grouped(learners, ({ unit }) => unit)].map(([unit, own]) => {
    const gaps = own.map(({ record }) => ownLearning(record, pack).gap);
    const gap = work({
      rule: 'unit-gap',
      operation: 'sum',
      inputs: gaps.map((one): readonly [string, Working] => ['learning-gap', one]),
      digits: 1,
      pack: stamp(pack, pack.learning),
    });
    return { unit, people: own.length, short: gaps.filter(isShort).length, gap };
  });
  return withheldBelowFive(groups);
}
