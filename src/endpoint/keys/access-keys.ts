import { hash } from 'node:crypto';
import type { Endpoint } from '../endpoint.ts';
import { OPEN_TABLES, type OpenTable } from '../open-data/tables.ts';
import type { AccessKey, KeyKind } from '../storage/open-port.ts';

/** Tables a program may read with a key. */
export type ApiScope = OpenTable['name'];
export const API_SCOPES: readonly ApiScope[] = OPEN_TABLES.map(({ name }) => name);

/** How long a code to pair a screen is good for, ms: the way from the office to the wall. */
const PAIRING = 30 * 60_000;
/** The last contact is written down no more often than this, ms: a screen that is dark is missed within minutes. */
const NOTED: Readonly<Record<KeyKind, number>> = { api: 86_400_000, wall: 5 * 60_000 };

export const secretHash = (secret: string): string => hash('sha256', secret, 'hex');

/** A secret of 256 bits that says what it is, so that a scanner for leaked keys finds it. */
const newSecret = (kind: KeyKind, randomBytes: Endpoint['randomBytes']): string =>
  `kinerja_${kind}_${Buffer.from(randomBytes(32)).toString('base64url')}`;

/** Crockford's alphabet: none of its 32 letters looks like another. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten letters, 50 bits: typed once with a remote control. */
export const newCode = (randomBytes: Endpoint['randomBytes']): string =>
  [...randomBytes(10)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');

/** A code as it is typed: any case, with blanks or dashes, and with the letters that the alphabet leaves out. */
const plainCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

export interface NewKey {
  readonly kind: KeyKind;
  readonly name: string;
  readonly scopes: readonly string[];
}

export interface MadeKey {
  /** Of a screen: the code that pairs it. In clear here and nowhere else. */
  readonly secret: string;
  readonly pairBefore: number | null;
}

export async function makeKey(
  endpoint: Endpoint,
  tenant: string,
  { kind, name, scopes }: NewKey,
): Promise<MadeKey> {
  const { randomBytes, now } = endpoint;
  const secret = kind === 'wall' ? newCode(randomBytes) : newSecret(kind, randomBytes);
  const pairBefore = kind === 'wall' ? now() + PAIRING : null;
  await endpoint.storage.write(tenant, (transaction) =>
    transaction.saveAccessKey({
      id: Buffer.from(randomBytes(4)).toString('hex'),
      kind,
      name,
      scopes: scopes.join(' '),
      secret: secretHash(secret),
      madeAt: now(),
      pairBefore,
      seenAt: null,
      revokedAt: null,
    }),
  );
  return { secret, pairBefore };
}

/** Takes a key back; null when there is none. Whoever holds it is refused with the next request. */
export const revokeKey = (
  endpoint: Endpoint,
  tenant: string,
  kind: KeyKind,
  id: string,
): Promise<AccessKey | null> =>
  endpoint.storage.write(tenant, async (transaction) => {
    const key = (await transaction.accessKeys(kind)).find((one) => one.id === id);
    if (!key) return null;
    await transaction.saveAccessKey({ ...key, revokedAt: key.revokedAt ?? endpoint.now() });
    return key;
  });

/** A key that is good, and whose it is. */
export interface Holder {
  readonly tenant: string;
  readonly key: AccessKey;
}

/** Who sends a secret; null for one that nobody has, was taken back, or only pairs a screen. */
export async function holderOf(endpoint: Endpoint, kind: KeyKind, secret: string): Promise<Holder | null> {
  const found = await findKey(endpoint, kind, secret);
  if (!found || found.key.pairBefore !== null) return null;
  const { tenant, key } = found;
  const now = endpoint.now();
  if (now - (key.seenAt ?? 0) >= NOTED[kind])
    await endpoint.storage.write(tenant, async (transaction) => {
      // Taken back meanwhile: it stays so.
      const kept = await transaction.accessKey(key.secret);
      if (kept?.revokedAt === null) await transaction.saveAccessKey({ ...kept, seenAt: now });
    });
  return found;
}

/** Pairs a screen by the code its administrator was shown; the secret that the screen keeps, or null. The code is used up. */
export async function pairWall(endpoint: Endpoint, typed: string): Promise<string | null> {
  const found = await findKey(endpoint, 'wall', plainCode(typed));
  const now = endpoint.now();
  if (!found || found.key.pairBefore === null || found.key.pairBefore <= now) return null;
  const secret = newSecret('wall', endpoint.randomBytes);
  const isPaired = await endpoint.storage.write(found.tenant, async (transaction) => {
    // Two screens with one code: the first one has it.
    const key = await transaction.accessKey(found.key.secret);
    if (!key || key.revokedAt !== null) return false;
    await transaction.saveAccessKey({ ...key, secret: secretHash(secret), pairBefore: null, seenAt: now });
    return true;
  });
  return isPaired ? secret : null;
}

async function findKey(endpoint: Endpoint, kind: KeyKind, secret: string): Promise<Holder | null> {
  const hashed = secretHash(secret);
  for (const { id } of await endpoint.storage.tenants()) {
    const key = await endpoint.storage.read(id, (view) => view.accessKey(hashed));
    if (key?.kind === kind && key.revokedAt === null) return { tenant: id, key };
  }
  return null;
}
