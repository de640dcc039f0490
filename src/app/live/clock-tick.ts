import { signal } from '@preact/signals';
import { now } from '../clock.ts';

/** The present moment, refreshed twice a minute and whenever the page is looked at again: ages and deadlines follow it. */
export const present = signal(now());

const EVERY = 30_000;

/** Starts the refreshing; returns how to stop it. */
export function followClock(): () => void {
  const refresh = (): void => {
    present.value = now();
  };
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
