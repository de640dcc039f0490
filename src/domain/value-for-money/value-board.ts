import { compare, div, fromDecimal, HUNDRED, mean, mul, type Rational, roundHalfUp } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { exactly } from '../scoring/figure.ts';
import { scoreIndicator } from '../scoring/indicator-score.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import type { RulePack } from '../scoring/rule-pack.ts';
import { DEFAULT_VALUE_FOR_MONEY_PACK } from './default-value-for-money-pack.ts';
import type { Judged } from './judged.ts';
import { type MeasuredOutcome, type OutcomeCost, outcomeCost } from './outcome-cost.ts';
import { economy, effectiveness, efficiency } from './three-e.ts';
import { type Cost, type Placement, quadrantOf, unitCost } from './unit-cost.ts';
import { VALUE_LEVELS, type ValueLevel } from './value-levels.ts';

/** What money was given for, with what it is judged by. */
export interface ValueSubject {
  readonly id: string;
  readonly level: ValueLevel;
  readonly name: string;
  readonly unit: string | null;
  /** Rupiah. */
  readonly ceiling: Decimal | null;
  readonly spent: Decimal | null;
  /** Work done, percent of what was planned; null where no action plan tells. */
  readonly output: Decimal | null;
  /** Indicators that tell its outcome; empty = nothing does. */
  readonly indicators: readonly string[];
  /** The same a year before, to compare its cost with; null = not known. */
  readonly before: { readonly spent: Decimal | null; readonly indicators: readonly string[] } | null;
  readonly example: boolean;
}

export interface ValueQuestion {
  readonly subjects: readonly ValueSubject[];
  /** Of the year asked about. */
  readonly items: readonly ScoreItem[];
  /** Of the year before. */
  readonly itemsBefore: readonly ScoreItem[];
  readonly pack: RulePack;
}

/** Plain JSON. */
export interface ValueLine extends ValueSubject {
  /** Mean attainment of its indicators as approved, percent; null without one. */
  readonly outcome: Decimal | null;
  readonly economy: Judged;
  readonly efficiency: Judged;
  readonly effectiveness: Judged;
  /** Rupiah for one percentage point of attainment. */
  readonly cost: Cost;
  /** Rupiah for one unit of its outcome, where that is one measured quantity. */
  readonly outcomeCost: OutcomeCost;
  /** What the cost is set against: its own of the year before, else the middle one of its level. */
  readonly comparedBy: 'last-year' | 'peers' | null;
  readonly comparedWith: Decimal | null;
  readonly placement: Placement;
  readonly isOutlier: boolean;
}

/** Economy, efficiency, effectiveness, cost and quadrant of every subject; outliers are found within each level. */
export function valueBoard(question: ValueQuestion): readonly ValueLine[] {
  const [now, before] = [question.items, question.itemsBefore].map((items) =>
    measuredBy(items, question.pack),
  ) as [Measured, Measured];
  const lines = question.subjects.map((subject) => costed(subject, now, before.attained));
  const placed = lines.map((line) => placedBeside(line, lines));
  const usual = new Map(VALUE_LEVELS.map((level) => [level, usualRange(placed, level)]));
  return placed.map((line) => ({ ...line, isOutlier: isOutlier(line, usual.get(line.level) ?? null) }));
}

type Attained = ReadonlyMap<string, Rational>;

interface Measured {
  /** Attainment by indicator as approved, percent; the mean of its areas where there are several. */
  readonly attained: Attained;
  /** What was reached, by indicator: one for each of its areas with a value. */
  readonly reached: ReadonlyMap<string, readonly MeasuredOutcome[]>;
}

function measuredBy(items: readonly ScoreItem[], pack: RulePack): Measured {
  const found = new Map<string, Rational[]>();
  const reached = new Map<string, MeasuredOutcome[]>();
  for (const item of items) {
    const { indicator } = item;
    const { capped, realization } = scoreIndicator(item, item.keptPack ?? pack).scores.approved;
    const value = capped && exactly(capped);
    const { code } = indicator;
    if (value) found.set(code, [...(found.get(code) ?? []), value]);
    if (realization !== null && fromDecimal(realization))
      reached.set(code, [...(reached.get(code) ?? []), { indicator, realized: realization }]);
  }
  const attained = [...found].flatMap(([code, values]) => {
    const middle = mean(values);
    return middle ? [[code, middle] as const] : [];
  });
  return { attained: new Map(attained), reached };
}

function meanOf(indicators: readonly string[], attained: Attained): Decimal | null {
  const middle = mean(indicators.flatMap((code) => attained.get(code) ?? []));
  return middle && roundHalfUp(middle, 2);
}

type Costed = Omit<ValueLine, 'comparedBy' | 'comparedWith' | 'placement' | 'isOutlier'> & {
  readonly costBefore: Decimal | null;
};

const PACK = DEFAULT_VALUE_FOR_MONEY_PACK;

function costed(subject: ValueSubject, { attained, reached }: Measured, attainedBefore: Attained): Costed {
  const { ceiling, spent, output, indicators, before } = subject;
  const outcome = meanOf(indicators, attained);
  const absorption = percentOf(spent, ceiling);
  const old = before && unitCost(before.spent, meanOf(before.indicators, attainedBefore), PACK);
  return {
    ...subject,
    outcome,
    economy: economy(ceiling, spent, PACK),
    efficiency: efficiency(absorption, output, PACK),
    effectiveness: effectiveness(outcome, '100', PACK),
    cost: unitCost(spent, outcome, PACK),
    outcomeCost: outcomeCost(
      spent,
      indicators.flatMap((code) => reached.get(code) ?? []),
      PACK,
    ),
    costBefore: old?.value?.decimal ?? null,
  };
}

function percentOf(part: Decimal | null, whole: Decimal | null): Decimal | null {
  const [a, b] = [part, whole].map((text) => fromDecimal(text ?? ''));
  const share = a && b ? div(mul(a, HUNDRED), b) : null;
  return share && roundHalfUp(share, 2);
}

function placedBeside({ costBefore, ...line }: Costed, all: readonly Costed[]): Omit<ValueLine, 'isOutlier'> {
  const peers = all.filter(({ level, id }) => level === line.level && id !== line.id);
  const middle = median(peers.flatMap(({ cost }) => (cost.value ? (exactly(cost.value) ?? []) : [])));
  const comparedWith = costBefore ?? (middle && roundHalfUp(middle, 0));
  const comparedBy = costBefore !== null ? 'last-year' : middle ? 'peers' : null;
  const placement = quadrantOf(line.cost, comparedWith, line.outcome, PACK);
  return { ...line, comparedBy, comparedWith, placement };
}

function median(values: readonly Rational[]): Rational | null {
  const [low, high] = quantiles(values, [
    [1n, 2n],
    [1n, 2n],
  ]);
  return low && high ? low : null;
}

/** Values at shares of the sorted list, between two of them where a share falls between. */
function quantiles(
  values: readonly Rational[],
  shares: readonly (readonly [bigint, bigint])[],
): readonly (Rational | null)[] {
  const sorted = [...values].sort(compare);
  const last = BigInt(sorted.length - 1);
  return shares.map(([n, d]) => {
    if (sorted.length === 0) return null;
    const [whole, rest] = [(last * n) / d, (last * n) % d];
    const [a, b] = [sorted[Number(whole)], sorted[Number(whole) + 1]] as [Rational, Rational | undefined];
    if (!b || rest === 0n) return a;
    return mean([...Array<Rational>(Number(d - rest)).fill(a), ...Array<Rational>(Number(rest)).fill(b)]);
  });
}

const LEAST_FOR_OUTLIERS = 5;

/** Ends of the middle half of the costs of a level, each in percent of its comparison; null where there are too few. */
type Usual = readonly [low: Rational, high: Rational] | null;

type Placed = Omit<ValueLine, 'isOutlier'>;

function usualRange(lines: readonly Placed[], level: ValueLevel): Usual {
  const values = lines.filter((one) => one.level === level).flatMap((one) => costShare(one) ?? []);
  if (values.length < LEAST_FOR_OUTLIERS) return null;
  return quantiles(values, [
    [1n, 4n],
    [3n, 4n],
  ]) as [Rational, Rational];
}

const costShare = ({ placement }: Placed): Rational | null =>
  placement.costPercent && exactly(placement.costPercent);

/**
 * Whether the cost in percent of its comparison lies beyond one and a half times the middle half of its level.
 * Source: Tukey 1977, Exploratory Data Analysis. Fewer than five have no usual range.
 */
function isOutlier(line: Placed, usual: Usual): boolean {
  const own = costShare(line);
  if (!own || !usual) return false;
  const [low, high] = usual;
  // Three halves of the range, in halves.
  const reach = { n: 3n * (high.n * low.d - low.n * high.d), d: 2n * high.d * low.d };
  const beyond = (value: Rational, from: Rational): boolean =>
    compare({ n: value.n * from.d - from.n * value.d, d: value.d * from.d }, reach) > 0;
  return beyond(own, high) || beyond(low, own);
}
