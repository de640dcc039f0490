import type { PeriodTarget } from './aggregate.ts';
import { attainment } from './attainment.ts';
import type { UnusedInput } from './explain.ts';
import { type Figure, figure } from './figure.ts';
import type { Working } from './indicator-working.ts';

/** Targets that stand beside the one used, each with the raw attainment it would have given. */
export function unusedTargets(working: Working): UnusedInput[] {
  const { item, pack, rule, joined, choices, yearChoice } = working;
  const isByYear = joined.against === 'year-target' || choices.length === 0;
  // Without a target of its own a period is held against that of its year, and what is disputed there says why.
  const isDisputedYear =
    yearChoice.reason === 'disputed-target' && choices.every((choice) => choice.reason === 'no-target');
  const lists = isByYear ? [yearChoice] : isDisputedYear ? [...choices, yearChoice] : choices;
  const isComparable = joined.filled.length === 1 || isByYear;
  const wouldGive = (target: PeriodTarget): Figure | null => {
    if (!isComparable || joined.realization === null) return null;
    const { formula, polarity, baseline } = item.indicator;
    const other = attainment({
      formula,
      polarity,
      operator: target.operator,
      target: target.amount,
      upper: target.upper,
      realization: joined.realization,
      baseline: baseline?.amount ?? null,
      worst: item.worst,
      rule,
      pack,
    });
    return other.raw && figure(other.raw);
  };
  return lists.flatMap((choice) =>
    choice.unused.map(({ target, why }) => ({
      id: target.id,
      amount: target.amount,
      operator: target.operator,
      stage: target.stage,
      statedOn: target.statedOn,
      source: target.source,
      why,
      wouldGive: wouldGive(target),
    })),
  );
}
