import { webcrypto } from 'node:crypto';
import type { DevicePublicKey } from '../protocol/session.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

const imported = (key: DevicePublicKey) =>
  webcrypto.subtle.importKey('jwk', { ...key, ext: true }, CURVE, false, ['verify']);

/** Whether the coordinates are a point of the curve. */
export async function isDeviceKey(key: DevicePublicKey): Promise<boolean> {
  try {
    await imported(key);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Checks a signature (base64url of r and s, 64 bytes) over a text. */
export async function isSigned(key: DevicePublicKey, signature: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.byteLength !== 64) return false;
  return webcrypto.subtle.verify(SIGNING, await imported(key), bytes, new TextEncoder().encode(text));
}
