import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Alert, concerns, ordered } from '../../domain/alerts/alert.ts';
import { type MeasuredFigure, signalled, slowSpending, unansweredReds } from '../../domain/alerts/figures.ts';
import { overdueActions, overdueDossiers, overdueFigures } from '../../domain/alerts/overdue.ts';
import type { Position } from '../../domain/person.ts';
import { dismissed, readMark } from '../dismissed.ts';
import { expectedFigures } from '../facts/expected-figures.ts';
import type { ScoredReading } from '../facts/scored-reading.ts';
import { spendingPaces } from '../facts/spending-paces.ts';
import type { UnitMatters } from '../facts/unit-matters.ts';
import { present } from './clock-tick.ts';
import { today } from './directives.ts';
import { facts } from './facts.ts';
import { missedActions } from './missed-actions.ts';
import { position } from './position.ts';
import { unitMatters } from './unit-matters.ts';

const WHOLE = ['planner', 'evaluator', 'governor'];

/** What the scoring worker said last of the figures the position at work answers for. */
const matters = signal<UnitMatters | null>(null);

/** The first screen has the scoring worker to itself. */
const AFTER = 2_000;

/** Keeps the alerts about figures in step, from a little after the first screen on; returns how to stop. */
export function followAlerts(): () => void {
  let stop = (): void => undefined;
  const timer = setTimeout(() => {
    stop = followMatters();
  }, AFTER);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function followMatters(): () => void {
  const followed = unitMatters(() => {
    const as = position.value;
    return as ? { unit: WHOLE.includes(as.role) ? null : as.unit } : null;
  });
  const stopReading = followed.answer.subscribe(({ value }) => {
    matters.value = value;
  });
  return () => {
    stopReading();
    followed.stop();
  };
}

/** An alert with what the person has done about it on this device. */
export interface SeenAlert extends Alert {
  readonly isRead: boolean;
}

/** Everything that needs the position at work and was not set aside, the most urgent first. */
export const alerts: ReadonlySignal<readonly SeenAlert[]> = computed(() => {
  const as = position.value;
  if (!as) return [];
  return ordered([...overdue(as), ...aboutFigures()].filter((alert) => concerns(alert, as)))
    .filter(({ id }) => !dismissed.value.has(id))
    .map((alert) => ({ ...alert, isRead: dismissed.value.has(readMark(alert.id)) }));
});

/** How many the person has not looked at. */
export const unreadAlerts = computed(() => alerts.value.filter(({ isRead }) => !isRead).length);

function overdue(as: Position): readonly Alert[] {
  const known = facts.value;
  if (!known) return [];
  const dossiers = [...known.dossiers.values()].map(({ dossier }) => dossier);
  return [
    ...overdueFigures(expectedFigures(known, as, present.value), today.value),
    ...overdueDossiers(dossiers, today.value),
    ...overdueActions(missedActions(null)),
  ];
}

function aboutFigures(): readonly Alert[] {
  const known = facts.value;
  if (!known) return [];
  const { reds = [], signals = [] } = matters.value ?? {};
  const dossiers = [...known.dossiers.values()].map(({ dossier }) => dossier);
  const attained = ({ score }: ScoredReading) => score?.scores.approved.capped?.decimal;
  return [
    ...unansweredReds(measured(reds, attained), dossiers),
    ...signalled(measured(signals, ({ latest }) => latest?.amount)),
    ...slowSpending(spendingPaces(known, Number(today.value.slice(0, 4)))),
  ];
}

const measured = (
  readings: readonly ScoredReading[],
  amountOf: (reading: ScoredReading) => string | undefined,
): readonly MeasuredFigure[] =>
  readings.flatMap((reading) => {
    const { indicator, area, latest } = reading;
    const amount = amountOf(reading);
    if (!latest || amount === undefined) return [];
    return [{ indicator: indicator.code, area, unit: indicator.owner, period: latest.period, amount }];
  });
