import { civilDay } from '../calendar.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decimal } from '../indicator.ts';
import type { Position } from '../person.ts';
import type { ScoredReading } from '../readings/scored-reading.ts';
import type { UnitMatters } from '../readings/unit-matters.ts';
import type { Budget } from '../strategy.ts';
import type { TaskFacts } from '../tasks/slots.ts';
import type { Alert } from './alert.ts';
import { expectedFigures } from './expected-figures.ts';
import { type MeasuredFigure, signalled, slowSpending, unansweredReds } from './figures.ts';
import { overdueActions, overdueDossiers, overdueFigures, type PlannedAction } from './overdue.ts';
import { spendingPaces } from './spending-paces.ts';

export interface AlertFacts extends TaskFacts {
  readonly budgets: readonly Budget[];
}

/** Figures that an officer did not hand in by their day. */
export const taskAlerts = (facts: AlertFacts, officer: Position, at: number): readonly Alert[] =>
  overdueFigures(expectedFigures(facts, officer, at), civilDay(at, facts.timeZone));

/** What does not depend on who asks: promises and spending that are behind at a moment. */
export function standingAlerts(
  { timeZone, budgets }: AlertFacts,
  dossiers: readonly Dossier[],
  missed: readonly PlannedAction[],
  at: number,
): readonly Alert[] {
  const today = civilDay(at, timeZone);
  return [
    ...overdueDossiers(dossiers, today),
    ...overdueActions(missed),
    ...slowSpending(spendingPaces(budgets, Number(today.slice(0, 4)))),
  ];
}

/** Figures that are low without an answer, or changed for the worse by more than chance. */
export const matterAlerts = (
  { reds, signals }: Pick<UnitMatters, 'reds' | 'signals'>,
  dossiers: readonly Dossier[],
): readonly Alert[] => [
  ...unansweredReds(
    measured(reds, ({ score }) => score?.scores.approved.capped?.decimal),
    dossiers,
  ),
  ...signalled(measured(signals, ({ latest }) => latest?.amount)),
];

const measured = (
  readings: readonly ScoredReading[],
  amountOf: (reading: ScoredReading) => Decimal | undefined,
): readonly MeasuredFigure[] =>
  readings.flatMap((reading) => {
    const { indicator, area, latest } = reading;
    const amount = amountOf(reading);
    if (!latest || amount === undefined) return [];
    return [{ indicator: indicator.code, area, unit: indicator.owner, period: latest.period, amount }];
  });
