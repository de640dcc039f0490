import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { dayIndex } from '../working/civil-day.ts';
import { given, ruled, unworked, type Working, work } from '../working/working.ts';
import { type CalendarProblem, type DayOff, type WorkCalendar, workingDayAfter } from './working-days.ts';

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
  'appraisal-objection-answered',
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
  'appraisal-answer',
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

/** Which way against a decision is open, by what was decided. */
export interface AppealRule {
  readonly appliesTo: 'dismissal' | 'other';
  readonly kind: 'objection' | 'appeal';
  readonly to: 'superior-official' | 'civil-service-board';
  /** What the body may do with the decision; empty where the source does not say. */
  readonly outcomes: readonly string[];
}

export interface TermPack extends PackFrame {
  readonly terms: readonly Term[];
  readonly appeals: RuleSource & { readonly rows: readonly AppealRule[] };
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
  /** The day, and `kept` or `broken`. */
  readonly workings: { readonly day: Working; readonly kept: Working };
}

/** Day of one term counted from a day. The day it is counted from is not counted. */
function termDay(from: string | null, term: Term, calendar: WorkCalendar, pack: PackStamp) {
  const rule = `term:${term.id}`;
  const without = (reason: string, problem: CalendarProblem | null) => ({
    working: unworked(rule, reason, [given(term.from, from)], pack),
    skipped: [],
    problem,
  });
  if (from === null) return without('not-begun', null);
  if (dayIndex(from) === null) return without('day-invalid', { code: 'day-invalid', day: from });
  if (term.unit === 'days') {
    const inputs = [given(term.from, from), ruled('days', String(term.days))];
    return { working: work({ rule, operation: 'days-after', inputs, pack }), skipped: [], problem: null };
  }
  const found = workingDayAfter(from, term.days, calendar);
  if (!found.ok) return without(found.problem.code, found.problem);
  const { working: counted, skipped } = found.value;
  return {
    working: work({ rule, operation: 'same', inputs: [['working-day', counted]], pack }),
    skipped,
    problem: null,
  };
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
  const { working: day, skipped, problem } = termDay(from, term, calendar, stamp(pack, term));
  const kept = keptWorking(term, day, came, stamp(pack, term));
  return {
    id: term.id,
    event: term.event,
    bound: term.bound,
    from,
    day: day.value,
    skipped,
    problem,
    came,
    isKept: kept.value === null ? null : kept.value === 'kept',
    pack: stamp(pack, term),
    workings: { day, kept },
  };
}

/** Where the event may stand to the day of the term. */
const KEPT: Readonly<Record<Term['bound'], readonly string[]>> = {
  'at-latest': ['below', 'equal'],
  'at-earliest': ['equal', 'above'],
  exactly: ['equal'],
};

function keptWorking(term: Term, day: Working, came: string | null, pack: PackStamp): Working {
  const place = work({
    rule: 'event-against-term',
    operation: 'order',
    inputs: [given(term.event, came), ['day', day]],
    pack,
    otherwise: came === null ? 'not-come' : 'day-invalid',
  });
  return work({
    rule: `term-kept:${term.id}`,
    operation: 'cell',
    inputs: [['place', place]],
    table: ['below', 'equal', 'above'].map((at) => ({
      at,
      gives: KEPT[term.bound].includes(at) ? 'kept' : 'broken',
    })),
    pack,
  });
}

/** The day a decision takes effect, counted from its receipt. */
export function inForceOn(received: string, pack: TermPack, calendar: WorkCalendar): TermResult | null {
  const term = pack.terms.find((one) => one.id === 'in-force');
  return term ? termResult(term, { received }, pack, calendar) : null;
}
