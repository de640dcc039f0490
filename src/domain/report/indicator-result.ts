import { entriesOf } from '../entries-of.ts';
import type { Decimal, Indicator, Polarity } from '../indicator.ts';
import { comparePeriods, parsePeriod } from '../period.ts';
import { objectiveOf } from '../plan/objective-of.ts';
import { scoreIndicator } from '../scoring/indicator-score.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import { packOfItem, scoreItem } from '../scoring/questions/score-item.ts';
import { chooseTarget } from '../scoring/target-choice.ts';
import type { Operator, Target } from '../target.ts';
import { isApproved } from '../workflow/state.ts';
import { type ReportFacts, wholeArea } from './report-facts.ts';

/** Decimals, or a grade such as `BB`. */
export interface StatedTarget {
  readonly operator: Operator;
  readonly amount: string;
  readonly upper: string | null;
}

/** What became of an indicator in one year, by what heads have approved. */
export interface YearResult {
  readonly year: number;
  readonly target: StatedTarget | null;
  readonly realization: string | null;
  /** Percent within floor and cap, two digits; null = none can be said. */
  readonly attainment: Decimal | null;
}

/** One indicator of a report with all it is set against. Plain data. */
export interface IndicatorResult extends YearResult {
  readonly code: string;
  readonly name: string;
  readonly measureUnit: string;
  /** Digits it is shown with; absent in figures that were frozen before it was noted. */
  readonly decimals?: number;
  readonly polarity: Polarity;
  readonly owner: string;
  /** Objective of the plan it measures; empty = none names it. */
  readonly objective: string;
  /** Label of the attainment's class; empty without an attainment. */
  readonly classLabel: string;
  readonly met: boolean | null;
  /** Years before, oldest first; only those with a realization. */
  readonly earlier: readonly YearResult[];
  /** The realization against the target of the last year of the plan in force. */
  readonly mediumTerm: YearResult | null;
  /** What officers wrote beside the figures. */
  readonly cause: string;
  readonly solution: string;
  readonly isVerified: boolean;
  readonly isExample: boolean;
}

const YEARS_BEFORE = 4;

/** Result of one indicator for the whole government's area in a year; `at` in ms. */
export function indicatorResult(
  facts: ReportFacts,
  indicator: Indicator,
  year: number,
  at: number,
): IndicatorResult {
  const item = (of: number): ScoreItem => scoreItem(facts, indicator, wholeArea(facts), of, at);
  const own = item(year);
  const before = Array.from({ length: YEARS_BEFORE }, (_, i) => year - YEARS_BEFORE + i);
  const objective = objectiveOf(facts.planNodes, indicator.code, year);
  const used = own.entries.filter(
    ({ period, state }) => parsePeriod(period)?.year === year && isApproved(state),
  );
  return {
    ...yearResult(facts, own),
    ...classOf(facts, own),
    code: indicator.code,
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    decimals: indicator.decimals,
    polarity: indicator.polarity,
    owner: facts.units.get(indicator.owner)?.name ?? indicator.owner,
    objective: objective?.text ?? '',
    earlier: before.map((one) => yearResult(facts, item(one))).filter((one) => one.realization !== null),
    mediumTerm: mediumTerm(facts, own, objective?.to ?? planEnd(facts, year)),
    ...notesOf(facts, own),
    isVerified: used.every(({ verified }) => verified !== false),
    isExample: indicator.example || used.some(({ example }) => example),
  };
}

/** Result of an indicator in one year, without what it is compared with; `at` in ms. */
export const yearResultOf = (
  facts: ReportFacts,
  indicator: Indicator,
  year: number,
  at: number,
): YearResult => yearResult(facts, scoreItem(facts, indicator, wholeArea(facts), year, at));

function scored(facts: ReportFacts, item: ScoreItem) {
  const pack = packOfItem(facts, item);
  return pack && { pack, score: scoreIndicator(item, pack).scores.approved };
}

function yearResult(facts: ReportFacts, item: ScoreItem): YearResult {
  const score = scored(facts, item)?.score;
  return {
    year: item.year,
    // Without a realization nothing was scored, and what was aimed at still stands.
    target: score?.target ?? statedFor(item),
    realization: score?.realization ?? null,
    attainment: score?.capped?.display ?? null,
  };
}

function statedFor({ targets, year }: ScoreItem): StatedTarget | null {
  const { used } = chooseTarget(targets, `${year}-FY`);
  return used && { operator: used.operator, amount: used.amount, upper: used.upper };
}

function classOf(facts: ReportFacts, item: ScoreItem): Pick<IndicatorResult, 'classLabel' | 'met'> {
  const found = scored(facts, item);
  const named = found?.pack.classes.bounds.find(({ id }) => id === found.score.classId);
  return { classLabel: named?.label ?? '', met: found?.score.met ?? null };
}

/** Last year of the plans in force; 0 without one. */
const planEnd = ({ planNodes }: ReportFacts, year: number): number =>
  Math.max(
    0,
    ...[...planNodes.values()].filter(({ from, to }) => from <= year && year <= to).map(({ to }) => to),
  );

/** Scores the year as if its target were that of the plan's last year. */
function mediumTerm(facts: ReportFacts, item: ScoreItem, last: number): YearResult | null {
  const { used } = chooseTarget(item.targets, `${last}-FY`);
  if (!used || last <= item.year) return null;
  const target: Target = { ...used, period: `${item.year}-FY`, statedOn: null };
  const { entries, year } = item;
  const whole = entries.filter(({ period }) => parsePeriod(period)?.year === year);
  return { ...yearResult(facts, { ...item, entries: whole, targets: [target] }), year: last };
}

/** The newest note of the year that says something. */
function notesOf(
  facts: ReportFacts,
  { indicator, area, year }: ScoreItem,
): Pick<IndicatorResult, 'cause' | 'solution'> {
  const notes = entriesOf(facts.entries, indicator.code)
    .map(({ entry }) => entry)
    .filter(
      (entry) =>
        entry.area === area &&
        parsePeriod(entry.period)?.year === year &&
        isApproved(entry.status.value.state),
    )
    .sort((a, b) => comparePeriods(b.period, a.period))
    .map(({ note }) => note.value);
  const cause = notes.find((one) => one && `${one.cause}${one.obstacle}` !== '');
  return {
    cause: [cause?.cause, cause?.obstacle].filter((text) => text).join(' '),
    solution: notes.find((one) => one && one.followUp !== '')?.followUp ?? '',
  };
}
