import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { canonicalJson, hashText } from './hash.ts';
import { pushRequestSchema } from './push.ts';
import { type DevicePublicKey, devicePublicKeySchema } from './session.ts';

/**
 * A rescue file carries what a device has not got through: eight letters, the length of the header (4 bytes, big
 * endian), the header, then frames, each with its length before it. Frames are AES-GCM under a key that only the
 * endpoint's private half can find again: ECDH of a pair made for this file with the endpoint's key, then HKDF. The
 * first frame is the manifest; the bytes of the files follow in its order.
 */
export const RESCUE_MAGIC = utf8ToBytes('KINERJA1');

/** Plain bytes of one frame at most. */
export const RESCUE_FRAME = 1024 * 1024;

/** What HKDF binds the key to, besides both public keys. */
export const RESCUE_INFO = utf8ToBytes('kinerja rescue file 1');

export const rescueHeaderSchema = v.strictObject({
  v: v.literal(1),
  /** `rescueKeyId` of the endpoint's key. */
  to: v.string(),
  /** Public half of the pair made for this file. */
  from: devicePublicKeySchema,
});
export type RescueHeader = v.InferOutput<typeof rescueHeaderSchema>;

const name = v.pipe(v.string(), v.maxLength(200));

export const rescueManifestSchema = v.strictObject({
  tenant: name,
  person: name,
  device: name,
  /** Device clock, ms since 1970 UTC. */
  exportedAt: v.pipe(v.number(), v.safeInteger()),
  /** Signed as for the wire, in order. */
  batches: v.array(pushRequestSchema),
  files: v.array(
    v.strictObject({
      entity: name,
      evidence: name,
      sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      type: name,
    }),
  ),
});
export type RescueManifest = v.InferOutput<typeof rescueManifestSchema>;
export type RescuedFile = RescueManifest['files'][number];

/** Short name of an endpoint's key, so that a file for another endpoint is told apart from a damaged one. */
export const rescueKeyId = ({ kty, crv, x, y }: DevicePublicKey): string =>
  hashText(canonicalJson({ kty, crv, x, y })).slice(0, 16);

/** Salt of HKDF: binds the key to both sides. */
export const rescueSalt = (header: RescueHeader, to: DevicePublicKey): Uint8Array<ArrayBuffer> =>
  bytesOf(canonicalJson([header, { x: to.x, y: to.y }]));

/** Initialisation vector of a frame: its number. The key is used for one file, so no number comes twice. */
export function rescueNonce(frame: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, frame);
  return nonce;
}

/** Bound into a frame: only the last says so, or a file cut short at a frame would pass for a whole one. */
export const rescuePlace = (isLast: boolean): Uint8Array<ArrayBuffer> => bytesOf(isLast ? 'last' : 'more');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(utf8ToBytes(text));
