import { signal } from '@preact/signals';

/** Where a message that was tapped wants to go; waits until the store is open. */
export const tapped = signal<string | null>(null);

/** Hears of taps from the service worker. Call once, early. */
export function listenForTaps(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const href = (data as { readonly open?: unknown } | null)?.open;
    if (typeof href === 'string' && href.startsWith('/')) tapped.value = href;
  });
  navigator.serviceWorker.startMessages();
}
