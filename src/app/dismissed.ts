import { signal } from '@preact/signals';
import type { Replica } from '../store/replica.ts';
import { now } from './clock.ts';

/**
 * Ids of what this person has dealt with on this device: refused commands, losses, alerts. Refused commands stay at the
 * endpoint, which keeps history.
 */
export const dismissed = signal<ReadonlySet<string>>(new Set());

const KEY = 'dismissed-refusals';

/** Brings back what was dealt with before the store was locked. */
export async function recallDismissed(replica: Replica): Promise<void> {
  const kept = await replica.drafts.draft<readonly string[]>(KEY);
  dismissed.value = new Set(kept?.body ?? []);
}

/** Marks an alert as looked at, which sets it aside less than its own id would. */
export const readMark = (alert: string): string => `read/${alert}`;

let last: Promise<void> = Promise.resolve();

/**
 * What the screen shows as dealt with survives a killed browser; other devices of the person still show it. Saved in
 * the order in which it was said.
 */
export function rememberDismissed(replica: Replica, id: string): Promise<void> {
  const saved = last.then(() => keep(replica, id));
  last = saved.catch(() => {});
  return saved;
}

async function keep(replica: Replica, id: string): Promise<void> {
  const before = dismissed.peek();
  if (before.has(id)) return;
  const next = new Set([...before, id]);
  await replica.drafts.saveDraft(KEY, [...next], now());
  // Otherwise the store has been locked meanwhile, and what is shown belongs to whoever opened it since.
  if (dismissed.peek() === before) dismissed.value = next;
}
