import { isSlow } from '../../domain/alerts/figures.ts';
import { absolute, compare, div, fromDecimal, type Rational, sub } from '../../domain/decimal.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { Age } from '../../domain/scoring/freshness.ts';
import { judge, type Trend } from '../../domain/scoring/trend.ts';
import type { Target } from '../../domain/target.ts';
import { targetsOf } from '../../domain/targets-of.ts';
import type { BudgetPace } from './budget-pace.ts';
import type { Facts } from './facts.ts';

/** Something a leader should ask, and the unit whose head is to answer. */
export type Question = { readonly unit: string } & (
  | { readonly kind: 'worsening'; readonly reading: ScoredReading; readonly trend: Trend }
  | {
      readonly kind: 'stagnation';
      readonly reading: ScoredReading;
      readonly target: Target;
      readonly points: number;
    }
  | { readonly kind: 'slow-spending'; readonly pace: BudgetPace }
  | { readonly kind: 'old-figure'; readonly reading: ScoredReading; readonly age: Age }
);

/**
 * Three things to ask, by rule: what worsened most, what stands still before its target, spending behind an even
 * pace; then further worsening, then the oldest figure. Ordinary ups and downs of a long series raise no question.
 */
export function questionsOf(
  facts: Facts,
  readings: readonly ScoredReading[],
  pace: BudgetPace | null,
  year: number,
): readonly Question[] {
  const keys = readings.filter(({ indicator }) => indicator.key);
  const [worst, ...worse] = worsening(keys);
  const [still, ...stiller] = stagnation(facts, keys, year);
  const ordered = [worst, still, slowSpending(pace), ...worse, ...stiller, ...oldFigures(keys)];
  const seen = new Set<string>();
  const isNew = (question: Question): boolean => {
    const about =
      question.kind === 'slow-spending' ? (question.pace.indicator ?? '') : question.reading.indicator.code;
    return !seen.has(about) && Boolean(seen.add(about));
  };
  return ordered
    .filter((question) => question !== undefined)
    .filter(isNew)
    .slice(0, 3);
}

function worsening(readings: readonly ScoredReading[]): Question[] {
  return readings
    .flatMap((reading): (Question & { kind: 'worsening' })[] => {
      const { trend, indicator } = reading;
      if (trend?.judgement !== 'worse' || trend.signal === 'ordinary') return [];
      return [{ kind: 'worsening', unit: indicator.owner, reading, trend }];
    })
    .sort((a, b) => compare(size(b.trend.percent?.decimal), size(a.trend.percent?.decimal)));
}

function stagnation(facts: Facts, readings: readonly ScoredReading[], year: number): Question[] {
  return readings
    .flatMap((reading) => {
      const { trend, indicator, area, latest, series } = reading;
      const target = nextTarget(facts, indicator.code, area, year);
      const [from, to] = [fromDecimal(latest?.amount ?? ''), fromDecimal(target?.amount ?? '')];
      const moves = trend === null || trend.signal !== 'ordinary';
      if (
        moves ||
        !target ||
        !from ||
        !to ||
        judge(from, to, { polarity: indicator.polarity, band: null }) !== 'better'
      )
        return [];
      const gap = div(absolute(sub(to, from)), absolute(from)) ?? ZERO;
      return [
        {
          gap,
          asked: {
            kind: 'stagnation' as const,
            unit: indicator.owner,
            reading,
            target,
            points: series.length,
          },
        },
      ];
    })
    .sort((a, b) => compare(b.gap, a.gap))
    .map(({ asked }) => asked);
}

/** The nearest numeric target of this year or a later one. */
function nextTarget(facts: Facts, indicator: string, area: string, year: number): Target | null {
  const ahead = targetsOf(facts.targets, indicator, area).filter(
    (target) =>
      target.operator !== 'grade' &&
      target.operator !== 'range' &&
      (parsePeriod(target.period)?.year ?? 0) >= year,
  );
  return ahead.sort((a, b) => (a.period < b.period ? -1 : 1))[0] ?? null;
}

function slowSpending(pace: BudgetPace | null): Question | undefined {
  return pace?.owner && isSlow(pace.behind) ? { kind: 'slow-spending', unit: pace.owner, pace } : undefined;
}

function oldFigures(readings: readonly ScoredReading[]): Question[] {
  return readings
    .flatMap((reading): (Question & { kind: 'old-figure' })[] => {
      const { age, indicator } = reading;
      return age?.freshness === 'stale' ? [{ kind: 'old-figure', unit: indicator.owner, reading, age }] : [];
    })
    .sort((a, b) => b.age.days - a.age.days);
}

const ZERO: Rational = { n: 0n, d: 1n };

const size = (decimal: string | undefined): Rational => absolute(fromDecimal(decimal ?? '') ?? ZERO);
