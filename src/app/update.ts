import { computed, signal } from '@preact/signals';
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

/** A page left open for days asks by itself; the browser alone asks only when a page is opened. */
const ASK_EVERY = 60 * 60 * 1000;

async function askForNewer(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  // Refused without a connection; the next hour asks again.
  await registration?.update().catch(() => undefined);
}

let isRegistered = false;

async function register(): Promise<void> {
  if (isRegistered) return;
  isRegistered = true;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(scriptUrl('/sw.js'));
  let registration: ServiceWorkerRegistration | undefined;
  let isAgreed = false;
  const skipWaiting = (): void => {
    isAgreed = true;
    const waiting = registration?.waiting;
    if (waiting) waiting.postMessage('skip-waiting');
    // Another window has installed it already.
    else location.reload();
  };
  workbox.addEventListener('waiting', () => {
    activate = skipWaiting;
    updateWaiting.value = true;
  });
  // Only where the person agreed: another window goes on with its own files, and with what is typed in it.
  workbox.addEventListener('controlling', () => {
    if (isAgreed) location.reload();
  });
  try {
    registration = await workbox.register();
    setInterval(() => void askForNewer(registration), ASK_EVERY);
  } catch (error) {
    // Without a service worker the app still works while there is a connection.
    console.error(error);
  }
}

/** Installs the waiting version; the page loads anew. Ask before when something is half typed. */
export function installUpdate(): void {
  activate?.();
}

const dirty = signal<ReadonlySet<unknown>>(new Set());

/** Something is being typed on the page, or could not be written down: the new version waits with its offer. */
export const formIsDirty = computed(() => dirty.value.size > 0);

/** The new version can be offered: it is there, and nothing would be lost with the page. */
export const updateOffered = computed(() => updateWaiting.value && !formIsDirty.value);

/** A form, by anything that is its own, has something that would be lost with the page, or has not any more. */
export function markDirty(form: unknown, isDirty: boolean): void {
  const before = dirty.peek();
  if (before.has(form) === isDirty) return;
  dirty.value = new Set(isDirty ? [...before, form] : [...before].filter((one) => one !== form));
}
