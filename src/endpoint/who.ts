import { createHash } from 'node:crypto';
import type { Endpoint, Who } from './endpoint.ts';
import type { Session } from './storage/port.ts';

const COOKIE = '__Host-kinerja';
const IDLE = 12 * 3_600_000;
const ABSOLUTE = 30 * 86_400_000;
/** The moment of the last request is written down no more often than this. */
const TOUCH = 5 * 60_000;
const SHAPE = /^([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{43})$/;

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new session secret: what the browser keeps, and the hash that the database keeps. */
export function newToken(randomBytes: (count: number) => Uint8Array): { token: string; hash: string } {
  const token = Buffer.from(randomBytes(32)).toString('base64url');
  return { token, hash: hashToken(token) };
}

export const sessionCookie = (value: string): string =>
  `${COOKIE}=${value}; Path=/; Max-Age=${ABSOLUTE / 1000}; Secure; HttpOnly; SameSite=Lax`;

export const endedCookie = `${COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax`;

function tokenIn(cookies: string | null | undefined): { tenant: string; token: string } | null {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    const match = name === COOKIE ? SHAPE.exec(value) : null;
    if (match) return { tenant: match[1] as string, token: match[2] as string };
  }
  return null;
}

/** First moment at which the session is over unless it is used before, ms. */
const endOf = ({ startedAt, seenAt }: Session): number => Math.min(seenAt + IDLE, startedAt + ABSOLUTE);

/** Who sends these cookies; null when nobody is signed in any more. */
export async function whoAsks(endpoint: Endpoint, cookies: string | null | undefined): Promise<Who | null> {
  const claimed = tokenIn(cookies);
  if (!claimed) return null;
  const { tenant } = claimed;
  const token = hashToken(claimed.token);
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
