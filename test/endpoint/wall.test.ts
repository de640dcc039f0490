import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey, revokeKey } from '../../src/endpoint/keys/access-keys.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import type { KnownWall, WallBoard, WallCode } from '../../src/protocol/wall.ts';
import { SOURCED, TENANT } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { HEAD, PERSONS, position } from '../support/people.ts';
import { startEndpoint, type TestServer, testSet } from '../support/server.ts';

const ADMIN = position('admin', 'setda', 'admin');

let server: TestServer;
const set = (amount: string, measured = ['mission', 'flagship']) => ({
  ...testSet(TENANT),
  planNodes: ['mission', 'flagship'].map((level) => ({
    id: level,
    plan: 'R',
    level: level as 'mission',
    code: `M1`,
    parent: null,
    text: `${level} satu`,
    from: 2025,
    to: 2029,
    indicators: measured.includes(level) ? ['IK-1'] : [],
    owner: null,
    ...SOURCED,
  })),
  targets: [
    {
      id: 'target',
      indicator: 'IK-1',
      area: '52',
      period: '2024-FY',
      operator: '>=' as const,
      amount: '12',
      upper: null,
      stage: null,
      statedOn: null,
      ...SOURCED,
    },
  ],
  measurements: ['2023', '2024'].map((year, i) => ({
    indicator: 'IK-1',
    unit: 'disdik',
    area: '52',
    period: `${year}-FY`,
    disaggregation: '',
    amount: i === 0 ? '10' : amount,
    release: 1,
    claim: 1,
    ...SOURCED,
  })),
});

const load = (amount: string, measured?: string[]) =>
  importExchange(server.endpoint.storage, TENANT, set(amount, measured), {
    now: server.clock.now,
    replace: true,
  });

beforeAll(async () => {
  const people = [{ id: ADMIN.person, name: 'Admin', example: true }];
  server = await startEndpoint({ people, positions: [ADMIN] });
  await load('12.5');
}, 180_000);
afterAll(() => server.stop());

const newCode = async () => {
  const key = { kind: 'wall', name: 'Ruang rapat', scopes: ['wall'] } as const;
  return (await makeKey(server.endpoint, TENANT, key)).secret;
};

const pair = (code: string) =>
  fetch(`${server.url}/v1/wall/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kinerja': '1' },
    body: JSON.stringify({ code }),
  });

const board = (token: string) =>
  fetch(`${server.url}/v1/wall/board`, { headers: { authorization: `Bearer ${token}` } });

const paired = async () => (await (await pair(await newCode())).json()).token as string;

test('a code pairs one screen, once, however it is typed, and not after half an hour', async () => {
  const code = await newCode();
  expect((await board(code)).status).toBe(401);
  const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`;
  const answers = await Promise.all([pair(typed), pair(code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect((await pair(code)).status).toBe(401);
  const late = await newCode();
  server.clock.now += 30 * 60_000;
  expect((await pair(late)).status).toBe(401);
});

test('whoever guesses codes has to wait', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 15; i += 1) statuses.push((await pair(`SALAH${i}`)).status);
  expect(statuses.at(-1)).toBe(429);
  server.clock.now += 2 * 3_600_000;
});

test('a screen shows approved aggregates of its government and no person, and nothing once it is revoked', async () => {
  const token = await paired();
  const shown = (await (await board(token)).json()) as WallBoard;
  expect(shown.government).toBe(`Pemerintah ${TENANT}`);
  expect(shown.pages.map(({ title }) => title)).toEqual([
    'Misi',
    'Program unggulan',
    'Kelas kartu skor 2 OPD, 2024',
  ]);
  const [missions] = shown.pages;
  expect(missions?.kind === 'cards' && missions.cards[0]).toMatchObject({ value: '12,50', trend: 'better' });
  const classes = shown.pages[2];
  expect(classes?.kind === 'units' && classes.units.map(({ label }) => label)).toEqual([
    'Sangat Tinggi',
    'Belum ada data',
  ]);
  expect(shown.clock).toEqual({ zone: 'WITA', hoursEast: 8 });
  const text = JSON.stringify(shown);
  for (const { name } of PERSONS) expect(text).not.toContain(`"${name}"`);
  for (const { id } of await server.endpoint.storage.read(TENANT, (view) => view.accessKeys('wall')))
    await revokeKey(server.endpoint, TENANT, 'wall', id);
  expect((await board(token)).status).toBe(401);
});

test('a change reaches the screen by a poke and the next board, and its stream ends when it is revoked', async () => {
  const token = await paired();
  const before = (await (await board(token)).json()) as WallBoard;
  const stream = await fetch(`${server.url}/v1/wall/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  const heard = new TextDecoder().decode((await reader.read()).value);
  expect(heard).toContain(':hb');
  server.clock.now += 5001;
  await load('9', ['mission']);
  const after = (await (await board(token)).json()) as WallBoard;
  // Nothing is measured of a flagship programme any more, and an empty page is none.
  expect(after.pages.map(({ title }) => title)).not.toContain('Program unggulan');
  expect(after.seq).toBeGreaterThan(before.seq);
  const [missions] = after.pages;
  expect(missions?.kind === 'cards' && missions.cards[0]?.trend).toBe('worse');
  await reader.cancel();
});

test('an administrator pairs a screen, sees when it was last heard, and takes it back at once; others may not', async () => {
  const [admin, head] = [await server.device(ADMIN.person), await server.device(HEAD.person)];
  const known = async (asker: TestDevice) => asker.fetch('/v1/walls');
  expect((await known(head)).status).toBe(403);
  expect((await head.post('/v1/walls', { name: 'Ruang kepala' })).status).toBe(403);
  const made = await admin.post('/v1/walls', { name: 'Ruang Gubernur' });
  const { code, pairBefore } = made.body as WallCode;
  expect(pairBefore - server.clock.now).toBe(30 * 60_000);
  const { token } = await (await pair(code)).json();
  server.clock.now += 5 * 60_000;
  const lastHeard = server.clock.now;
  expect((await board(token)).status).toBe(200);
  server.clock.now += 60_000;
  await board(token);
  const [wall] = (await (await known(admin)).json()) as readonly KnownWall[];
  expect(wall).toMatchObject({ name: 'Ruang Gubernur', pairBefore: null, seenAt: lastHeard });
  expect(JSON.stringify(wall)).not.toContain('secret');
  const stream = await fetch(`${server.url}/v1/wall/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const id = wall?.id ?? '';
  expect((await head.post('/v1/walls/revoke', { id })).status).toBe(403);
  expect((await admin.post('/v1/walls/revoke', { id })).status).toBe(200);
  // Its stream ends by itself, within this test.
  await stream.text();
  expect((await board(token)).status).toBe(401);
  expect(((await (await known(admin)).json()) as readonly KnownWall[]).map((one) => one.id)).not.toContain(
    id,
  );
});
