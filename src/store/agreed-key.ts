import type { DevicePublicKey } from '../protocol/session.ts';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;

interface Agreement {
  /** Private half of the one side. */
  readonly own: CryptoKey;
  /** Public half of the other. */
  readonly theirs: DevicePublicKey;
  readonly salt: BufferSource;
  /** What the key is for; another purpose makes another key. */
  readonly info: BufferSource;
}

/** A pair that keys are agreed on with (ECDH P-256); `extractable` = its private half may be carried away, sealed. */
export async function newAgreementPair(
  extractable: boolean,
): Promise<{ readonly privateKey: CryptoKey; readonly publicKey: DevicePublicKey }> {
  const pair = await crypto.subtle.generateKey(ECDH, extractable, ['deriveBits']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: { kty, crv, x, y } as DevicePublicKey };
}

/** The private half of such a pair as it was carried away (PKCS #8); from now on it stays where it is. */
export const agreementKey = (pkcs8: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, ECDH, false, ['deriveBits']);

/** The AES-GCM key that both sides come to: ECDH, then HKDF with SHA-256. */
export async function agreedKey(
  { own, theirs, salt, info }: Agreement,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('jwk', { ...theirs, ext: true }, ECDH, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}
