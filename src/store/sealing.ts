const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * AES-GCM: 12 random bytes, then the ciphertext. `place` is bound in, so that a sealed record moved to another key
 * of the database no longer opens.
 */
export async function seal(key: CryptoKey, place: string, bytes: BufferSource): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const box = await crypto.subtle.encrypt(algorithm(iv, place), key, bytes);
  const sealed = new Uint8Array(IV_BYTES + box.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(box), IV_BYTES);
  return sealed.buffer;
}

/** Rejects with OperationError when the key or the place is another. */
export async function unseal(key: CryptoKey, place: string, sealed: ArrayBuffer): Promise<ArrayBuffer> {
  const iv = new Uint8Array(sealed, 0, IV_BYTES);
  return await crypto.subtle.decrypt(algorithm(iv, place), key, new Uint8Array(sealed, IV_BYTES));
}

export const sealJson = (key: CryptoKey, place: string, value: unknown): Promise<ArrayBuffer> =>
  seal(key, place, encoder.encode(JSON.stringify(value)));

export const unsealJson = async <T>(key: CryptoKey, place: string, sealed: ArrayBuffer): Promise<T> =>
  JSON.parse(decoder.decode(await unseal(key, place, sealed))) as T;

const algorithm = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(place),
});
