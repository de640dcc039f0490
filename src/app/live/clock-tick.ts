import { signal } from '@preact/signals';
import { now } from '../clock.ts';

/**
 * The present moment, refreshed twice a minute, whenever the page is looked at again, and with new facts: ages and
 * deadlines follow it, and a right that begins or ends with a row does so at once.
 */
export const present = signal(now());

const EVERY = 30_000;

export const refresh = (): void => {
  present.value = now();
};

/** Starts the refreshing; returns how to stop it. */
export function followClock(): () => void {
  const timer = setInterval(refresh, EVERY);
  const onLook = (): void => {
    if (document.visibilityState === 'visible') refresh();
  };
  document.addEventListener('visibilitychange', onLook);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onLook);
  };
}
