import { signal } from '@preact/signals';
import { scriptUrl } from './trusted-types.ts';

/** A newer version is downloaded and waits. */
export const updateWaiting = signal(false);

let activate: (() => void) | null = null;

/**
 * Registers the service worker after the first drawing. A new version is offered, never forced: it takes over when
 * the person says so, or when the app is opened the next time.
 */
export function startUpdates(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  addEventListener('load', () => void register(), { once: true });
  if (document.readyState === 'complete') void register();
}

let isRegistered = false;

async function register(): Promise<void> {
  if (isRegistered) return;
  isRegistered = true;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(scriptUrl('/sw.js'));
  let registration: ServiceWorkerRegistration | undefined;
  const skipWaiting = (): void => registration?.waiting?.postMessage('skip-waiting');
  workbox.addEventListener('waiting', () => {
    activate = skipWaiting;
    updateWaiting.value = true;
  });
  // Only after the person agreed: the page then runs on the files of the new version.
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate && activate) location.reload();
  });
  try {
    registration = await workbox.register();
  } catch (error) {
    // Without a service worker the app still works while there is a connection.
    console.error(error);
  }
}

/** Installs the waiting version; the page loads anew. Ask before when something is half typed. */
export function installUpdate(): void {
  activate?.();
}

/** Something is being typed on the page: the new version waits with its offer. */
export const formIsDirty = signal(false);
