import { hash } from 'node:crypto';
import type { Endpoint, Who } from '../endpoint.ts';
import type { Session } from '../storage/account-port.ts';

const COOKIE = '__Host-kinerja';
const IDLE = 12 * 3_600_000;
const ABSOLUTE = 30 * 86_400_000;
/** The moment of the last request is written down no more often than this. */
const TOUCH = 5 * 60_000;
const SHAPE = /^([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{43})$/;
const HALF = /^[A-Za-z0-9_-]{43}$/;

/** The two secrets of a session: the cookie's, and the one that only the person's encrypted store keeps. */
interface Halves {
  readonly cookie: string;
  readonly half: string;
}

const hashOf = ({ cookie, half }: Halves): string => hash('sha256', `${cookie}.${half}`, 'hex');

/** A new session: what the browser and the store keep, and the hash of both that the database keeps. */
export function newSession(randomBytes: (count: number) => Uint8Array): Halves & { readonly hash: string } {
  const [cookie, half] = [randomBytes(32), randomBytes(32)].map((bytes) =>
    Buffer.from(bytes).toString('base64url'),
  ) as [string, string];
  return { cookie, half, hash: hashOf({ cookie, half }) };
}

export const sessionCookie = (value: string): string =>
  `${COOKIE}=${value}; Path=/; Max-Age=${ABSOLUTE / 1000}; Secure; HttpOnly; SameSite=Lax`;

export const endedCookie = `${COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax`;

function cookieIn(cookies: string | undefined): { tenant: string; cookie: string } | null {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    const match = name === COOKIE ? SHAPE.exec(value) : null;
    if (match) return { tenant: match[1] as string, cookie: match[2] as string };
  }
  return null;
}

/** First moment at which the session is over unless it is used before, ms. */
const endOf = ({ startedAt, seenAt }: Session): number => Math.min(seenAt + IDLE, startedAt + ABSOLUTE);

/**
 * Who sends these two halves; null when nobody is signed in any more, when one of them is missing, as it is while the
 * store is locked, or when they belong to two people who share a browser.
 */
export async function whoAsks(
  endpoint: Endpoint,
  cookies: string | undefined,
  half: string | undefined,
): Promise<Who | null> {
  const claimed = cookieIn(cookies);
  if (!claimed || !HALF.test(half ?? '')) return null;
  const { tenant, cookie } = claimed;
  const token = hashOf({ cookie, half: half as string });
  const now = endpoint.now();
  const session = await endpoint.storage.read(tenant, (view) => view.session(token));
  if (!session || endOf(session) <= now) return null;
  if (now - session.seenAt >= TOUCH) {
    await endpoint.storage.write(tenant, (transaction) => transaction.touchSession(token, now));
  }
  const until = endOf({ ...session, seenAt: Math.max(now, session.seenAt) });
  const { person, device, publicKey } = session;
  return { tenant, person, device, session: token, publicKey, until };
}

/** Until when a session that was good is good now, ms; 0 when it has been ended. */
export async function goodUntil(endpoint: Endpoint, { tenant, session }: Who): Promise<number> {
  const kept = await endpoint.storage.read(tenant, (view) => view.session(session));
  return kept ? endOf(kept) : 0;
}
