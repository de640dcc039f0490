const COOKIE = '__Host-kinerja-devices';
const ID = /^[A-Za-z0-9_-]{8,64}$/;
/** Browsers keep a cookie for 400 days at most. */
const KEPT = 400 * 86_400;
const MOST = 20;

/**
 * Devices that have signed in from this browser, newest first. The browser keeps the cookie when it lets go of the
 * app's data, so a person who comes back with an empty store is recognised. It opens nothing.
 */
export function browserDevices(cookies: string | undefined): readonly string[] {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === COOKIE)
      return value
        .split('.')
        .filter((id) => ID.test(id))
        .slice(0, MOST);
  }
  return [];
}

export function browserDevicesCookie(known: readonly string[], device: string): string {
  const ids = [device, ...known.filter((id) => id !== device)].slice(0, MOST);
  return `${COOKIE}=${ids.join('.')}; Path=/; Max-Age=${KEPT}; Secure; HttpOnly; SameSite=Lax`;
}
