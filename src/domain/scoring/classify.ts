import { compare, fromDecimal, type Rational } from '../decimal.ts';
import type { ClassId, GradeScale, Light, RulePack } from './rule-pack.ts';

const isAbove = (value: Rational, bound: string | null): boolean => {
  const at = bound === null ? null : fromDecimal(bound);
  return at === null || compare(value, at) > 0;
};

/**
 * Class of an attainment in percent, decided by the exact unrounded number: 90 is `high`, anything above is
 * `very-high`. Source: Permendagri 86/2017, bounds made continuous.
 */
export function classOf(value: Rational, pack: RulePack): ClassId {
  return pack.classes.bounds.find((bound) => isAbove(value, bound.above))?.id ?? 'very-low';
}

/** Traffic light of a score: 100 is green, 99.99 yellow. The mapping belongs to the pack, the classes are what is shown. */
export function lightOf(value: Rational, pack: RulePack): Light {
  const reached = ({ from }: { from: string | null }): boolean => {
    const at = from === null ? null : fromDecimal(from);
    return at === null || compare(value, at) >= 0;
  };
  return pack.lights.bounds.find(reached)?.id ?? 'red';
}

/** Score of a grade, looked up in every scale of the pack; null when no scale knows the grade. */
export function gradeScale(grade: string, pack: RulePack): GradeScale | null {
  return pack.scales.find((scale) => scale.grades.some((row) => row.grade === grade)) ?? null;
}

/** Grade that a number earns on a scale with bounds `(low, high]`; null on a scale without bounds. */
export function gradeOf(value: Rational, scale: GradeScale): string | null {
  if (scale.grades.every((row) => row.above === null)) return null;
  return scale.grades.find((row) => isAbove(value, row.above))?.grade ?? null;
}
