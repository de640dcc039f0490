const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another site sends this with our cookie (CSRF): a changing request must carry a header that a foreign
 * form cannot set, and what the browser says of its origin must agree.
 */
export function isForeign(method: string, headers: Headers): boolean {
  if (SAFE.has(method)) return false;
  if (headers.get('x-kinerja') !== '1') return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return true;
  const origin = headers.get('origin');
  return origin !== null && hostOf(origin) !== headers.get('host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
