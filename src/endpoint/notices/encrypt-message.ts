import { createCipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { PushSubscription } from '../storage/notice-port.ts';

/** Bytes of a record, named in its header; no push service has to take more than 4096 (RFC 8030 §7.2). */
const RECORD = 4096;
const HEADER = 86;
const TAG = 16;

/** What fits into one message, bytes. */
export const LONGEST_MESSAGE = RECORD - HEADER - TAG - 1;

/** Drawn anew for every message: equal ones would give the key away. */
export interface MessageChance {
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 32 bytes, the private half of a pair of this message alone. */
  readonly privateKey: Uint8Array;
}

const derived = (secret: Buffer, salt: Uint8Array, info: Uint8Array | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/**
 * Encrypts a text so that the browser with the subscription alone reads it (RFC 8291, content coding `aes128gcm` of RFC
 * 8188, one record). @throws when the browser's key is no point of the curve.
 */
export function encryptMessage(
  text: string,
  { p256dh, auth }: Pick<PushSubscription, 'p256dh' | 'auth'>,
  { salt, privateKey }: MessageChance,
): Buffer {
  const own = createECDH('prime256v1');
  own.setPrivateKey(privateKey);
  const [ours, theirs] = [own.getPublicKey(), Buffer.from(p256dh, 'base64url')];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const shared = derived(own.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const key = derived(shared, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derived(shared, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // The byte after the text says that no record follows.
  const record = [
    cipher.update(text, 'utf8'),
    cipher.update(Buffer.of(2)),
    cipher.final(),
    cipher.getAuthTag(),
  ];
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD);
  return Buffer.concat([salt, size, Buffer.of(ours.length), ours, ...record]);
}
