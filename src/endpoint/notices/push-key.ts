import { createPrivateKey, sign } from 'node:crypto';
import { type KeyPair, keptKey } from '../site/kept-key.ts';

/** Name of the file in the data folder with the key browsers bind their subscriptions to; another key ends them all. */
export const PUSH_KEY_FILE = 'push-key.json';

/** The pair the endpoint shows itself to push services with (ECDSA), made at its first start. */
export const pushKeyOf = (dataDir: string): KeyPair => keptKey(dataDir, PUSH_KEY_FILE);

/** The public half as a browser and a push service want it: an uncompressed point, base64url. */
export function applicationServerKey({ publicKey: { x, y } }: KeyPair): string {
  const parts = [Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat(parts).toString('base64url');
}

/** A token is good for half a day; RFC 8292 §2 permits a whole one, and clocks differ. */
const GOOD_FOR = 12 * 3600;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * The `Authorization` of a message (RFC 8292 §3): a token for the push service at `origin`, signed at a moment, ms.
 * `contact` is whom its people may write to: an `https:` or `mailto:` address; some services insist on one.
 */
export function authorization(key: KeyPair, origin: string, contact: string | null, at: number): string {
  const claims = {
    aud: origin,
    exp: Math.floor(at / 1000) + GOOD_FOR,
    ...(contact === null ? {} : { sub: contact }),
  };
  const text = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`;
  const pair = createPrivateKey({ key: { ...key.privateKey }, format: 'jwk' });
  const signature = sign('sha256', Buffer.from(text), { key: pair, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${text}.${signature.toString('base64url')}, k=${applicationServerKey(key)}`;
}
