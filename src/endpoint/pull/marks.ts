import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RescueKey } from '../rescue/rescue-key.ts';

/** Characters of base64url (6 bits each) of leaf and seal: neither is met by chance, and a push stays small. */
const LENGTH = { leaf: 8, seal: 12 } as const;

/** What the endpoint once said of its history: how far it reached, and which line was its last. */
export interface Mark {
  readonly seq: number;
  /** Beginning of the leaf of the last line up to `seq`; empty when there was none. */
  readonly leaf: string;
}

/**
 * Marks that devices keep and show again. Only the endpoint can make one, so a mark its history does not bear out
 * proves that the history is not the one that was told: an older copy of the database has taken its place.
 */
export class Marks {
  readonly #secret: string;

  /** `key` stays with the data folder, whatever becomes of the database. */
  constructor({ privateKey }: RescueKey) {
    this.#secret = privateKey.d;
  }

  text(tenant: string, timeline: string, { seq, leaf }: Mark): string {
    return `${seq}.${leaf}.${this.#seal(tenant, timeline, `${seq}.${leaf}`)}`;
  }

  /** Null for one this endpoint did not make for this tenant and timeline. */
  read(tenant: string, timeline: string, text: string): Mark | null {
    const [seq = '', leaf = '', seal = ''] = text.split('.');
    const [expected, given] = [this.#seal(tenant, timeline, `${seq}.${leaf}`), seal].map((one) =>
      Buffer.from(one),
    );
    if (!expected || given?.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return { seq: Number(seq), leaf };
  }

  #seal(tenant: string, timeline: string, words: string): string {
    const seal = createHmac('sha256', this.#secret).update(['mark', tenant, timeline, words].join('\n'));
    return seal.digest('base64url').slice(0, LENGTH.seal);
  }
}

/** As a mark names it. */
export const shortLeaf = (leaf: Uint8Array | null): string =>
  leaf === null ? '' : Buffer.from(leaf).toString('base64url').slice(0, LENGTH.leaf);
