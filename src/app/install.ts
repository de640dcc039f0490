import { signal } from '@preact/signals';

interface InstallEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offered: InstallEvent | null = null;

/** The browser would install the app if asked. */
export const canInstall = signal(false);

/** Catches the browser's offer, so that it can be made where it makes sense. Call once, early. */
export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event as InstallEvent;
    canInstall.value = true;
  });
  addEventListener('appinstalled', () => {
    offered = null;
    canInstall.value = false;
  });
}

export async function install(): Promise<void> {
  const event = offered;
  offered = null;
  canInstall.value = false;
  await event?.prompt();
}
