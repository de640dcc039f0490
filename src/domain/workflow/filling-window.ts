import { periodWindow } from '../calendar.ts';
import type { Status } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Scene } from './scene.ts';
import { isApproved } from './state.ts';

const windowOf = ({ entry, world }: Scene) => {
  const indicator = world.indicator(entry.indicator);
  const rule = indicator && world.calendar(indicator);
  return rule && periodWindow(entry.period, rule);
};

/**
 * Null while the entry may be filled in at the authored moment: within the period's window, within a granted
 * reopening, and at any time when it was returned for repair or only a late edit can come of it.
 */
export function closedFor(scene: Scene): Problem | null {
  const { entry, moment, world } = scene;
  if (!world.indicator(entry.indicator)) return { code: 'indicator-unknown', indicator: entry.indicator };
  if (entry.status.value.state === 'returned' || isApproved(entry.status.value.state)) return null;
  const until = entry.reopening.value.until;
  if (until !== null && moment.authoredAt < until) return null;
  const window = windowOf(scene);
  if (!window) return { code: 'period-unknown', period: entry.period };
  if (moment.authoredAt < window.opensAt) {
    return { code: 'period-not-open', period: entry.period, opensAt: window.opensAt };
  }
  if (moment.authoredAt >= window.closesAt) {
    return { code: 'period-closed', period: entry.period, closedAt: window.closesAt };
  }
  return null;
}

/** Recorded in time by the device's own account but received after the closing. A repair keeps the first answer. */
export function lateness(scene: Scene): Status['late'] {
  const { entry, moment } = scene;
  if (entry.status.value.state === 'returned') return entry.status.value.late;
  const limit = Math.max(windowOf(scene)?.closesAt ?? 0, entry.reopening.value.until ?? 0);
  return moment.receivedAt >= limit ? 'claimed' : null;
}
