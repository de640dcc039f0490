import type { IndicatorDetail, YearScore } from '../../app/facts/indicator-detail-of.ts';
import { isMarked } from '../../app/facts/rules-to-mark.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { periodEnd } from '../../domain/period.ts';
import type { UnusedInput } from '../../domain/scoring/explain.ts';
import type { IndicatorScore } from '../../domain/scoring/indicator-score.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import { targetText, valueText } from '../parts/value/figure-text.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';
import { periodShortText } from '../words/date.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** One year of an indicator: what was set against what. */
export interface YearRowView {
  readonly year: number;
  readonly href: string;
  readonly current: boolean;
  readonly realization: string | null;
  /** The period of the realization when the year was not over: `9 Mei 2025`. */
  readonly position: string | null;
  readonly target: string | null;
  readonly threads: ThreadCount;
  /** Percent, or the reason why there is none. */
  readonly attainment: string;
  readonly ruleUnverified: boolean;
  /** On values not signed yet, where that differs. */
  readonly provisional: string | null;
}

export function yearRowView(
  indicator: Indicator,
  { year, score, target }: YearScore,
  chosen: number,
  href: (year: number) => string,
): YearRowView {
  const { approved, provisional } = score.scores;
  const differs =
    provisional.capped?.exact !== approved.capped?.exact || provisional.realization !== approved.realization;
  return {
    year,
    href: href(year),
    current: year === chosen,
    realization: realizationText(indicator, approved),
    position: positionIn(approved, year),
    target: yearTarget(indicator, approved.target ?? target),
    threads: threadsOf(approved.classId),
    attainment: attainmentText(approved),
    ruleUnverified: isMarked(approved),
    provisional: differs
      ? [
          realizationText(indicator, provisional),
          provisional.capped && percentText(provisional.capped.display),
        ]
          .filter(Boolean)
          .join(' · ')
      : null,
  };
}

const yearTarget = (indicator: Indicator, target: Parameters<typeof targetText>[1] | null): string | null =>
  target && targetText(indicator, target);

export function realizationText(indicator: Indicator, score: IndicatorScore): string | null {
  const { realization } = score;
  if (realization === null) return null;
  return /^-?\d/.test(realization) ? valueText(indicator, realization) : realization;
}

export const attainmentText = ({ capped, reason }: IndicatorScore): string =>
  capped
    ? percentText(capped.display)
    : reason
      ? words.value.explain.reasons[reason]
      : words.value.overview.page.noAttainment;

/** A figure of May set against the target of the whole year must say that it is of May. */
function positionIn({ filled }: IndicatorScore, year: number): string | null {
  const last = filled.at(-1);
  return last && periodEnd(last) !== `${year}-12-31` ? periodShortText(last) : null;
}

/** The newest year with a figure; where that year is not over and the one before is complete, the one before. */
export function yearToShow({ years }: IndicatorDetail, asked: number | null): YearScore | null {
  const named = years.find(({ year }) => year === asked);
  if (named) return named;
  const filled = years.filter(({ score }) => score.scores.approved.realization !== null);
  const [newest, before] = filled;
  if (!newest) return years[0] ?? null;
  const isRunning = positionIn(newest.score.scores.approved, newest.year) !== null;
  const isComplete =
    before?.year === newest.year - 1 &&
    before.score.scores.approved.capped !== null &&
    positionIn(before.score.scores.approved, before.year) === null;
  return isRunning && isComplete ? before : newest;
}

export interface OtherTargetView {
  readonly id: string;
  readonly target: string;
  readonly why: string;
  readonly gives: string;
  readonly source: string;
}

/** Targets of the year that were not used, with the attainment each would have given. */
export function otherTargets(
  indicator: Indicator,
  { score }: YearScore,
  which: 'disputed' | 'other',
): readonly OtherTargetView[] {
  const { page } = words.value.overview;
  const view = (unused: UnusedInput): OtherTargetView => ({
    id: unused.id,
    target: targetText(indicator, { operator: unused.operator as '=', amount: unused.amount, upper: null }),
    why: [unused.stage, words.value.explain.unusedWhy[unused.why]].filter(Boolean).join(', '),
    gives: unused.wouldGive ? percentText(unused.wouldGive.display) : page.noOutcome,
    source: unused.source,
  });
  return score.scores.approved.explanation.unused
    .filter(({ why }) => (why === 'disputed') === (which === 'disputed'))
    .map(view);
}
