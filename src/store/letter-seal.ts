import type { DevicePublicKey } from '../protocol/session.ts';
import { agreedKey, agreementKey, newAgreementPair } from './agreed-key.ts';
import { seal, sealJson, unseal, unsealJson } from './sealing.ts';

/** A person's pair of keys for what others leave here. */
export interface Letterbox {
  readonly publicKey: DevicePublicKey;
  /** The private half, sealed with the data key of the profile. */
  readonly box: ArrayBuffer;
}

/** Something that one person of this device left for another. */
export interface Letter {
  readonly id: string;
  /** Public half of a pair that was forgotten once the letter was sealed: its author cannot open it either. */
  readonly from: DevicePublicKey;
  readonly box: ArrayBuffer;
}

const PLACE = 'letterbox';
const encoder = new TextEncoder();

const salt = (from: DevicePublicKey, to: DevicePublicKey): Uint8Array<ArrayBuffer> =>
  encoder.encode([from.x, from.y, to.x, to.y].join('\n'));

const info = (): Uint8Array<ArrayBuffer> => encoder.encode('kinerja letter');

/** `key` is the data key of the profile the letterbox belongs to. */
export async function newLetterbox(key: CryptoKey): Promise<Letterbox> {
  const pair = await newAgreementPair(true);
  const half = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return { publicKey: pair.publicKey, box: await seal(key, PLACE, half) };
}

/** Seals a value so that only the owner of the letterbox opens it. */
export async function sealLetter(to: DevicePublicKey, id: string, value: unknown): Promise<Letter> {
  const { privateKey, publicKey: from } = await newAgreementPair(false);
  const key = await agreedKey({ own: privateKey, theirs: to, salt: salt(from, to), info: info() }, 'encrypt');
  return { id, from, box: await sealJson(key, id, value) };
}

/** Rejects with OperationError when the letter is for another letterbox or was touched. */
export async function openLetter<T>(key: CryptoKey, at: Letterbox, { id, from, box }: Letter): Promise<T> {
  const own = await agreementKey(await unseal(key, PLACE, at.box));
  const agreement = { own, theirs: from, salt: salt(from, at.publicKey), info: info() };
  return unsealJson<T>(await agreedKey(agreement, 'decrypt'), id, box);
}
