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

/** Survives a killed browser; other devices of the person still show it. Saved in the order in which it was said. */
export async function rememberDismissed(replica: Replica, id: string): Promise<void> {
  if (dismissed.peek().has(id)) return;
  const next = new Set([...dismissed.peek(), id]);
  dismissed.value = next;
  await replica.drafts.saveDraft(KEY, [...next], now());
}
