import { type PackFrame, type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import { dayIndex } from '../working/civil-day.ts';
import { given, type Working, work } from '../working/working.ts';
import type { Level } from './discipline.ts';
import { PREDICATES, type Predicate } from './predicate.ts';

export const RECOGNITION_SORTS = [
  'allowance',
  'promotion',
  'certificate',
  'satyalancana-10',
  'satyalancana-20',
  'satyalancana-30',
  'team',
] as const;
export type RecognitionSort = (typeof RECOGNITION_SORTS)[number];

/** What must hold for one sort; what a rule leaves out is not asked. */
export interface RecognitionRule extends RuleSource {
  readonly id: RecognitionSort;
  /** Whole years since the person came into service, or into the rank. */
  readonly years?: { readonly since: 'service' | 'rank'; readonly atLeast: number };
  /** The predicate of each of the last so many years. */
  readonly predicate?: { readonly least: Predicate; readonly years: number };
  /** The predicate of the organisation in the last year, for a whole team. */
  readonly organisation?: { readonly least: Predicate };
  /** Levels of penalty that speak against it, whenever they were imposed. */
  readonly noPenaltyOf?: readonly Level[];
  /** Act that a running case or a penalty being served bars (`barred-acts.ts`). */
  readonly barredBy?: string;
}

export interface RecognitionPack extends PackFrame {
  readonly rules: readonly RecognitionRule[];
}

/** What is known of a person on a day. Null = nobody wrote it down. */
export interface ServiceFacts {
  readonly serviceFrom: string | null;
  readonly rankFrom: string | null;
  readonly predicates: Readonly<Record<number, Predicate>>;
  readonly organisation: Predicate | null;
  /** Levels of every penalty that stands. */
  readonly penalties: readonly Level[];
  /** Acts barred now. */
  readonly barred: readonly string[];
  /** Sorts the person has received. */
  readonly received: readonly RecognitionSort[];
}

export const CONDITIONS = [
  'years',
  'predicate',
  'organisation',
  'no-penalty',
  'not-barred',
  'not-yet-received',
] as const;

/** One condition of a sort: met, not met, or not known because nobody wrote down what it asks for. */
export interface Condition {
  readonly code: (typeof CONDITIONS)[number];
  readonly isMet: boolean | null;
  readonly numbers: Readonly<Record<string, string>>;
  readonly working: Working;
}

/** Whether a sort can be proposed for a person: by whom it is granted people decide. */
export interface Eligibility {
  readonly isProposal: true;
  readonly sort: RecognitionSort;
  readonly isEligible: boolean | null;
  readonly conditions: readonly Condition[];
  readonly pack: PackStamp;
}

/** Whole years from one day to another, both `YYYY-MM-DD`; null where one of them is no day. */
export function wholeYears(from: string, to: string): number | null {
  if (dayIndex(from) === null || dayIndex(to) === null) return null;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Every sort with what speaks for it and against it. Never a comparison of people: each stands for himself. */
export const eligibilities = (
  facts: ServiceFacts,
  day: string,
  pack: RecognitionPack,
): readonly Eligibility[] =>
  pack.rules.map((rule) => {
    const conditions = conditionsOf(rule, facts, day, stamp(pack, rule));
    const isUnknown = conditions.some(({ isMet }) => isMet === null);
    const fails = conditions.some(({ isMet }) => isMet === false);
    return {
      isProposal: true,
      sort: rule.id,
      isEligible: fails ? false : isUnknown ? null : true,
      conditions,
      pack: stamp(pack, rule),
    };
  });

function conditionsOf(
  rule: RecognitionRule,
  facts: ServiceFacts,
  day: string,
  pack: PackStamp,
): readonly Condition[] {
  const found: Condition[] = [];
  const { years, predicate, organisation, noPenaltyOf, barredBy } = rule;
  if (years) found.push(enoughYears(years, facts, day, pack));
  if (predicate) found.push(...goodYears(predicate, facts, Number(day.slice(0, 4)), pack));
  if (organisation) found.push(atLeast('organisation', facts.organisation, organisation.least, {}, pack));
  if (noPenaltyOf) {
    const count = facts.penalties.filter((level) => noPenaltyOf.includes(level)).length;
    found.push(none('no-penalty', count, { levels: noPenaltyOf.join(' ') }, pack));
  }
  if (barredBy)
    found.push(none('not-barred', facts.barred.filter((act) => act === barredBy).length, {}, pack));
  const again = rule.id.startsWith('satyalancana');
  if (again)
    found.push(none('not-yet-received', facts.received.filter((sort) => sort === rule.id).length, {}, pack));
  return found;
}

function condition(code: Condition['code'], working: Working, numbers: Condition['numbers']): Condition {
  return { code, isMet: working.value === null ? null : working.value === 'met', numbers, working };
}

function enoughYears(
  { since, atLeast: least }: NonNullable<RecognitionRule['years']>,
  facts: ServiceFacts,
  day: string,
  pack: PackStamp,
): Condition {
  const from = since === 'service' ? facts.serviceFrom : facts.rankFrom;
  const years = from === null ? null : wholeYears(from, day);
  const count = years === null ? null : String(years);
  const working = work({
    rule: `${since}-years`,
    operation: 'from',
    inputs: [given('years', count)],
    table: [
      { at: String(least), gives: 'met' },
      { at: null, gives: 'not-met' },
    ],
    pack,
    otherwise: 'not-written-down',
  });
  return condition('years', working, { since, years: count ?? '', least: String(least) });
}

const goodYears = (
  { least, years }: NonNullable<RecognitionRule['predicate']>,
  { predicates }: ServiceFacts,
  thisYear: number,
  pack: PackStamp,
): readonly Condition[] =>
  Array.from({ length: years }, (_, i) => thisYear - 1 - i).map((year) =>
    atLeast('predicate', predicates[year] ?? null, least, { year: String(year) }, pack),
  );

/** Whether a predicate is no worse than another; the table holds every predicate. */
function atLeast(
  code: 'predicate' | 'organisation',
  has: Predicate | null,
  least: Predicate,
  numbers: Condition['numbers'],
  pack: PackStamp,
): Condition {
  const working = work({
    rule: `${code}-at-least`,
    operation: 'cell',
    inputs: [given('predicate', has)],
    table: PREDICATES.map((one) => ({
      at: one,
      gives: PREDICATES.indexOf(one) <= PREDICATES.indexOf(least) ? 'met' : 'not-met',
    })),
    pack,
    otherwise: 'not-written-down',
  });
  return condition(code, working, { ...numbers, has: has ?? '', least });
}

function none(
  code: 'no-penalty' | 'not-barred' | 'not-yet-received',
  count: number,
  numbers: Condition['numbers'],
  pack: PackStamp,
): Condition {
  const working = work({
    rule: code,
    operation: 'from',
    inputs: [given('count', String(count))],
    table: [
      { at: '1', gives: 'not-met' },
      { at: null, gives: 'met' },
    ],
    pack,
  });
  return condition(code, working, { ...numbers, count: String(count) });
}
