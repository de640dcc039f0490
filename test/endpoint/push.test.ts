import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { leafOf } from '../../src/endpoint/push/leaf.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { mutationHash } from '../../src/protocol/hash.ts';
import { keyOf } from '../support/builders.ts';
import { byHand } from '../support/by-hand.ts';
import { HEAD, OFFICER, OTHER_OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
});
afterAll(() => server.stop());

// Each test fills a slot of its own, so that they do not meet.
let slot = 2000;
const fresh = (): { period: string } => {
  slot += 1;
  return { period: `${slot}-Q1` };
};

const stored = (tenant: string, period: { period: string }, unit = 'disdik', indicator = 'IK-1') =>
  server.endpoint.storage.read(tenant, async (view) => {
    const id = entryId(tenant, keyOf({ ...period, unit, indicator }));
    const row = (await view.rows([id])).get(id);
    return row ? { ...row, body: row.body as Entry } : null;
  });

const ledger = (tenant = 'ntb') => server.endpoint.storage.read(tenant, (view) => view.ledger(0, 10_000));

test('a pushed value stands in the entry, in the ledger and in the answer with one number', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const mutation = device.set('12.5', period);
  const { status, body } = await device.push([mutation]);
  expect(status).toBe(200);
  const row = await stored('ntb', period);
  expect(body).toMatchObject({ ack: 1, timeline: 'ntb-1', durableSeq: 0 });
  expect(body.results).toEqual([
    { rseq: 1, id: mutation.id, h: mutationHash(mutation), s: 'ok', seq: row?.seq, ver: { value: 1 } },
  ]);
  expect(row?.body.value).toMatchObject({
    v: 1,
    value: { kind: 'amount', amount: '12.5' },
    by: OFFICER.person,
  });
  const line = (await ledger()).find((one) => one.id === mutation.id);
  expect(line).toMatchObject({ seq: row?.seq, rid: device.rid, rseq: 1, person: OFFICER.person });
  expect(await stored('sumbawa', period)).toBeNull();
});

test('a batch sent twice is answered with the same results and changes nothing more', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const batch = [device.set('1', period), device.set('2', period, { ahead: 1, base: { value: { v: 1 } } })];
  const request = await device.envelope(batch);
  const first = await device.post('/v1/push', request);
  const before = await stored('ntb', period);
  const lines = (await ledger()).length;
  const second = await device.post('/v1/push', request);
  expect(second.body).toMatchObject({ results: (first.body as { results: unknown[] }).results, ack: 2 });
  expect(await stored('ntb', period)).toEqual(before);
  expect((await ledger()).length).toBe(lines);
});

test('a batch that overlaps what is decided adds only what is new', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const [a, b] = [device.set('1', period), device.set('2', period, { ahead: 1, base: { value: { v: 1 } } })];
  await device.post('/v1/push', await device.envelope([a]));
  const { status, body } = await device.push([a, b]);
  expect(status).toBe(200);
  expect(body.results.map((one) => one.s)).toEqual(['ok', 'ok']);
  expect((await stored('ntb', period))?.body.value).toMatchObject({ v: 2, value: { amount: '2' } });
});

test('every version of a value made within one batch is kept', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const batch = [1, 2, 3].map((n, i) =>
    device.set(String(n), period, { ahead: i, base: { value: { v: i } } }),
  );
  await device.push(batch);
  const database = await byHand(server.dataDir);
  const versions = await database.sql(
    `SELECT value FROM facet_version WHERE tenant = 'ntb' AND entity = '${batch[0]?.e}' AND facet = 'value' ORDER BY ver`,
  );
  await database.close();
  expect(versions.map((one) => JSON.parse(String(one.value)).amount)).toEqual(['1', '2', '3']);
});

test('a number that skips ahead is refused and nothing of the batch is taken', async () => {
  const device = await server.device(OFFICER.person);
  const answer = await device.push([device.set('1', fresh(), { ahead: 1 })]);
  expect(answer).toMatchObject({ status: 409, body: { code: 'gap', expect: 1 } });
});

test('a reused number with another content is a fork and nothing of the batch is taken', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  await device.push([device.set('1', period)]);
  const chain = device.chain;
  device.last = 0;
  device.chain = '';
  const answer = await device.push([device.set('2', period), device.set('3', period, { ahead: 1 })]);
  expect(answer).toMatchObject({ status: 409, body: { code: 'fork', at: 1 } });
  expect((await stored('ntb', period))?.body.value.value).toMatchObject({ amount: '1' });
  device.last = 1;
  device.chain = chain;
});

test('a mutation known from another replica is answered with its result and still advances the counter', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const mutation = device.set('7', period);
  const [first] = (await device.push([mutation])).body.results;
  device.rid = Buffer.alloc(16, slot).toString('base64url').slice(0, 22);
  device.last = 0;
  device.chain = '';
  const lines = (await ledger()).length;
  const again = await device.push([{ ...mutation, rseq: 1 }]);
  expect(again).toMatchObject({ status: 200, body: { ack: 1, results: [first] } });
  expect((await ledger()).length).toBe(lines);
  expect((await device.one(device.set('8', period, { base: { value: { v: 1 } } }))).s).toBe('ok');
});

test('a batch of another timeline is refused with the timeline that holds', async () => {
  const device = await server.device(OFFICER.person);
  const answer = await device.push([device.set('1', fresh())], { timeline: 'sumbawa-1' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'timeline', timeline: 'ntb-1' } });
});

test('a batch that the key of the device has not signed is refused', async () => {
  const device = await server.device(OFFICER.person);
  const other = await server.device(OFFICER.person);
  const request = await device.envelope([device.set('1', fresh())]);
  const stolen = { ...request, sig: (await other.envelope(request.muts)).sig };
  expect(await device.post('/v1/push', stolen)).toMatchObject({
    status: 403,
    body: { code: 'bad-signature' },
  });
  const changed = {
    ...request,
    muts: [{ ...request.muts[0], args: { key: keyOf(), value: { kind: 'amount', amount: '2' } } }],
  };
  expect(await device.post('/v1/push', changed)).toMatchObject({
    status: 403,
    body: { code: 'bad-signature' },
  });
});

test('a replica belongs to its person', async () => {
  const owner = await server.device(OFFICER.person);
  await owner.push([owner.set('1', fresh())]);
  const thief = await server.device(SECOND_OFFICER.person);
  thief.rid = owner.rid;
  thief.last = owner.last;
  thief.chain = owner.chain;
  const answer = await thief.push([thief.set('2', fresh())]);
  expect(answer).toMatchObject({ status: 403, body: { code: 'user-mismatch' } });
});

test('a position of another person gives no right', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const result = await device.one(device.set('1', period, { as: SECOND_OFFICER.id }));
  expect(result).toMatchObject({ s: 'rejected', problem: { code: 'forbidden' } });
  expect(await stored('ntb', period)).toBeNull();
});

test('an officer of another unit is refused and the entry stays untouched', async () => {
  const officer = await server.device(OFFICER.person);
  const period = fresh();
  await officer.push([officer.set('1', period)]);
  const before = await stored('ntb', period);
  const stranger = await server.device(OTHER_OFFICER.person);
  const result = await stranger.one(stranger.set('2', period, { base: { value: { v: 1 } } }));
  expect(result).toMatchObject({ s: 'rejected', problem: { code: 'forbidden' } });
  expect(await stored('ntb', period)).toEqual(before);
});

test('the same command in another tenant reaches the entry of that tenant alone', async () => {
  const here = await server.device(OFFICER.person, 'ntb');
  const there = await server.device(OFFICER.person, 'sumbawa');
  const period = fresh();
  await here.push([here.set('1', period)]);
  const foreign = there.set('2', period, { e: entryId('ntb', keyOf(period)) });
  expect(await there.one(foreign)).toMatchObject({ s: 'rejected', problem: { code: 'entity-mismatch' } });
  expect((await stored('ntb', period))?.body.value.value).toMatchObject({ amount: '1' });
});

test('a session of one tenant is nobody in another', async () => {
  const device = await server.device(OFFICER.person, 'ntb');
  const [name, value] = device.cookie.split('=') as [string, string];
  device.cookie = `${name}=${value.replace(/^ntb\./, 'sumbawa.')}`;
  expect((await device.page()).status).toBe(401);
});

test('a refused command consumes its number and comes back through the inbox with its content', async () => {
  const device = await server.device(OFFICER.person);
  const mutation = device.mutation('submission.submit', {}, { e: entryId('ntb', keyOf(fresh())) });
  const result = await device.one(mutation);
  expect(result).toMatchObject({ s: 'rejected', problem: { code: 'entry-missing' }, rseq: 1 });
  expect((await device.one(device.set('1', fresh()))).rseq).toBe(2);
  const second = await server.device(OFFICER.person);
  await second.pull();
  expect(second.rows.get(`refusal:${mutation.id}`)).toMatchObject({
    type: 'refusal',
    seq: result.seq,
    body: { mutation, problem: { code: 'entry-missing' }, outcome: 'rejected' },
  });
  const colleague = await server.device(SECOND_OFFICER.person);
  await colleague.pull();
  expect(colleague.rows.has(`refusal:${mutation.id}`)).toBe(false);
});

test('a command nobody can read is quarantined and what follows it is taken', async () => {
  const device = await server.device(OFFICER.person);
  const period = fresh();
  const strange = device.set('1', period, { name: 'realization.guess' });
  const spoilt = device.set('1', period, { ahead: 1, args: { key: keyOf(period), value: '1' } });
  const good = device.set('1', period, { ahead: 2 });
  const { body } = await device.push([strange, spoilt, good]);
  expect(body.results.map((one) => [one.s, one.problem?.code])).toEqual([
    ['quarantined', 'unknown-command'],
    ['quarantined', 'invalid'],
    ['ok', undefined],
  ]);
});

test('a second value on an old base is kept beside the first', async () => {
  const one = await server.device(OFFICER.person);
  const two = await server.device(SECOND_OFFICER.person);
  const period = fresh();
  await one.push([one.set('1', period)]);
  const late = two.set('2', period);
  expect(await two.one(late)).toMatchObject({ s: 'conflict', cand: late.id });
  const entry = (await stored('ntb', period))?.body;
  expect(entry?.value.value).toMatchObject({ amount: '1' });
  expect(entry?.candidates).toMatchObject([{ id: late.id, value: { amount: '2' }, open: true }]);
});

test('the numbers of a tenant are used without a gap and each ledger leaf can be recomputed', async () => {
  const lines = await ledger();
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const { leaf, ...row } = line;
    expect(Buffer.from(leaf).equals(leafOf(row))).toBe(true);
    expect(Buffer.from(leaf).equals(leafOf({ ...row, h: 'x'.repeat(24) }))).toBe(false);
  }
  const numbers = lines.map((line) => line.seq);
  const first = numbers[0] as number;
  expect(numbers).toEqual(numbers.map((_, i) => first + i));
});

test('ledger, versions and access log take no change, not even from inside', async () => {
  const database = await byHand(server.dataDir);
  for (const statement of [
    "UPDATE mutation SET status = 'ok'",
    'DELETE FROM mutation',
    "UPDATE facet_version SET value = '1'",
    'DELETE FROM facet_version',
  ]) {
    await expect(database.sql(statement)).rejects.toThrow('insert-only');
  }
  await database.close();
});

test('a value the database cannot take is quarantined alone and the rest of the batch stands', async () => {
  const database = await byHand(server.dataDir);
  const letIn = await database.refuse('facet_version', "NEW.value LIKE '%666%'");
  const device = await server.device(OFFICER.person);
  const [before, cursed, after] = [fresh(), fresh(), fresh()];
  const { status, body } = await device.push([
    device.set('1', before),
    device.set('666', cursed, { ahead: 1 }),
    device.set('3', after, { ahead: 2 }),
  ]);
  await letIn();
  await database.close();
  expect(status).toBe(200);
  expect(body.results.map((one) => [one.s, one.problem?.code])).toEqual([
    ['ok', undefined],
    ['quarantined', 'failed-inside'],
    ['ok', undefined],
  ]);
  expect(await stored('ntb', cursed)).toBeNull();
  expect((await device.one(device.set('4', after, { base: { value: { v: 1 } } }))).rseq).toBe(4);
});

test('the head cannot fill in, an officer cannot approve', async () => {
  const head = await server.device(HEAD.person);
  const period = fresh();
  expect((await head.one(head.set('1', period))).problem?.code).toBe('forbidden');
});
