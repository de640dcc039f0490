import { type AppealRoute, appealRoute } from '../../people/appeal-route.ts';
import { BEARER, type DutyBearer, standingOf, type TermStanding } from '../../people/case-duties.ts';
import {
  type CaseDays,
  type CaseEvent,
  caseTerms,
  type Term,
  type TermId,
  type TermResult,
} from '../../people/case-terms.ts';
import { TERMS_2021 } from '../../people/term-packs.ts';
import { workingDaysBetween } from '../../people/working-days.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { actsOf, regimeOf } from './case-acts.ts';
import { NO_PENALTY } from './case-history.ts';
import { calendarOf, isDismissal } from './case-proposal.ts';

/** Whether the decision dismisses; null before there is one, and where nothing was imposed. */
export function dismisses(dossier: Dossier): boolean | null {
  const verdict = textOf(dossier, 'verdict');
  const isDecided = textOf(dossier, 'decidedOn') !== '';
  if (!isDecided || verdict === '' || verdict === NO_PENALTY) return null;
  return isDismissal(verdict, regimeOf(actsOf(dossier)));
}

/** The days of a case that its terms are counted from. */
export function daysOfCase(dossier: Dossier): CaseDays {
  const text = (field: string) => textOf(dossier, field);
  const isAppeal = dismisses(dossier) === true;
  const { state } = dossier.status.value;
  // A day that somebody has begun to write is no event before the step is taken.
  const filed = state === 'delivered' ? '' : text('contestedOn');
  const settled = ['settled', 'closed'].includes(state) ? text('settledOn') : '';
  const days: Readonly<Partial<Record<CaseEvent, string>>> = {
    'first-summons-sent': text('summons/1/sent'),
    'first-examination': text('summons/1/date'),
    'second-summons-sent': text('summons/2/sent'),
    'second-examination': text('summons/2/date'),
    decided: text('decidedOn'),
    'delivery-missed': text('missedOn'),
    // Whoever did not come to receive it was still offered it on that day.
    delivered: text('missedOn') || text('receivedOn'),
    sent: text('sentOn'),
    received: text('receivedOn'),
    [isAppeal ? 'appeal-filed' : 'objection-filed']: filed,
    'appeal-answered': text('answeredOn'),
    [isAppeal ? 'appeal-decided' : 'objection-decided']: settled,
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== ''));
}

/** A term of the case, how long it is, whose duty it is, and where it stands on a day. */
export interface CaseTerm extends TermResult {
  readonly length: Pick<Term, 'days' | 'unit'>;
  readonly bearer: DutyBearer;
  readonly standing: TermStanding;
  /** Working days from that day to the last one while the term runs; else null. */
  readonly left: number | null;
}

/** Every term that has begun, in the order of the case. */
export function termsOfCase(dossier: Dossier, today: string): readonly CaseTerm[] {
  const missedFirst = textOf(dossier, 'summons/1/came') === 'no';
  const calendar = calendarOf(dossier);
  const left = (to: string): number | null => {
    const counted = workingDaysBetween(today, to, calendar);
    return counted.ok ? counted.value.count : null;
  };
  const isAnnulled = textOf(dossier, 'outcome') === 'annul';
  return (
    caseTerms(daysOfCase(dossier), dismisses(dossier), TERMS_2021, calendar)
      .filter(({ id }) => id !== 'second-summons-sending' || missedFirst)
      // What was annulled takes effect on no day.
      .filter(({ id }) => id !== 'in-force' || !isAnnulled)
      .map((term) => {
        const standing = standingOf(term, today);
        return {
          ...term,
          length: lengthOf(term.id),
          bearer: BEARER[term.id],
          standing,
          left: standing === 'open' && term.day !== null ? left(term.day) : null,
        };
      })
      .filter(({ standing }) => standing !== 'not-begun')
  );
}

/** How long a term is by the rules in force. */
export function lengthOf(id: TermId): CaseTerm['length'] {
  const { days, unit } = TERMS_2021.terms.find((term) => term.id === id) as Term;
  return { days, unit };
}

/** The way that is open against the decision; null where there is nothing to go against, or it was not received. */
export function routeOfCase(dossier: Dossier): AppealRoute | null {
  const isDismissal = dismisses(dossier);
  if (isDismissal === null) return null;
  return appealRoute(daysOfCase(dossier), isDismissal, TERMS_2021, calendarOf(dossier));
}

/** Last day of the way against the decision once it is over and nobody went it, `YYYY-MM-DD`; else null. */
export function unusedWayUntil(dossier: Dossier, today: string): string | null {
  const isContested = dossier.status.value.state !== 'delivered' && textOf(dossier, 'contestedOn') !== '';
  const last = isContested ? null : (routeOfCase(dossier)?.filing.day ?? null);
  return last !== null && today > last ? last : null;
}

/** The day the decision takes effect; null while it was not received, or where a year's days off are not known. */
export const effectiveDay = (dossier: Dossier): string | null =>
  caseTerms(daysOfCase(dossier), dismisses(dossier), TERMS_2021, calendarOf(dossier)).find(
    ({ id }) => id === 'in-force',
  )?.day ?? null;
