import { SelectField } from '../parts/control/select-field.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';

export interface PlanChoice {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** `RPJMD 2025–2029` from `RPJMD-NTB-2025-2029`: the kind of plan is the first word of its id. */
export const planText = ({ id, from, to }: PlanChoice): string =>
  words.value.overview.plan(id.split('-')[0] ?? id, from, to);

/** Ends of the last half-years before a day, newest first: the positions a report is usually read at. */
export function halfYearEnds(today: string, count = 8): readonly string[] {
  const year = Number(today.slice(0, 4));
  const ends = Array.from({ length: count }, (_, i) => year - i).flatMap((one) => [
    `${one}-12-31`,
    `${one}-06-30`,
  ]);
  return ends.filter((day) => day < today).slice(0, count);
}

interface OverviewFiltersProps {
  readonly plans: readonly PlanChoice[];
  readonly plan: string;
  readonly onPlan: (plan: string) => void;
  /** `YYYY-MM-DD`; empty = the latest position. */
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

export function OverviewFilters({ plans, plan, onPlan, day, today, onDay }: OverviewFiltersProps) {
  const { planLabel, position, latestPosition, positionOf } = words.value.overview;
  const ends = halfYearEnds(today);
  const days = day === '' || ends.includes(day) ? ends : [day, ...ends];
  return (
    <>
      {plans.length > 1 && (
        <SelectField
          label={planLabel}
          labelHidden
          value={plan}
          choices={plans.map((one) => ({ value: one.id, label: planText(one) }))}
          onChange={onPlan}
        />
      )}
      <SelectField
        label={position}
        labelHidden
        value={day}
        choices={[
          { value: '', label: latestPosition },
          ...days.map((end) => ({ value: end, label: positionOf(dayText(end)) })),
        ]}
        onChange={onDay}
      />
    </>
  );
}
