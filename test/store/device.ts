import { entryId } from '../../src/protocol/entry-id.ts';
import type { Estimate } from '../../src/store/files.ts';
import { openReplica, type Replica } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { amount, keyOf, NOW, TENANT, uuid } from '../support/builders.ts';

export const ROOM: Estimate = async () => ({ usage: 0, quota: 1e9 });

export const dataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Of no other test, also not of one before in this process that loaded its modules anew. */
export const freshDatabase = (): string => `test:${crypto.randomUUID()}`;

export interface Tab {
  readonly replica: Replica;
  readonly database: string;
  readonly key: CryptoKey;
}

/** A tab on a fresh database, or a second one beside `beside`. */
export async function openTab(beside?: Tab, estimate: Estimate = ROOM): Promise<Tab> {
  const database = beside?.database ?? freshDatabase();
  const key = beside?.key ?? (await dataKey());
  const opened = await openReplica(
    { tenant: TENANT, person: 'person-1', database, key },
    undefined,
    estimate,
  );
  if (!opened.ok) throw new Error(opened.detail);
  return { replica: opened.replica, database, key };
}

export const draftOf = (n: number, change: Partial<Draft> = {}): Draft => ({
  id: uuid(n),
  name: 'realization.set',
  v: 1,
  e: entryId(TENANT, keyOf()),
  base: { value: { v: 0 } },
  args: { key: keyOf(), value: amount(String(n)) },
  as: 'officer-disdik',
  at: NOW + n,
  app: 'test',
  ...change,
});

/** Has everything the endpoint has, which is nothing: from here on the device lets go of what it no longer needs. */
export const pullNothing = ({ replica }: Pick<Tab, 'replica'>): Promise<boolean> =>
  replica.store.applyPull({
    timeline: 't1',
    cursor: '0',
    more: false,
    head: 0,
    durableSeq: 0,
    now: NOW,
    scopes: { hash: 'h', all: [1] },
    rows: [],
  });
