import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicationKey } from '../../src/domain/dossier/kinds/publication.ts';
import { httpApp } from '../../src/endpoint/http/http.ts';
import type { Env } from '../../src/endpoint/http/http-answer.ts';
import { StaticFiles } from '../../src/endpoint/http/static-files.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { draftOf } from '../store/device.ts';
import { NOW, SOURCED, TENANT } from '../support/builders.ts';
import { HEAD, OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer, testSet } from '../support/server.ts';
import { syncedDevice } from '../support/synced-device.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
  const measured = (period: string, amount: string, area = '52') => ({
    indicator: 'IK-1',
    unit: 'disdik',
    area,
    period,
    disaggregation: '',
    amount,
    release: 1,
    claim: 1,
    ...SOURCED,
    source: 'https://bps.example/rilis',
  });
  const aim = {
    id: 'target',
    indicator: 'IK-1',
    area: '52',
    period: '2025-FY',
    operator: '=' as const,
    amount: '83',
    upper: null,
    stage: null,
    statedOn: null,
    ...SOURCED,
  };
  const set = testSet(TENANT);
  const units = set.units.map((one) => (one.code === 'disdik' ? { ...one, name: 'Dinas Pendidikan' } : one));
  const measurements = [
    measured('2024-FY', '81.5'),
    measured('2025-FY', '82.25'),
    measured('2025-FY', '70', '5201'),
    { ...measured('2022-FY', '79'), source: 'knowledge-unverified', verified: false },
  ];
  await importExchange(
    server.endpoint.storage,
    TENANT,
    { ...set, units, measurements, targets: [aim] },
    { now: NOW, replace: true },
  );
}, 180_000);
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });
const later = () => {
  server.clock.now += 60_001;
};

test('what a source had published stands on the public pages, without sign-in, script or cookie', async () => {
  const answer = await get('/publik/ntb');
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(text).not.toContain('<script');
  expect(text).toContain('82,25 %');
  for (const path of ['/indikator', '/wilayah', '/data', '/indikator/IK-1', '/wilayah/52'])
    expect((await get(`/publik/ntb${path}`)).status, path).toBe(200);
  const indicator = await (await get('/publik/ntb/indikator/IK-1')).text();
  expect(indicator).toContain('bps.example');
  expect(indicator).toContain('Dinas Pendidikan');
  expect(indicator).toContain('tanpa sumber tertulis <em>(belum diperiksa)</em>');
  for (const path of [
    '/publik/ntb/indikator/IK-2',
    '/publik/nihil',
    '/publik/ntb/misi/x',
    '/publik/ntb/nihil',
  ]) {
    const missing = await get(path);
    expect(missing.status, path).toBe(404);
    expect(await missing.text(), path).toContain('<a href="/publik/ntb">Lihat semua angka</a>');
  }
});

test('how a target is meant is said in words, which no spreadsheet takes for a formula', async () => {
  const [head, row] = (await (await get('/data/ntb/targets.csv')).text()).split('\r\n');
  expect(head).toMatch(/^indicator,area,period,operator,amount,/);
  expect(row).toMatch(/^IK-1,52,2025-FY,equal,83,/);
  expect(await (await get('/data/ntb/targets.json')).json()).toMatchObject([{ operator: 'equal' }]);
});

test('the other government has published nothing, and sees nothing of this one', async () => {
  const text = await (await get('/publik/sumbawa')).text();
  expect(text).toContain('Belum ada yang dipublikasikan');
  expect(await (await get('/data/sumbawa/figures.csv')).text()).toBe(
    'indicator,unit,area,period,disaggregation,showing,amount,source,verified,disputed,approvedAt\r\n',
  );
});

test('an edition stays addressable when figures change, and a reader who has one is told so', async () => {
  const first = await get('/data/ntb/figures.json');
  const etag = first.headers.get('etag') as string;
  const body = await first.text();
  const version = /^"([0-9a-f]{32})-/.exec(etag)?.[1];
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  expect((await get('/data/ntb/figures.json', { 'if-none-match': etag })).status).toBe(304);
  later();
  const set = testSet(TENANT);
  const measurements = JSON.parse(body).map((one: { amount: string; source: string }) => ({
    ...SOURCED,
    ...one,
    amount: '99',
    release: 1,
    claim: 1,
  }));
  const options = { now: server.clock.now, replace: true };
  await importExchange(server.endpoint.storage, TENANT, { ...set, measurements }, options);
  const changed = await get('/data/ntb/figures.json', { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('"99"');
  const old = await get(`/data/ntb/${version}/figures.json`);
  expect(old.headers.get('cache-control')).toContain('immutable');
  expect(await old.text()).toBe(body);
  expect((await get(`/data/ntb/${'0'.repeat(32)}/figures.json`)).status).toBe(404);
});

test('the catalogue names every file with its size and checksum', async () => {
  await server.endpoint.storage.addTenant(
    { id: 'nyata', name: 'Kabupaten Nyata', timeZone: 'Asia/Makassar', example: false, timeline: 'n-1' },
    NOW,
  );
  await importExchange(server.endpoint.storage, 'nyata', testSet('nyata'), { now: NOW, replace: false });
  const catalog = await (await get('/data/catalog.jsonld')).json();
  const datasets = catalog['dcat:dataset'];
  expect(datasets.map((one: { 'dct:publisher': object }) => one['dct:publisher'])).toContainEqual({
    '@type': 'foaf:Organization',
    'foaf:name': 'Kabupaten Nyata',
  });
  for (const one of datasets.flatMap((found: Record<string, unknown>) => found['dcat:distribution'])) {
    const bytes = await (await fetch(one['dcat:downloadURL']['@id'])).text();
    expect(Buffer.byteLength(bytes)).toBe(one['dcat:byteSize']);
    expect(hash('sha256', bytes, 'hex')).toBe(one['spdx:checksum']['spdx:checksumValue']);
  }
  const files = new StaticFiles('.');
  const raw = { incoming: { socket: {} }, outgoing: { setHeader: () => {} } } as unknown as Env['Bindings'];
  const asked = new Request('http://data.example/data/catalog.jsonld', {
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' },
  });
  const behind = (trustProxy: boolean) =>
    httpApp(server.endpoint, { files, trustProxy, ways: server.ways }).fetch(asked, raw);
  expect(await (await behind(true)).text()).toContain('"https://data.example/');
  expect(await (await behind(false)).text()).not.toContain('"https://data.example/');
});

test('an approved value becomes public when the head publishes its indicator, and not before', async () => {
  later();
  const measurement = { ...SOURCED, indicator: 'IK-D', unit: 'dinkes', area: '52', period: '2025-FY' };
  const options = { now: server.clock.now, replace: true };
  const measurements = [{ ...measurement, disaggregation: '', amount: '7', release: 1, claim: 1 }];
  await importExchange(server.endpoint.storage, TENANT, { ...testSet(TENANT), measurements }, options);
  const key = publicationKey('disdik', 'IK-2');
  const e = dossierId(TENANT, key);
  const step = (n: number, as: string) =>
    draftOf(n, {
      name: 'dossier.step',
      e,
      as,
      base: {},
      args: { key, step: 'publish', seen: null, reason: '' },
    });
  const shown = async () => {
    later();
    return (await (await get('/data/ntb/indicators.json')).json()).map((one: { code: string }) => one.code);
  };
  const officer = await syncedDevice(server, OFFICER.person);
  await officer.replica.store.append([step(1, OFFICER.id)], NOW);
  await officer.round();
  expect(await shown()).not.toContain('IK-2');
  const head = await syncedDevice(server, HEAD.person);
  await head.round();
  await head.replica.store.append([step(2, HEAD.id)], NOW);
  await head.round();
  expect(await shown()).toContain('IK-2');
});

test('an address that reads without pause is told to wait, and how long', async () => {
  later();
  const statuses: number[] = [];
  for (let i = 0; i < 300 && statuses.at(-1) !== 429; i += 1) {
    const answer = await get('/data/ntb/areas.csv');
    await answer.arrayBuffer();
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(statuses.at(-1)).toBe(429);
  later();
  expect((await get('/data/ntb/areas.csv')).status).toBe(200);
});
