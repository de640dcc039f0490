import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutationHash } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushRequest } from '../../src/protocol/push.ts';
import { openReplica } from '../../src/store/replica.ts';
import { type OutboxRecord, SCHEMA_EPOCH } from '../../src/store/schema.ts';
import { sendAll } from '../../src/sync/round.ts';
import { TENANT } from '../support/builders.ts';
import { layStore, parseDump, recordsOf, type StoreDump } from '../support/store-dump.ts';
import { ROOM } from './device.ts';

interface Kept extends StoreDump {
  /** What the build that wrote it would have sent. */
  readonly queued: readonly Mutation[];
  readonly file: string;
}

const FOLDER = join(import.meta.dirname, '../samples/store');
const names = readdirSync(FOLDER);

test('the store of every schema epoch is kept, this one included', () => {
  const expected = Array.from({ length: SCHEMA_EPOCH }, (_, i) => `epoch-${i + 1}.json`);
  expect(names, 'run test/support/make-store-dump.ts for the new epoch').toEqual(
    expect.arrayContaining(expected),
  );
});

const sealedDrafts = async (name: string): Promise<string[]> =>
  (await recordsOf<OutboxRecord>(name, 'outbox')).map(({ draft }) => Buffer.from(draft).toString('hex'));

for (const name of names) {
  test(`a store as ${name} left it opens, and sends to the byte what was queued in it`, async () => {
    const dump = parseDump<Kept>(readFileSync(join(FOLDER, name), 'utf8'));
    const database = `kinerja:ntb:${name}`;
    const key = await layStore(dump, database);
    const before = await sealedDrafts(database);
    const opened = await openReplica({ tenant: TENANT, person: 'person-1', database, key }, undefined, ROOM);
    if (!opened.ok) throw new Error(opened.detail);
    const { store, files, drafts } = opened.replica;
    expect(await sealedDrafts(database)).toEqual(before);

    let sent: PushRequest | null = null;
    const transport = {
      push: async (request: PushRequest) => {
        sent = request;
        return { kind: 'unreachable' } as const;
      },
      pull: async () => ({ kind: 'unreachable' }) as const,
    };
    const sign = async (text: string) => text;
    await sendAll({ store, transport, sign, clock: () => 9, newRid: () => 'r' });
    const muts = (sent as PushRequest | null)?.muts ?? [];
    expect(JSON.stringify(muts)).toBe(JSON.stringify(dump.queued));
    expect(muts.map(mutationHash)).toEqual(dump.queued.map(mutationHash));

    expect((await store.outbox()).map(({ state }) => state)).toEqual([
      'accepted',
      'rejected',
      ...dump.queued.map(() => 'queued'),
    ]);
    expect((await files.readFile(dump.file))?.bytes.length).toBe(3000);
    expect((await drafts.draft('form'))?.body).toEqual({ typed: '81,5' });
    expect(await sealedDrafts(database)).toEqual(before);
    opened.replica.close();
  });
}
