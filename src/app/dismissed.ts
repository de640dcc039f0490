import { signal } from '@preact/signals';
import type { Replica } from '../store/replica.ts';
import { now } from './clock.ts';

/** Refused commands this person has dealt with on this device. Their rows stay at the endpoint, which keeps history. */
export const dismissed = signal<ReadonlySet<string>>(new Set());

const KEY = 'dismissed-refusals';

/** Brings back what was dealt with before the store was locked. */
export async function recallDismissed(replica: Replica): Promise<void> {
  const kept = await replica.drafts.draft<readonly string[]>(KEY);
  dismissed.value = new Set(kept?.body ?? []);
}

/** Survives a killed browser; other devices of the person still show it. */
export async function rememberDismissed(replica: Replica, mutationId: string): Promise<void> {
  const next = new Set([...dismissed.peek(), mutationId]);
  await replica.drafts.saveDraft(KEY, [...next], now());
  dismissed.value = next;
}
