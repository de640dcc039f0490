import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import {
  type CalendarProblem,
  type DayOff,
  dayIndex,
  daysAfter,
  type WorkCalendar,
  workingDayAfter,
} from './working-days.ts';

/** Moments of a case. All days `YYYY-MM-DD`; what has not happened is left out. */
export const CASE_EVENTS = [
  'first-summons-sent',
  'first-examination',
  'second-summons-sent',
  'second-examination',
  'decided',
  'delivery-missed',
  'delivered',
  'received',
  'sent',
  'in-force',
  'objection-filed',
  'objection-decided',
  'appeal-filed',
  'appeal-answered',
  'appeal-decided',
  'appraisal-received',
  'appraisal-objection-filed',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];
export type CaseDays = Readonly<Partial<Record<CaseEvent, string>>>;

export const TERM_IDS = [
  'first-summons',
  'second-summons',
  'second-summons-sending',
  'delivery',
  'sending-when-absent',
  'in-force',
  'objection',
  'objection-decision',
  'appeal',
  'appeal-answer',
  'appeal-decision',
  'appraisal-objection',
] as const;
export type TermId = (typeof TERM_IDS)[number];

/** A term of a regulation: so many days after one event another one must have come, or may first come. */
export interface Term extends RuleSource {
  readonly id: TermId;
  readonly from: CaseEvent;
  readonly event: CaseEvent;
  readonly days: number;
  readonly unit: 'working-days' | 'days';
  /** `at-latest`: on or before; `at-earliest`: on or after; `exactly`: what happens on that day by itself. */
  readonly bound: 'at-latest' | 'at-earliest' | 'exactly';
  /** Whether it is for dismissals only, for everything else only, or for both. */
  readonly appliesTo: 'all' | 'dismissal' | 'other';
}

export interface TermPack extends PackFrame {
  readonly terms: readonly Term[];
}

export interface TermResult {
  readonly id: TermId;
  readonly event: CaseEvent;
  readonly bound: Term['bound'];
  /** Day counted from; null while it has not come. */
  readonly from: string | null;
  /** The day of the term; null with a problem, or while `from` is open. */
  readonly day: string | null;
  readonly skipped: readonly DayOff[];
  readonly problem: CalendarProblem | null;
  /** When the event came, and whether the term was kept; null = not yet known. */
  readonly came: string | null;
  readonly isKept: boolean | null;
  readonly pack: PackStamp;
}

/** Day of one term counted from a day. The day it is counted from is not counted. */
function termDay(from: string, term: Term, calendar: WorkCalendar) {
  if (term.unit === 'working-days') return workingDayAfter(from, term.days, calendar);
  const day = daysAfter(from, term.days);
  return day.ok ? ({ ok: true, value: { day: day.value, count: term.days, skipped: [] } } as const) : day;
}

/**
 * Every term that concerns the case, with its day, whether it was kept, and the days off passed over. A year whose
 * days off are not known gives `calendar-missing` for that term alone. Terms of an objection do not concern a
 * dismissal, those of an appeal nothing else.
 */
export function caseTerms(
  days: CaseDays,
  isDismissal: boolean | null,
  pack: TermPack,
  calendar: WorkCalendar,
): readonly TermResult[] {
  return pack.terms
    .filter((term) => term.appliesTo === 'all' || (term.appliesTo === 'dismissal') === isDismissal)
    .map((term) => termResult(term, days, pack, calendar));
}

function termResult(term: Term, days: CaseDays, pack: TermPack, calendar: WorkCalendar): TermResult {
  const from = days[term.from] ?? null;
  const came = days[term.event] ?? null;
  const found = from === null ? null : termDay(from, term, calendar);
  const day = found?.ok ? found.value.day : null;
  return {
    id: term.id,
    event: term.event,
    bound: term.bound,
    from,
    day,
    skipped: found?.ok ? found.value.skipped : [],
    problem: found && !found.ok ? found.problem : null,
    came,
    isKept: day === null || came === null || dayIndex(came) === null ? null : isWithin(term.bound, came, day),
    pack: stamp(pack, term),
  };
}

function isWithin(bound: Term['bound'], came: string, day: string): boolean {
  if (bound === 'exactly') return came === day;
  return bound === 'at-latest' ? came <= day : came >= day;
}

/** The day a decision takes effect, counted from its receipt. */
export function inForceOn(received: string, pack: TermPack, calendar: WorkCalendar): TermResult | null {
  const term = pack.terms.find((one) => one.id === 'in-force');
  return term ? termResult(term, { received }, pack, calendar) : null;
}

/** Which way against a decision is open, and to whom. Late filings are not accepted (PP 79/2021). */
export interface AppealRoute {
  readonly kind: 'objection' | 'appeal';
  readonly to: 'superior-official' | 'civil-service-board';
  readonly filing: TermResult;
  /** What the body may do with the decision. */
  readonly outcomes: readonly string[];
}

const OUTCOMES = ['confirm', 'lighten', 'aggravate', 'change', 'annul'] as const;

/** Dismissal goes to the civil service board (BPASN), every other penalty to the superior of the deciding official. */
export function appealRoute(
  days: CaseDays,
  isDismissal: boolean,
  pack: TermPack,
  calendar: WorkCalendar,
): AppealRoute | null {
  const kind = isDismissal ? 'appeal' : 'objection';
  const filing = caseTerms(days, isDismissal, pack, calendar).find((term) => term.id === kind);
  const to = isDismissal ? 'civil-service-board' : 'superior-official';
  return filing ? { kind, to, filing, outcomes: OUTCOMES } : null;
}
