import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Position, ROLES } from '../../src/domain/person.ts';
import { APART, NoticeRounds } from '../../src/endpoint/notices/notice-rounds.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import type { NoticeState } from '../../src/protocol/notices.ts';
import { TENANT } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { HEAD, OFFICER, position } from '../support/people.ts';
import { PushReceiver } from '../support/push-receiver.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const UNITS = ['disdik', 'setda', 'dinkes'];
const actors: readonly Position[] = ROLES.flatMap((role) =>
  UNITS.map((unit) => position(role, unit, `uji-${role}-${unit}`)),
);
const EVALUATOR = 'uji-evaluator-setda';

let receiver: PushReceiver;
let server: TestServer;
let rounds: NoticeRounds;
let evaluator: TestDevice;

/** Wednesday 10.00 in Mataram (UTC+8), so that no quiet time is near. */
const MORNING = Date.UTC(2026, 10, 25, 2, 0);

beforeAll(async () => {
  receiver = await PushReceiver.open();
  server = await startEndpoint({
    people: actors.map(({ person }) => ({ id: person, name: person, example: true })),
    positions: actors,
    notices: { siteUrl: 'https://kinerja.example' },
    isPushService: (address) => address.startsWith(receiver.url),
  });
  server.clock.now = MORNING;
  rounds = new NoticeRounds(server.endpoint, server.ways);
  evaluator = await server.device(EVALUATOR);
}, 180_000);
afterAll(async () => {
  await server.stop();
  await receiver.close();
});

/** A recommendation whose day is over: by rule an alert. */
async function advise(name: string, unit = 'disdik', owner = OFFICER): Promise<void> {
  const key = { kind: 'recommendation', unit, year: 2026, name };
  const fields = { text: `Rahasia tentang Budi ${name}`, owner: owner.id, due: '2026-01-05' };
  const e = dossierId(TENANT, key);
  // Half a day may have passed since.
  await evaluator.enter();
  expect((await evaluator.one(evaluator.mutation('dossier.set', { key, fields }, { e }))).s).toBe('ok');
}

const send = (device: TestDevice, method: string, path: string, body?: unknown) =>
  device.fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** A device of a person at which messages are turned on. */
async function subscribed(person: string, name = person, language: 'id' | 'en' = 'id'): Promise<TestDevice> {
  const device = await server.device(person);
  const answer = await send(device, 'PUT', '/v1/notices/device', receiver.subscription(name, language));
  expect(answer.status).toBe(200);
  return device;
}

/** One round, as many minutes later as the endpoint lets pass between two. */
async function nextRound(by = rounds): Promise<void> {
  server.clock.now += APART;
  await by.run();
}

const stateOf = async (device: TestDevice) =>
  (await (await send(device, 'GET', '/v1/notices')).json()) as NoticeState;

const told = (name: string) => receiver.received(name).map(({ notice }) => notice);

test('an alert is told with why and what to do, once, whatever is restarted, and without the words it was asked in', async () => {
  const device = await subscribed(HEAD.person);
  expect(await stateOf(device)).toMatchObject({
    address: `${receiver.url}/${HEAD.person}`,
    choice: { from: 1200, until: 360, weekends: true, mail: null, language: 'id' },
  });
  await advise('saran-1');
  await nextRound();
  expect(told(HEAD.person)).toEqual([
    {
      title: 'Rekomendasi belum ditindaklanjuti',
      body: 'disdik. Tindak lanjutnya dijanjikan sampai 5 Januari 2026 dan belum dilaporkan. Tulis tindak lanjut dan dampaknya, lampirkan bukti.',
      href: expect.stringMatching(/^\/peringatan\?buka=overdue-recommendation%2F/),
      tag: expect.any(String),
    },
  ]);
  const [{ headers } = { headers: {} }] = receiver.received(HEAD.person);
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: String(10 * 3600 - APART / 1000) });
  await subscribed(HEAD.person, 'telepon-kedua');
  for (const by of [rounds, new NoticeRounds(server.endpoint, server.ways)]) await nextRound(by);
  expect(told(HEAD.person)).toHaveLength(1);
  expect(told('telepon-kedua')).toEqual([]);
  await advise('saran-2');
  await nextRound();
  expect([told(HEAD.person).length, told('telepon-kedua').length]).toEqual([2, 1]);
});

test('each device of a person is told in the language of its screen', async () => {
  const device = await subscribed(HEAD.person, 'english', 'en');
  expect((await stateOf(device)).language).toBe('en');
  const before = told(HEAD.person).length;
  await advise('saran-inggris');
  await nextRound();
  expect(told('english')).toEqual([
    expect.objectContaining({
      title: 'Recommendations not followed up',
      body: 'disdik. Follow-up was promised by 5 January 2026 and is not reported. Write what was done and its effect, attach evidence.',
    }),
  ]);
  expect(told(HEAD.person).slice(before)).toEqual([
    expect.objectContaining({ title: 'Rekomendasi belum ditindaklanjuti' }),
  ]);
  await send(device, 'DELETE', '/v1/notices/device');
});

test('in the quiet time nothing leaves; what came meanwhile is one message afterwards', async () => {
  const before = told(HEAD.person).length;
  server.clock.now = MORNING + 11 * 3_600_000;
  for (const name of ['saran-3', 'saran-4']) await advise(name);
  await nextRound();
  expect(told(HEAD.person)).toHaveLength(before);
  server.clock.now = MORNING + 20 * 3_600_000;
  await nextRound();
  expect(told(HEAD.person).slice(before)).toEqual([
    expect.objectContaining({ title: '2 hal perlu ditindaklanjuti', href: '/peringatan' }),
  ]);
});

test('a person chooses other quiet hours, and nobody chooses nonsense or a stranger’s address', async () => {
  const device = await server.device(HEAD.person);
  const choice = { from: 0, until: 0, weekends: false, mail: null, language: 'id' };
  expect((await send(device, 'PUT', '/v1/notices', choice)).status).toBe(200);
  for (const wrong of [{ ...choice, from: 1440 }, { ...choice, mail: 'orang@example.org' }, {}])
    expect((await send(device, 'PUT', '/v1/notices', wrong)).status).toBe(400);
  const elsewhere = { ...receiver.subscription('x'), address: 'https://10.0.0.1/x' };
  expect((await send(device, 'PUT', '/v1/notices/device', elsewhere)).status).toBe(400);
  expect((await stateOf(device)).choice).toEqual(choice);
  const before = told(HEAD.person).length;
  server.clock.now = MORNING + 3 * 86_400_000 + 14 * 3_600_000;
  await advise('saran-5');
  await nextRound();
  expect(told(HEAD.person)).toHaveLength(before + 1);
});

test('a subscription that has ended is forgotten; a service that is down gets the same once it is back', async () => {
  const device = await subscribed(HEAD.person, 'habis');
  receiver.statuses.set('habis', 410);
  receiver.statuses.set(HEAD.person, 503);
  receiver.statuses.set('telepon-kedua', 503);
  await advise('saran-6');
  await nextRound();
  expect((await stateOf(device)).address).toBeNull();
  receiver.statuses.clear();
  const before = told(HEAD.person).length;
  await nextRound();
  await nextRound();
  expect([told(HEAD.person).length - before, told('habis').length]).toEqual([1, 0]);
});

test('a device that was revoked, signed out or turned off hears nothing more', async () => {
  const names = ['dicabut', 'keluar', 'dimatikan'];
  const devices: TestDevice[] = [];
  for (const name of names) devices.push(await subscribed(HEAD.person, name));
  const [revoked, left, off] = devices as [TestDevice, TestDevice, TestDevice];
  const revoking = { person: HEAD.person, device: revoked.deviceId };
  expect((await send(off, 'POST', '/v1/devices/revoke', revoking)).status).toBe(200);
  expect((await send(left, 'POST', '/v1/sign-out', {})).status).toBe(200);
  expect((await send(off, 'DELETE', '/v1/notices/device')).status).toBe(200);
  await advise('saran-7');
  await nextRound();
  expect(names.flatMap(told)).toEqual([]);
});

test('every role in every place is told what was asked of it or what it looks after, and no more', async () => {
  for (const { person } of actors) await subscribed(person);
  server.clock.now = MORNING + 7 * 86_400_000;
  await advise('saran-8', 'dinkes', position('officer', 'dinkes', 'petugas-dinkes'));
  await nextRound();
  const hearing = actors.filter(({ person }) => JSON.stringify(told(person)).includes('dinkes'));
  expect(hearing.map(({ id }) => id).sort()).toEqual([
    ...UNITS.map((unit) => `uji-evaluator-${unit}@${unit}:evaluator`).sort(),
    'uji-head-dinkes@dinkes:head',
  ]);
  const texts = actors.flatMap(({ person }) => told(person)).map((notice) => JSON.stringify(notice));
  expect(texts.filter((text) => /Budi|petugas|uji-/.test(text))).toEqual([]);
});
