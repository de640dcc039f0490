import type { DevicePublicKey } from '../protocol/session.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** The data key, encrypted by a key made from what a person knows or from what the endpoint holds. */
export interface Wrap {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: ArrayBuffer;
}

/** Keys that never leave this browser profile. */
export interface DeviceKeys {
  readonly id: string;
  readonly publicKey: DevicePublicKey;
  /** ECDSA P-256. */
  readonly signing: CryptoKey;
  /** HMAC; a PIN guessed from a copied database is worth nothing without it. */
  readonly mac: CryptoKey;
}

/** What opens a wrap. */
export type Proof = { readonly pin: string; readonly mac: CryptoKey } | { readonly escrow: string };

// About 0.1 s on a laptop and 1 s on a cheap phone (RFC 9106 asks for 64 MiB, which such a phone may not give).
const ARGON = { parallelism: 1, iterations: 3, memorySize: 32 * 1024, hashLength: 32 } as const;
const SALT_BYTES = 16;
const encoder = new TextEncoder();

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

/** A new secret for the endpoint to hold: 32 random bytes, base64url. */
export const newEscrow = (): string => toBase64url(random(32));

/** Both keys are non-extractable: a script can use them while it runs here but cannot carry them away. */
export async function newDeviceKeys(): Promise<DeviceKeys> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const mac = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    id: crypto.randomUUID(),
    publicKey: { kty, crv, x, y } as DevicePublicKey,
    signing: pair.privateKey,
    mac,
  };
}

/** A random 256-bit data key, wrapped once for each proof; the key itself is handed on non-extractable. */
export async function newDataKey(proofs: readonly Proof[]): Promise<{ key: CryptoKey; wraps: Wrap[] }> {
  const raw = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const made = await Promise.all(proofs.map((proof) => wrap(raw, proof)));
  const { wrapped, by } = made[0] as Wrapped;
  return { key: await openWith(by, wrapped, false), wraps: made.map((one) => one.wrapped) };
}

/** The data key, or null when the proof is not the one it was wrapped with. */
export const unwrap = (wrapped: Wrap, proof: Proof): Promise<CryptoKey | null> =>
  open(wrapped, proof, false).catch(nullWhenWrong);

/**
 * The same data key wrapped for another proof; null when the first proof is wrong. A key in use cannot be wrapped,
 * being non-extractable, so it is opened once more from its wrap, extractable, for the length of this call.
 */
export async function rewrap(wrapped: Wrap, proof: Proof, next: Proof): Promise<Wrap | null> {
  const raw = await open(wrapped, proof, true).catch(nullWhenWrong);
  return raw && (await wrap(raw, next)).wrapped;
}

/** A wrap with the key that made it, which is slow to derive a second time. */
interface Wrapped {
  readonly wrapped: Wrap;
  readonly by: CryptoKey;
}

async function wrap(raw: CryptoKey, proof: Proof): Promise<Wrapped> {
  const salt = random(SALT_BYTES);
  const iv = random(12);
  const by = await wrappingKey(proof, salt);
  const box = await crypto.subtle.wrapKey('raw', raw, by, { name: 'AES-GCM', iv });
  return { wrapped: { salt, iv, box }, by };
}

const open = async (wrapped: Wrap, proof: Proof, extractable: boolean): Promise<CryptoKey> =>
  openWith(await wrappingKey(proof, wrapped.salt), wrapped, extractable);

async function openWith(by: CryptoKey, { iv, box }: Wrap, extractable: boolean): Promise<CryptoKey> {
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.unwrapKey('raw', box, by, { name: 'AES-GCM', iv }, 'AES-GCM', extractable, [...uses]);
}

/** HKDF over argon2id(PIN) and HMAC(device key), or over the escrow secret. */
async function wrappingKey(proof: Proof, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const secret = 'pin' in proof ? await pinSecret(proof, salt) : fromBase64url(proof.escrow);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = encoder.encode('pin' in proof ? 'kinerja data key, PIN' : 'kinerja data key, escrow');
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info };
  const uses = ['wrapKey', 'unwrapKey'] as const;
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [...uses]);
}

/** Only unlocking needs it, so it is not part of the first download. */
export async function loadPinHash() {
  // Named here, so that the rest of the library stays out of the build.
  const { argon2id } = await import('hash-wasm');
  return argon2id;
}

async function pinSecret(
  { pin, mac }: Extract<Proof, { pin: string }>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const argon2id = await loadPinHash();
  const slow = await argon2id({ ...ARGON, password: pin, salt, outputType: 'binary' });
  const bound = new Uint8Array(await crypto.subtle.sign('HMAC', mac, salt));
  const secret = new Uint8Array(slow.length + bound.length);
  secret.set(slow);
  secret.set(bound, slow.length);
  return secret;
}

// OperationError is how WebCrypto says that the tag does not fit; anything else is a fault, not a wrong proof.
function nullWhenWrong(error: unknown): null {
  if (error instanceof Error && error.name === 'OperationError') return null;
  throw error;
}
