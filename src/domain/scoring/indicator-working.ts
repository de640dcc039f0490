import type { Decimal, Indicator } from '../indicator.ts';
import { comparePeriods, type PeriodId, periodsOfYear } from '../period.ts';
import type { Target } from '../target.ts';
import { type Aggregate, aggregate, type PeriodPoint, type PeriodTarget } from './aggregate.ts';
import { type Attainment, attainment } from './attainment.ts';
import { ruleFor } from './formula-policy.ts';
import type { IndicatorRule, RulePack } from './rule-pack.ts';
import { oneSeries, type ScoredEntry } from './scored-entry.ts';
import { chooseTarget, type TargetChoice } from './target-choice.ts';

/** Everything that decides the score of one indicator in one area and year. */
export interface ScoreItem {
  readonly indicator: Indicator;
  readonly area: string;
  readonly year: number;
  /** Periods that should be filled by now. */
  readonly expected: readonly PeriodId[];
  readonly entries: readonly ScoredEntry[];
  /** All targets known; those of other indicators and areas are ignored. */
  readonly targets: readonly Target[];
  /** The pack this year was scored with, where it is another than the one asked about. */
  readonly keptPack?: RulePack | undefined;
  /** Worst realization, for a zero target where lower is better. */
  readonly worst: Decimal | null;
}

/** What one basis saw on the way from entries to attainment; the explanation is drawn from it. */
export interface Working {
  readonly item: ScoreItem;
  readonly pack: RulePack;
  /** What the pack says of this indicator alone. */
  readonly rule: IndicatorRule | null;
  readonly points: readonly PeriodPoint[];
  readonly counted: readonly ScoredEntry[];
  readonly choices: readonly TargetChoice[];
  readonly yearChoice: TargetChoice;
  readonly joined: Aggregate;
  readonly result: Attainment;
}

/** Entries and targets of one item, brought to one attainment. */
export function work(item: ScoreItem, asked: RulePack): Working {
  const pack = item.keptPack ?? asked;
  const { indicator, year, targets } = item;
  const series = oneSeries(item.entries, year, indicator.frequency, indicator.aggregation);
  const counted = [...(series ?? [])].sort(
    (a, b) => comparePeriods(a.period, b.period) || (a.id < b.id ? -1 : 1),
  );
  const chosen = counted.map((entry) => chooseTarget(targets, entry.period));
  const points = counted.map((entry, i) => pointOf(entry, chosen[i] as TargetChoice));
  const yearChoice = chooseTarget(targets, `${year}-FY`);
  const blanks = targetedBlanks(item, points);
  const joined = aggregate(
    indicator.aggregation,
    [...points, ...blanks],
    targetOf(yearChoice),
    pack.periods.counted,
  );
  const rule = ruleFor(pack, indicator.code);
  const choices = chosen.filter((_, i) => joined.filled.includes((points[i] as PeriodPoint).period));
  const result = attainment({
    formula: indicator.formula,
    polarity: indicator.polarity,
    operator: joined.operator,
    target: joined.target,
    upper: joined.upper,
    realization: joined.reason === 'not-applicable' ? 'not-applicable' : joined.realization,
    baseline: indicator.baseline?.amount ?? null,
    worst: item.worst,
    rule,
    pack,
  });
  const working = { item, pack, rule, points, counted, choices, yearChoice, joined };
  return { ...working, result: { ...result, ...overruled(working, result, series === null) } };
}

/** Faults found before the formula speak louder than its own "no realization" or "no target". */
function overruled(
  { joined, choices, yearChoice }: Omit<Working, 'result'>,
  result: Attainment,
  isMixed: boolean,
): Partial<Attainment> {
  if (result.reason === 'no-formula') return {};
  const isDisputed =
    choices.some((choice) => choice.reason === 'disputed-target') ||
    (result.reason === 'no-target' && yearChoice.reason === 'disputed-target');
  const reason = isMixed ? 'mixed-periods' : (joined.reason ?? (isDisputed ? 'disputed-target' : null));
  return reason ? { reason, raw: null, capped: null, bounded: null, met: null } : {};
}

/** Periods of the year that have a target of their own and no entry: a pack may ask for them too. */
function targetedBlanks(
  { indicator, year, targets }: ScoreItem,
  points: readonly PeriodPoint[],
): PeriodPoint[] {
  if (points.some(({ period }) => period === `${year}-FY`) || indicator.frequency === 'annual') return [];
  return periodsOfYear(year, indicator.frequency).flatMap((period) => {
    if (points.some((point) => point.period === period)) return [];
    const target = targetOf(chooseTarget(targets, period));
    return target ? [{ period, realization: null, target }] : [];
  });
}

const targetOf = ({ used }: TargetChoice): PeriodTarget | null =>
  used && { operator: used.operator, amount: used.amount, upper: used.upper };

function pointOf({ period, amount }: ScoredEntry, choice: TargetChoice): PeriodPoint {
  const realization = amount?.kind === 'not-applicable' ? 'not-applicable' : (amount?.amount ?? null);
  return { period, realization, target: targetOf(choice) };
}
