import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { scopeSetHash } from '../../src/protocol/hash.ts';
import type { PullReply } from '../../src/protocol/pull.ts';
import { keyOf, NOW, note } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { GOVERNOR, HEAD, HEAD_ABOVE, OFFICER, OTHER_OFFICER, position, VERIFIER } from '../support/people.ts';
import { startEndpoint, type TestServer, testSet } from '../support/server.ts';

const HOUR = 3_600_000;
const personnel = position('personnel', 'setda', 'kepegawaian');
const admin = position('admin', 'setda', 'admin');
const leaving = position('officer', 'disdik', 'pindah', { to: NOW + HOUR });
const passing = position('verifier', 'dinkes', 'sementara', { to: NOW + HOUR });

let server: TestServer;
beforeAll(async () => {
  const extra = [personnel, admin, passing, leaving];
  server = await startEndpoint({
    people: extra.map(({ person }) => ({ id: person, name: person, example: true })),
    positions: extra,
  });
  for (const tenant of ['ntb', 'sumbawa'] as const) {
    const disdik = await server.device(OFFICER.person, tenant);
    await disdik.push([disdik.set('11111.11111')]);
    await plant(disdik, 'disdik', `RAHASIA-DISDIK-${tenant}`);
    const dinkes = await server.device(OTHER_OFFICER.person, tenant);
    await plant(dinkes, 'dinkes', `RAHASIA-DINKES-${tenant}`);
    // A refusal carries the command back to its author and to nobody else.
    await plant(dinkes, 'disdik', `DITOLAK-DINKES-${tenant}`);
  }
}, 180_000);
afterAll(() => server.stop());

const plant = (device: TestDevice, unit: string, text: string) => {
  const key = keyOf({ unit, indicator: unit === 'disdik' ? 'IK-1' : 'IK-D' });
  return device.push([device.mutation('realization.note', { key, note: note(text) })]);
};

/** Every byte that any route sends to a person, and what was planted in them. */
async function plantedIn(device: TestDevice): Promise<string[]> {
  const heard: string[] = [];
  const hear = async (response: Response) => heard.push(await response.text(), String([...response.headers]));
  for (const path of ['/v1/me', '/v1/tenants', '/v1/health', '/v1/nothing', '/'])
    await hear(await device.fetch(path));
  for (const tenant of ['ntb', 'sumbawa']) {
    for (const unit of ['disdik', 'dinkes']) {
      const e = entryId(tenant, keyOf({ unit, indicator: unit === 'disdik' ? 'IK-1' : 'IK-D' }));
      await hear(await device.fetch(`/v1/evidence/${e}/${'a'.repeat(64)}`));
      const push = await device.push([device.mutation('submission.verify', { seen: '0'.repeat(64) }, { e })]);
      heard.push(JSON.stringify(push.body.results.map(({ problem }) => problem)));
    }
  }
  const body = { proto: 1, timeline: device.timeline, cursor: '0', scopeHash: '', limit: 2000 };
  await hear(await device.fetch('/v1/pull', { method: 'POST', body: JSON.stringify(body) }));
  const events = await device.fetch('/v1/events');
  const stream = events.body?.getReader();
  heard.push(new TextDecoder().decode((await stream?.read())?.value));
  await stream?.cancel();
  const all = heard.join('\n');
  return [...new Set(all.match(/(?:RAHASIA|DITOLAK)-\w+-\w+/g) ?? [])].sort();
}

test.for([
  { who: OFFICER, hears: ['RAHASIA-DISDIK-ntb'] },
  { who: VERIFIER, hears: ['RAHASIA-DISDIK-ntb'] },
  { who: OTHER_OFFICER, hears: ['DITOLAK-DINKES-ntb', 'RAHASIA-DINKES-ntb'] },
  { who: HEAD_ABOVE, hears: ['RAHASIA-DINKES-ntb', 'RAHASIA-DISDIK-ntb'] },
  { who: GOVERNOR, hears: ['RAHASIA-DINKES-ntb', 'RAHASIA-DISDIK-ntb'] },
  { who: personnel, hears: [] },
  { who: admin, hears: [] },
])('no route gives $who.person a byte of another unit, person or tenant', async ({ who, hears }) => {
  expect(await plantedIn(await server.device(who.person))).toEqual(hears);
});

test('pages in order of the number bring together exactly what one page brings', async () => {
  const whole = await server.device(GOVERNOR.person);
  await whole.pull();
  const paged = await server.device(GOVERNOR.person);
  await paged.pull(3);
  expect(new Map([...paged.rows].sort())).toEqual(new Map([...whole.rows].sort()));
  expect(paged.cursor).toBe(whole.cursor);
  const { body } = await whole.page();
  expect(body).toMatchObject({ rows: [], more: false });
  expect(body.scopes).toBeUndefined();
});

test('the scope set is named when it differs and its hash is the one of the wire', async () => {
  const device = await server.device(OFFICER.person);
  const { body } = await device.page(1);
  expect(body.scopes?.hash).toBe(scopeSetHash(body.scopes?.all ?? []));
  expect(body.rows.length).toBe(1);
});

test('a change is on the next page, and only the change', async () => {
  const device = await server.device(VERIFIER.person);
  await device.pull();
  const officer = await server.device(OFFICER.person);
  await officer.push([officer.set('3', { period: '2025-Q1' })]);
  const { body } = await device.page();
  expect(body.rows.map((row) => row[1])).toEqual([entryId('ntb', keyOf({ period: '2025-Q1' }))]);
});

test('a right that ends takes its scope out of the next pull', async () => {
  const device = await server.device(passing.person);
  await device.pull();
  const e = entryId('ntb', keyOf({ unit: 'dinkes', indicator: 'IK-D' }));
  expect(device.rows.has(e)).toBe(true);
  server.clock.now = NOW + 2 * HOUR;
  await device.pull();
  expect(device.rows.has(e)).toBe(false);
  server.clock.now = NOW;
});

test('a right that is new brings the rows of its scope from the beginning', async () => {
  const device = await server.device(OFFICER.person);
  await device.pull();
  const e = entryId('ntb', keyOf({ unit: 'dinkes', indicator: 'IK-D' }));
  expect(device.rows.has(e)).toBe(false);
  const second = position('verifier', 'dinkes', OFFICER.person, { id: 'dua' });
  await saveStaff(server.endpoint.storage, 'ntb', { people: [], positions: [second], logins: [] });
  await device.pull();
  expect(device.rows.has(e)).toBe(true);
  const ended = { ...second, to: NOW - 1 };
  await saveStaff(server.endpoint.storage, 'ntb', { people: [], positions: [ended], logins: [] });
});

test('a row that is removed goes from the devices too', async () => {
  const device = await server.device(OFFICER.person);
  await device.pull();
  const full = testSet('ntb');
  const fewer = { ...full, areas: full.areas.slice(0, 2) };
  const { storage } = server.endpoint;
  await importExchange(storage, 'ntb', fewer, { now: NOW, replace: true });
  await device.pull();
  expect(device.rows.has('area:5202')).toBe(false);
  await importExchange(storage, 'ntb', full, { now: NOW, replace: true });
  await device.pull();
  expect(device.rows.get('area:5202')).toMatchObject({ ver: 3 });
});

test('a cursor of another timeline, or one the endpoint never gave, is refused', async () => {
  const device = await server.device(OFFICER.person);
  const ask = (change: object) =>
    device.post<PullReply>('/v1/pull', {
      proto: 1,
      timeline: 'ntb-1',
      cursor: '0',
      scopeHash: '',
      limit: 10,
      ...change,
    });
  expect(await ask({ timeline: 'sumbawa-1' })).toMatchObject({ status: 409, body: { code: 'timeline' } });
  expect(await ask({ cursor: '999999999' })).toMatchObject({ status: 409, body: { code: 'cursor-too-old' } });
  expect(await ask({ proto: 2 })).toMatchObject({ status: 426, body: { code: 'update-needed' } });
  expect(await ask({ limit: 0 })).toMatchObject({ status: 400, body: { code: 'bad-envelope' } });
});

test('work that arrives after its author’s right has ended is with the author, and in the tray of the head until he answers', async () => {
  const leaver = await server.device(leaving.person);
  const take = { ...leaver.set('777.1', { period: '2021-Q1' }), at: NOW };
  const leave = { ...leaver.set('777.2', { period: '2021-Q2' }, { ahead: 1 }), at: NOW };
  server.clock.now = NOW + 2 * HOUR;
  const { body } = await leaver.push([take, leave], { now: NOW + 2 * HOUR });
  expect(body.results[0]).toMatchObject({ s: 'quarantined', problem: { code: 'right-ended' } });
  const other = await server.device(leaving.person);
  await other.pull();
  const back = other.rows.get(`refusal:${take.id}`)?.body;
  const problem = { code: 'right-ended', waits: true };
  expect(back).toMatchObject({ mutation: take, outcome: 'quarantined', problem });

  const head = await server.device(HEAD.person);
  await head.pull();
  expect(head.rows.has(`refusal:${take.id}`)).toBe(false);
  expect(head.rows.get(take.e)?.body).toMatchObject({
    value: { v: 0, value: null },
    lateWork: [{ id: take.id, open: true }],
  });
  const reason = 'Sudah diisi penggantinya.';
  expect((await head.act('late.take', { work: take.id }, { e: take.e })).s).toBe('ok');
  expect((await head.act('late.refuse', { work: leave.id, reason }, { e: leave.e })).s).toBe('ok');
  await head.pull();
  expect(head.rows.get(take.e)?.body).toMatchObject({ value: { v: 1, by: leaving.person } });
  await other.pull();
  expect(other.rows.has(`refusal:${take.id}`)).toBe(false);
  expect(other.rows.get(`refusal:${leave.id}`)?.body).toMatchObject({
    mutation: leave,
    outcome: 'rejected',
    problem: { code: 'late-refused', by: HEAD.person, reason },
  });
  server.clock.now = NOW;
});

test('late work rests on the value its author saw, also when the head takes it into an entry that went on', async () => {
  const period = { period: '2021-Q3' };
  const leaver = await server.device(leaving.person);
  const first = leaver.set('1', period);
  await leaver.push([first]);
  const other = await server.device(OFFICER.person);
  await other.push([other.set('2', period, { base: { value: { m: first.id } } })]);
  const late = { ...leaver.set('3', period, { base: { value: { m: first.id } } }), at: NOW };
  server.clock.now = NOW + 2 * HOUR;
  await leaver.push([late], { now: NOW + 2 * HOUR });

  const head = await server.device(HEAD.person);
  expect(await head.act('late.take', { work: late.id }, { e: late.e })).toMatchObject({ s: 'conflict' });
  await head.pull();
  expect(head.rows.get(late.e)?.body).toMatchObject({
    value: { v: 2, value: { amount: '2' } },
    candidates: [{ id: late.id, base: 1, head: 2 }],
  });
  server.clock.now = NOW;
});
