import { dayNumber } from '../../calendar.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { digitalService } from '../kinds/digital-service.ts';
import { improvement } from '../kinds/improvement.ts';
import { sop, versionsOf } from '../kinds/sop.ts';

/** A promise to look at something again. */
export interface Review {
  readonly dossier: Dossier;
  /** Position in charge; empty while none is named. */
  readonly owner: string;
  /** The day promised, `YYYY-MM-DD`. */
  readonly until: string;
  readonly isOverdue: boolean;
}

/** States in which a register asks to be looked at again. */
const ASKING: Readonly<Record<string, readonly string[]>> = {
  [sop.name]: ['draft', 'in-force'],
  [digitalService.name]: ['running'],
  [improvement.name]: ['running'],
};

/** Days before the promised one from which a review is among the tasks. */
const AHEAD = 14;

/** Reviews that are due on a day, `YYYY-MM-DD`, or within two weeks of it; the longest overdue first. */
export const dueReviews = (dossiers: readonly Dossier[], day: string): readonly Review[] =>
  dossiers
    .filter((one) => ASKING[one.kind]?.includes(one.status.value.state))
    .map((dossier) => ({ dossier, owner: textOf(dossier, 'owner'), until: promisedDay(dossier) }))
    .filter(({ until }) => until !== '' && daysFrom(day, until) <= AHEAD)
    .map((review) => ({ ...review, isOverdue: review.until < day }))
    .sort((a, b) => a.until.localeCompare(b.until));

/** The day on which something is to be looked at again; empty while none was set. */
export function promisedDay(dossier: Dossier): string {
  if (dossier.kind !== sop.name) return textOf(dossier, 'review');
  const [newest] = versionsOf(dossier);
  return newest === undefined ? '' : textOf(dossier, `version/${newest}/review`);
}

/** Days from one day to another, `YYYY-MM-DD`; negative when the other is past. */
export const daysFrom = (from: string, to: string): number => numberOf(to) - numberOf(from);

const numberOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayNumber(year, month, date);
};
