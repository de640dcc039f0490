import { standingOf, type TermStanding } from '../../people/case-duties.ts';
import { caseTerms, type TermResult } from '../../people/case-terms.ts';
import { HOLIDAY_PACKS } from '../../people/holidays-pack.ts';
import { TERMS_2021 } from '../../people/term-packs.ts';
import { type WorkCalendar, workingDaysBetween } from '../../people/working-days.ts';
import type { Dossier } from '../dossier.ts';
import { lastStep } from '../kinds/personal/appraisal.ts';

/** Offices are taken to work five days a week. */
const CALENDAR: WorkCalendar = { week: 5, packs: HOLIDAY_PACKS };

export interface AnswerTerm {
  readonly term: TermResult;
  readonly standing: TermStanding;
  /** Working days left while it runs; else null. */
  readonly left: number | null;
}

/** Until when an objection to an appraisal must be answered, and whether it was; null where nobody objected. */
export function answerTerm(
  appraisal: Dossier,
  civilDay: (at: number) => string,
  today: string,
): AnswerTerm | null {
  const [filed, answered] = [lastStep(appraisal, 'object'), lastStep(appraisal, 'answer')];
  if (!filed) return null;
  const days = {
    'appraisal-objection-filed': civilDay(filed.at),
    ...(answered && { 'appraisal-objection-answered': civilDay(answered.at) }),
  };
  const term = caseTerms(days, null, TERMS_2021, CALENDAR).find(({ id }) => id === 'appraisal-answer');
  if (!term) return null;
  const standing = standingOf(term, today);
  const left = standing === 'open' && term.day ? workingDaysBetween(today, term.day, CALENDAR) : null;
  return { term, standing, left: left?.ok ? left.value.count : null };
}
