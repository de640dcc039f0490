import type { DisciplineRegime, Impact } from '../../people/discipline.ts';
import { ABSENCE_NORM } from '../../people/norms.ts';
import { REGIMES } from '../../people/regime-archive.ts';
import { packOn } from '../../rule-pack/choice.ts';
import { packName } from '../../rule-pack/frame.ts';
import { dayAt, dayIndex } from '../../working/civil-day.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';

/** One act a case is about: which norm it broke, on which days, and how far its harm reached. */
export interface CaseAct {
  readonly id: string;
  readonly norm: string;
  /** First and last day `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Null for absence, which is counted in days. */
  readonly impact: Impact | null;
}

/** Absence is counted in working days of a year instead of weighed by its impact. */
export const isAbsence = ({ norm }: CaseAct): boolean => norm === ABSENCE_NORM;

/** Acts written into a case, in the order of their rows; a single day ends on the day it begins. */
export const actsOf = (dossier: Dossier): readonly CaseAct[] =>
  rowIds(dossier, 'act').map((id) => {
    const text = (field: string) => textOf(dossier, `act/${id}/${field}`);
    const from = text('from');
    return {
      id,
      norm: text('norm'),
      from,
      to: text('to') || from,
      impact: (text('impact') || null) as Impact | null,
    };
  });

/** Longest run of days one act may state; more is a mistake in writing. */
const MOST_DAYS = 400;

/** Every day of an act, first to last; empty when its days make no sense. */
export function daysOf({ from, to }: CaseAct): readonly string[] {
  const [first, last] = [dayIndex(from), dayIndex(to)];
  if (first === null || last === null || last < first || last - first >= MOST_DAYS) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => dayAt(first + i));
}

/** The same facts: the same norm on a day that both name. */
export const isSameAct = (a: CaseAct, b: CaseAct): boolean =>
  a.norm === b.norm && a.from <= b.to && b.from <= a.to;

/** The regime of the days of the acts; null where they name no day, or days of two regimes or of none. */
export function regimeOf(acts: readonly CaseAct[]): DisciplineRegime | null {
  const regimes = acts.flatMap(({ from, to }) => [from, to]).map((day) => packOn(day, REGIMES));
  const [first = null] = regimes;
  const isOne = regimes.every((one) => one !== null && first !== null && packName(one) === packName(first));
  return isOne ? first : null;
}
