import type { CalendarRule } from '../calendar.ts';
import type { Indicator } from '../indicator.ts';
import type { Measurement } from '../measurement.ts';
import type { Area, OrgUnit } from '../org-unit.ts';
import type { Budget, PlanNode, SakipResult } from '../strategy.ts';
import type { Target } from '../target.ts';

/** What one folder in the exchange format holds, in the order of its rows. */
export interface ExchangeSet {
  readonly areas: readonly Area[];
  readonly units: readonly OrgUnit[];
  readonly planNodes: readonly PlanNode[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly measurements: readonly Measurement[];
  readonly budgets: readonly Budget[];
  readonly sakip: readonly SakipResult[];
  readonly calendars: readonly CalendarRule[];
}

export type EntityName = keyof ExchangeSet;
export type EntityOf<N extends EntityName> = ExchangeSet[N][number];
