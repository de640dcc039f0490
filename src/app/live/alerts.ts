import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Alert, concerns, ordered } from '../../domain/alerts/alert.ts';
import { matterAlerts, standingAlerts, taskAlerts } from '../../domain/alerts/alerts-of.ts';
import { officersFor } from '../../domain/alerts/expected-figures.ts';
import { overdueFollowUps } from '../../domain/alerts/overdue.ts';
import type { Position } from '../../domain/person.ts';
import { matterUnit, type UnitMatters } from '../../domain/readings/unit-matters.ts';
import { dismissed, readMark } from '../dismissed.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { missedActions } from './missed-actions.ts';
import { position } from './position.ts';
import { lateFollowUps } from './skp.ts';
import { unitMatters } from './unit-matters.ts';

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
    return as ? { unit: matterUnit(as) } : null;
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
  return ordered(told(as).filter((alert) => concerns(alert, as)))
    .filter(({ id }) => !dismissed.value.has(id))
    .map((alert) => ({ ...alert, isRead: dismissed.value.has(readMark(alert.id)) }));
});

/** How many the person has not looked at. */
export const unreadAlerts = computed(() => alerts.value.filter(({ isRead }) => !isRead).length);

function told(as: Position): readonly Alert[] {
  const held = facts.value;
  if (!held) return [];
  const dossiers = [...held.dossiers.values()].map(({ dossier }) => dossier);
  const at = present.value;
  return [
    ...officersFor(held.positions.values(), as, at).flatMap((officer) => taskAlerts(held, officer, at)),
    ...standingAlerts(held, dossiers, missedActions(null), at),
    ...overdueFollowUps(lateFollowUps(), as.id),
    ...matterAlerts(matters.value ?? { reds: [], signals: [] }, dossiers),
  ];
}
