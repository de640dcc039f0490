import type { KeyPair } from '../site/kept-key.ts';
import type { PushSubscription } from '../storage/notice-port.ts';
import { encryptMessage } from './encrypt-message.ts';
import { authorization } from './push-key.ts';

/**
 * Push services of the browsers: Chrome, Edge on Android and Samsung Internet; Firefox; Edge on Windows; Safari. A
 * browser names its own, and a person could name any address: only these are ever spoken to.
 */
const SERVICES: readonly RegExp[] = [
  /^fcm\.googleapis\.com$/,
  /^(?:.+\.)?push\.services\.mozilla\.com$/,
  /^.+\.notify\.windows\.com$/,
  /^.+\.push\.apple\.com$/,
];

/** Whether the endpoint may send to an address: TLS on its usual port, at a push service. */
export function isPushService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, port, hostname, username } = new URL(address);
  const isPlain = protocol === 'https:' && port === '' && username === '';
  return isPlain && SERVICES.some((service) => service.test(hostname));
}

/** What messages leave with. */
export interface Post {
  readonly key: KeyPair;
  /** As `authorization` takes it. */
  readonly contact: string | null;
  readonly isService: (address: string) => boolean;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** `gone`: the subscription has ended; `later`: nobody took it now; `refused`: this will never be taken. */
export type Delivery = 'taken' | 'gone' | 'later' | 'refused';

const PATIENCE = 10_000;

/** Hands one message to the push service of a browser; it keeps it for so many seconds while the device is away. */
export async function sendPush(
  post: Post,
  subscription: PushSubscription,
  text: string,
  seconds: number,
): Promise<Delivery> {
  const { address } = subscription;
  if (!post.isService(address)) return 'gone';
  const chance = { salt: post.randomBytes(16), privateKey: post.randomBytes(32) };
  const headers = {
    authorization: authorization(post.key, new URL(address).origin, post.contact, post.now()),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    ttl: String(seconds),
  };
  try {
    const body = new Uint8Array(encryptMessage(text, subscription, chance));
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await answer.body?.cancel();
    return deliveryOf(answer);
  } catch (error) {
    console.error('push failed', new URL(address).hostname, String(error));
    return 'later';
  }
}

/** RFC 8030 §5 and §7.3. */
function deliveryOf({ ok, status }: Response): Delivery {
  if (ok) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}
