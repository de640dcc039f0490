import { entryId } from '../../src/protocol/entry-id.ts';
import type { PullReply, PullRow } from '../../src/protocol/pull.ts';
import { openReplica, type Replica } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { amount, keyOf, NOW, orgUnit, PLAIN, QUARTERLY, TENANT, WITH_EVIDENCE } from '../support/builders.ts';
import { OFFICER, POSITIONS } from '../support/people.ts';
import { dataKey, draftOf, freshDatabase, ROOM } from './device.ts';

export const E = entryId(TENANT, keyOf());
const AREA = { code: '52' };

const reference = (): PullRow[] =>
  [
    ...POSITIONS.map((body) => ['position', body.id, body] as const),
    ...[PLAIN, WITH_EVIDENCE].map((body) => ['indicator', body.code, body] as const),
    ...[orgUnit('disdik', 'setda'), orgUnit('setda', null)].map((body) => ['unit', body.code, body] as const),
    ['calendar', 'quarterly', QUARTERLY] as const,
    ['area', '52', AREA] as const,
  ].map(([type, id, body], i) => ['r', `${type}:${id}`, type, 1, 1, i + 1, body]);

export const page = (rows: readonly PullRow[], cursor = '100'): PullReply => ({
  timeline: 't',
  cursor,
  more: false,
  head: 100,
  durableSeq: 0,
  now: NOW,
  scopes: { hash: 'h', all: [1] },
  rows,
});

export const set = (n: number, text: string, change: Partial<Draft> = {}): Draft =>
  draftOf(n, { args: { key: keyOf(), value: amount(text) }, as: OFFICER.id, ...change });

/** A device of the officer that holds everything a decision looks at. */
export async function officerReplica(): Promise<Replica> {
  const address = {
    tenant: TENANT,
    person: OFFICER.person,
    database: freshDatabase(),
    key: await dataKey(),
  };
  const opened = await openReplica(address, undefined, ROOM);
  if (!opened.ok) throw new Error(opened.code);
  await opened.replica.store.applyPull(page(reference()));
  return opened.replica;
}
