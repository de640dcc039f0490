import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

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
clientsClaim();
