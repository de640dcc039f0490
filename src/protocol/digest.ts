import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';

/** Sum over the rows of a scope, so that it can be counted in any order. 16 hex digits. */
export class ScopeDigest {
  #sum = 0n;

  add(id: string, ver: number): void {
    const hash = sha256(utf8ToBytes(`${id} ${ver}`));
    this.#sum = BigInt.asUintN(64, this.#sum + new DataView(hash.buffer, hash.byteOffset).getBigUint64(0));
  }

  get text(): string {
    return this.#sum.toString(16).padStart(16, '0');
  }
}

export const digestRequestSchema = v.strictObject({
  proto: v.literal(1),
  timeline: v.pipe(v.string(), v.maxLength(200)),
  /** The device has everything up to this number. */
  cursor: v.pipe(v.string(), v.regex(/^\d{1,15}$/)),
  /** By scope; a scope without rows may be missing. */
  scopes: v.pipe(
    v.array(v.tuple([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))])),
    v.maxLength(10_000),
  ),
});
export type DigestRequest = v.InferOutput<typeof digestRequestSchema>;

export interface DigestReply {
  readonly timeline: string;
  readonly now: number;
  /** Scopes whose rows here are others than the device holds. */
  readonly differ: readonly number[];
  /** Scopes that have changed since the cursor: nothing can be said of them. */
  readonly moved: readonly number[];
}
