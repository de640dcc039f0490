import { computed, signal } from '@preact/signals';
import { FIRST_STATUS, type SyncStatus } from '../../sync/status.ts';

/** What the sync worker last said. */
export const syncStatus = signal<SyncStatus>(FIRST_STATUS);

/** The browser knows of no network at all. The opposite proves nothing. */
export const withoutNetwork = signal(typeof navigator !== 'undefined' && navigator.onLine === false);

/**
 * How things stand with the endpoint, from what it answered: `offline` only when there is no network, `silent` when
 * there is one and still no answer.
 */
export const CONNECTIONS = [
  'unknown',
  'connected',
  'offline',
  'silent',
  'busy',
  'signed-out',
  'update-needed',
] as const;
export type Connection = (typeof CONNECTIONS)[number];

export const connection = computed<Connection>(() => {
  const { phase, lastProblem, lastContactAt } = syncStatus.value;
  if (phase === 'signed-out' || phase === 'update-needed') return phase;
  if (withoutNetwork.value) return 'offline';
  if (lastProblem === 'busy') return 'busy';
  if (lastProblem !== null && lastProblem !== 'store-failed') return 'silent';
  return lastContactAt === null ? 'unknown' : 'connected';
});

/** A push is on its way over a connection that answered last time. */
export const isSending = computed(
  () => syncStatus.value.phase === 'sending' && connection.value === 'connected',
);

/** Keeps `withoutNetwork` in step with the browser; returns how to stop. */
export function followNetwork(): () => void {
  const look = (): void => {
    withoutNetwork.value = !navigator.onLine;
  };
  look();
  addEventListener('online', look);
  addEventListener('offline', look);
  return () => {
    removeEventListener('online', look);
    removeEventListener('offline', look);
  };
}
