const PATIENCE = 10_000;

/**
 * Deletes the program on this device, its service worker and its files, so that the next page comes from the
 * endpoint. Data lie in IndexedDB, which is never named here. Without a connection nothing is deleted: what is
 * broken may still show something, and nothing would come in its place.
 */
export async function renewCode(): Promise<'renewed' | 'no-connection'> {
  if (!(await isReachable())) return 'no-connection';
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  return 'renewed';
}

/** Asked of a route the service worker never answers. */
async function isReachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    return (await fetch('/v1/health', { cache: 'no-store', redirect: 'error', signal })).ok;
  } catch {
    return false;
  }
}
