import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStorage } from '../../src/endpoint/open-endpoint.ts';
import { putNumbered } from '../../src/endpoint/put-reference.ts';
import type { Storage, TenantWriter } from '../../src/endpoint/storage/port.ts';
import { takeBatches } from '../../src/endpoint/take-batches.ts';
import { References } from '../../src/endpoint/world.ts';
import { sealsOf } from '../../src/protocol/accept.ts';
import type { RowType } from '../../src/protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../../src/protocol/push.ts';
import type { Answer } from '../../src/sync/transport.ts';
import { databaseOf } from '../support/database.ts';
import { CAST, referenceRows } from './cast.ts';
import type { EndpointEvent, MemServer } from './mem-server.ts';
import { simulateLogged } from './simulation.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-replay-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SEEDS = Array.from({ length: 12 }, (_, i) => 7001 + i);

test('the endpoint on its database answers every request of a run as the model does and ends with the same rows', {
  timeout: 120_000,
}, async () => {
  let pushes = 0;
  for (const seed of SEEDS) {
    const servers = await simulateLogged(seed);
    const dataDir = join(folder, String(seed));
    mkdirSync(dataDir);
    const storage = openStorage(dataDir, await databaseOf(dataDir));
    for (const [tenant, server] of servers) pushes += await replay(storage, tenant, server, seed);
    await storage.close();
  }
  expect(pushes).toBeGreaterThan(20 * SEEDS.length);
});

async function replay(storage: Storage, tenant: string, server: MemServer, seed: number): Promise<number> {
  const head = {
    id: tenant,
    name: tenant,
    timeZone: 'Asia/Makassar',
    example: true,
    timeline: 'timeline-0',
  } as const;
  await storage.addTenant(head, 0);
  const rows = referenceRows(CAST[tenant] ?? []).map((row) => ({
    ...row,
    type: row.type as RowType,
    scope: 1,
    ver: 1,
    deleted: false,
  }));
  await storage.write(tenant, (transaction) => putNumbered(transaction, rows));
  const references = new References();
  let pushes = 0;
  for (const event of server.log) {
    // Restoring is a matter of the whole database; the run up to there has been compared.
    if (event.kind === 'restored') return pushes;
    const answer = await storage.write(tenant, (transaction) => happen(transaction, references, event));
    if (event.kind !== 'push') continue;
    pushes += 1;
    expect(answer, `seed ${seed}, push ${pushes} of ${tenant}`).toEqual(withoutBackup(event.answer));
  }
  expect(await entriesOf(storage, tenant), `seed ${seed}`).toEqual(
    Object.fromEntries([...server.entries()].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return pushes;
}

async function happen(
  transaction: TenantWriter,
  references: References,
  event: EndpointEvent,
): Promise<Answer<PushReply, PushRefusal> | null> {
  if (event.kind === 'push') return pushed(transaction, references, event.person, event.request, event.now);
  if (event.kind === 'stored') {
    const { entity, sha } = event;
    if (!(await transaction.evidenceBlob(entity, sha)))
      await transaction.addEvidenceBlob({
        entity,
        sha,
        size: 1,
        type: 'image/jpeg',
        person: 'x',
        storedAt: 0,
      });
  }
  if (event.kind === 'position') {
    const id = `position:${event.position.id}`;
    const ver = ((await transaction.rows([id])).get(id)?.ver ?? 0) + 1;
    const row = { id, type: 'position', scope: 1, ver, body: event.position, deleted: false } as const;
    await putNumbered(transaction, [row]);
  }
  return null;
}

async function pushed(
  transaction: TenantWriter,
  references: References,
  person: string,
  request: PushRequest,
  now: number,
): Promise<Answer<PushReply, PushRefusal>> {
  const randomBytes = (count: number) => new Uint8Array(count);
  const seals = sealsOf(request.prev, request.muts);
  const batch = { request, seals, person, device: 'device', receivedAt: now, failedInside: null };
  const [answer] = await takeBatches(transaction, { references, randomBytes }, [batch]);
  if (!answer?.ok) return { kind: 'refusal', refusal: answer?.refusal ?? expect.fail() };
  return { kind: 'reply', reply: { ...answer.reply, durableSeq: 0 } };
}

const withoutBackup = (answer: Answer<PushReply, PushRefusal>): unknown =>
  answer.kind === 'reply' ? { ...answer, reply: { ...answer.reply, durableSeq: 0 } } : answer;

async function entriesOf(storage: Storage, tenant: string): Promise<unknown> {
  const rows = await storage.read(tenant, (view) => view.rowsOfType('entry'));
  return Object.fromEntries(
    rows.map((row) => [row.id, row.body] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
