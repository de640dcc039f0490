import {
  RESCUE_INFO,
  RESCUE_MAGIC,
  type RescueHeader,
  rescueKeyId,
  rescueNonce,
  rescuePlace,
  rescueSalt,
} from '../protocol/rescue-file.ts';
import type { DevicePublicKey } from '../protocol/session.ts';
import { agreedKey, newAgreementPair } from './agreed-key.ts';

/**
 * The bytes of a rescue file, part by part. Nobody but the endpoint whose public key is given can read it, the device
 * that made it included: the other half of the pair is forgotten here. `frames` are plain, at most RESCUE_FRAME each.
 */
export async function* sealRescue(
  to: DevicePublicKey,
  frames: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pair = await newAgreementPair(false);
  const header: RescueHeader = { v: 1, to: rescueKeyId(to), from: pair.publicKey };
  const key = await fileKey(pair.privateKey, header, to);
  yield new Uint8Array(RESCUE_MAGIC);
  yield withLength(new TextEncoder().encode(JSON.stringify(header)));
  let number = 0;
  let held: Uint8Array<ArrayBuffer> | null = null;
  // One behind: that a frame is the last is known only when none follows.
  for await (const frame of frames) {
    if (held) yield await sealed(key, number++, held, false);
    held = frame;
  }
  if (held) yield await sealed(key, number, held, true);
}

function fileKey(own: CryptoKey, header: RescueHeader, to: DevicePublicKey): Promise<CryptoKey> {
  const info = new Uint8Array(RESCUE_INFO);
  return agreedKey({ own, theirs: to, salt: rescueSalt(header, to), info }, 'encrypt');
}

async function sealed(
  key: CryptoKey,
  number: number,
  frame: Uint8Array<ArrayBuffer>,
  isLast: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: 'AES-GCM', iv: rescueNonce(number), additionalData: rescuePlace(isLast) };
  return withLength(new Uint8Array(await crypto.subtle.encrypt(algorithm, key, frame)));
}

function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(4 + bytes.length);
  new DataView(framed.buffer).setUint32(0, bytes.length);
  framed.set(bytes, 4);
  return framed;
}
