import { toBase64url } from '../store/base64url.ts';
import type { Sign } from './transport.ts';

/** ECDSA P-256 with SHA-256 by the device key; base64url of r and s, 64 bytes. */
export const signWith =
  (key: CryptoKey): Sign =>
  async (text) => {
    const bytes = new TextEncoder().encode(text);
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes);
    return toBase64url(new Uint8Array(signature));
  };
