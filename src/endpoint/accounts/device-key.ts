import { createPublicKey, type KeyObject, webcrypto } from 'node:crypto';
import type { DevicePublicKey } from '../../protocol/session.ts';

/** Keys kept ready: reading one costs more than a check with it. */
const KEPT = 10_000;
const kept = new Map<string, webcrypto.CryptoKey>();

const { subtle } = webcrypto;

const read = (key: DevicePublicKey): KeyObject => createPublicKey({ key: { ...key }, format: 'jwk' });

/** Whether the coordinates are a point of the curve. */
export function isDeviceKey(key: DevicePublicKey): boolean {
  try {
    read(key);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_CRYPTO_INVALID_JWK') return false;
    throw error;
  }
}

function keyOf(text: string): webcrypto.CryptoKey {
  const known = kept.get(text);
  if (known) return known;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = read(JSON.parse(text) as DevicePublicKey).toCryptoKey(curve, false, ['verify']);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, key);
  return key;
}

/** Checks a signature (base64url of r and s, 64 bytes) of a key (JSON Web Key as text), apart from the main thread. */
export async function isSigned(key: string, signature: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.byteLength !== 64) return false;
  return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, keyOf(key), bytes, Buffer.from(text));
}
