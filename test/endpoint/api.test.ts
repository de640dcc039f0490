import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiPath } from '../../src/endpoint/api/openapi.ts';
import { OPERATIONS } from '../../src/endpoint/api/operations.ts';
import { Allowance } from '../../src/endpoint/http/allowance.ts';
import { httpApp } from '../../src/endpoint/http/http.ts';
import { StaticFiles } from '../../src/endpoint/http/static-files.ts';
import { API_SCOPES, makeKey, revokeKey, secretHash } from '../../src/endpoint/keys/access-keys.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { NOW, SOURCED, TENANT } from '../support/builders.ts';
import { startEndpoint, type TestServer, testSet } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
  const measurements = ['2023', '2024', '2025'].map((year) => ({
    indicator: 'IK-1',
    unit: 'disdik',
    area: '52',
    period: `${year}-FY`,
    disaggregation: '',
    amount: '81',
    release: 1,
    claim: 1,
    ...SOURCED,
  }));
  const set = { ...testSet(TENANT), measurements };
  await importExchange(server.endpoint.storage, TENANT, set, { now: NOW, replace: true });
}, 180_000);
afterAll(() => server.stop());

const get = (path: string, key?: string) =>
  fetch(`${server.url}${path}`, key ? { headers: { authorization: `Bearer ${key}` } } : {});

const newKey = async (scopes: readonly string[] = API_SCOPES, tenant = TENANT) =>
  (await makeKey(server.endpoint, tenant, { kind: 'api', name: 'BPS', scopes })).secret;

test('every route is described, and nothing that is no route', () => {
  const { routes } = httpApp(server.endpoint, {
    files: new StaticFiles('.'),
    trustProxy: false,
    ways: server.ways,
  });
  // What answers every other address says that there is nothing.
  const known = routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('/*'));
  const names = known.map(({ method, path }) => `${method} ${path}`);
  // HEAD arrives as GET and has no line of its own in the table.
  const described = OPERATIONS.map(
    ({ method, path }) => `${method === 'head' ? 'GET' : method.toUpperCase()} ${path}`,
  );
  expect([...new Set(described)].sort()).toEqual([...new Set(names)].sort());
});

test('each operation says its path, who may ask, and what it is read with', async () => {
  const { openapi, paths } = await (await get('/api/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  for (const { method, path, access, body } of OPERATIONS) {
    const one = paths[openApiPath(path)]?.[method];
    expect(one, path).toBeDefined();
    const named = (one.parameters ?? []).filter((given: { in: string }) => given.in === 'path');
    expect(named.length).toBe(path.split(':').length - 1);
    expect(one.security.length === 0).toBe(access === 'anybody');
    expect(one.requestBody !== undefined).toBe(body !== undefined);
  }
  const ids = Object.values(paths).flatMap((path) =>
    Object.values(path as object).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(paths['/v1/pull'].post.requestBody.content['application/json'].schema.required).toContain('cursor');
});

test('whoever brings nothing is refused where the description says so, and served where it says anybody', async () => {
  for (const { method, path, access, answer } of OPERATIONS) {
    const address = path
      .replace(':tenant', TENANT)
      .replace(':file', 'areas.json')
      .replace('indikator/:code', 'indikator/IK-1')
      .replace('wilayah/:code', 'wilayah/52')
      .replaceAll(/:\w+/g, 'x');
    const got = await fetch(`${server.url}${address}`, {
      method: method.toUpperCase(),
      headers: { 'x-kinerja': '1' },
    });
    await got.arrayBuffer();
    if (access !== 'anybody') expect(got.status, `${method} ${path}`).toBe(401);
    else if (got.status === 200) expect(got.headers.get('content-type'), path).toContain(answer);
    else expect([400, 404], `${method} ${path}`).toContain(got.status);
  }
});

test('a key reads the tables it was made for, by filters and page by page, until it is taken back', async () => {
  const key = await newKey(['figures']);
  const first = await (await get('/api/v1/figures?indicator=IK-1&limit=2', key)).json();
  expect(first.rows.map((row: { period: string }) => row.period)).toEqual(['2023-FY', '2024-FY']);
  const rest = await (await get(`/api/v1/figures?indicator=IK-1&limit=2&after=${first.next}`, key)).json();
  expect([rest.rows.length, rest.next]).toEqual([1, null]);
  expect((await get('/api/v1/areas', key)).status).toBe(403);
  expect((await get('/api/v1/accounts', key)).status).toBe(404);
  const [kept] = await server.endpoint.storage.read(TENANT, (view) => view.accessKeys('api'));
  expect(kept?.secret).toBe(secretHash(key));
  await revokeKey(server.endpoint, TENANT, 'api', kept?.id ?? '');
  expect((await get('/api/v1/figures', key)).status).toBe(401);
});

test('a key opens the government it was made for, and a key of a wall opens no table', async () => {
  const other = await newKey(API_SCOPES, 'sumbawa');
  expect((await (await get('/api/v1/figures', other)).json()).rows).toEqual([]);
  const { secret: wall } = await makeKey(server.endpoint, TENANT, {
    kind: 'wall',
    name: 'Ruang',
    scopes: ['wall'],
  });
  expect((await get('/api/v1/figures', wall)).status).toBe(401);
});

test('one key that asks too often waits for the next minute, another one does not', () => {
  const allowance = new Allowance(2);
  const take = (key: string, at: number) => allowance.take(key, NOW + at);
  expect([take('a', 0), take('a', 10_000), take('a', 20_000)]).toEqual([0, 0, 40_000]);
  expect([take('b', 20_000), take('a', 60_000)]).toEqual([0, 0]);
});
