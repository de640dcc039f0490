import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Notice } from '../src/protocol/notices.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: string[] };

// Requests to /v1 match no route below and go to the network untouched: this worker knows files, not figures.
setCacheNameDetails({ prefix: 'kinerja' });
const previousSet = 'kinerja-previous-assets';
const files = new PrecacheController();

files.addToCacheList(self.__WB_MANIFEST);
registerRoute(new PrecacheRoute(files, { cleanURLs: false }));
registerRoute(
  new NavigationRoute(files.createHandlerBoundToURL('index.html'), {
    denylist: [/^\/(?:v1|api|data|publik|layar|verifikasi)(?:\/|$)/],
  }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request, { cacheName: previousSet })) ?? fetch(request),
);

/**
 * Sets the replaced files aside for one generation. A page opened before the update, perhaps with something
 * half typed, still asks for its own chunks; the endpoint may no longer have them.
 */
async function keepPreviousSet(): Promise<void> {
  const current = new Set(files.getURLsToCacheKeys().values());
  const precache = await caches.open(cacheNames.precache);
  const replaced = (await precache.keys()).filter(
    ({ url }) => !current.has(url) && new URL(url).pathname.startsWith('/assets/'),
  );
  await caches.delete(previousSet);
  const previous = await caches.open(previousSet);
  for (const request of replaced) {
    const response = await precache.match(request);
    if (response) await previous.put(request, response);
  }
}

self.addEventListener('install', (event) => event.waitUntil(files.install(event)));
self.addEventListener('activate', (event) =>
  event.waitUntil(keepPreviousSet().then(() => files.activate(event))),
);
self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') event.waitUntil(self.skipWaiting());
});

// A message shows words and leads to a page; nothing of it is kept here.
self.addEventListener('push', (event) => {
  const notice = event.data?.json() as Notice | undefined;
  if (notice) event.waitUntil(self.registration.showNotification(notice.title, shown(notice)));
});
// Only the app, unlocked, can tell the endpoint of the new subscription. Untyped: no part of lib.webworker.
self.addEventListener('pushsubscriptionchange', (event) =>
  (event as ExtendableEvent).waitUntil(self.registration.showNotification(ended.title, shown(ended))),
);
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openAt((event.notification.data as Notice).href));
});

const ended: Notice = {
  title: 'Pemberitahuan terputus',
  body: 'Peramban mengganti atau mengakhiri sambungannya. Buka Kinerja agar peringatan sampai lagi di perangkat ini.',
  href: '/peringatan',
  tag: 'push-ended',
};

const shown = (notice: Notice): NotificationOptions => ({
  body: notice.body,
  tag: notice.tag,
  lang: 'id',
  icon: '/icons/icon-192.png',
  data: notice,
});

/** An open window goes there by itself, so that what is unlocked stays so; without one a new window opens. */
async function openAt(href: string): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (!open) {
    await self.clients.openWindow(href);
    return;
  }
  open.postMessage({ open: href });
  await open.focus();
}

clientsClaim();
