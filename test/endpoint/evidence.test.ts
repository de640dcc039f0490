import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuid } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER, position, VERIFIER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { attached, create, fetchFile, head, patch, photo, send } from '../support/uploads.ts';

const planner = position('planner', 'setda', 'perencana');

let server: TestServer;
let officer: TestDevice;
beforeAll(async () => {
  const people = [{ id: planner.person, name: planner.person, example: true }];
  server = await startEndpoint({ people, positions: [planner] });
  officer = await server.device(OFFICER.person);
}, 180_000);
afterAll(() => server.stop());

const stored = (e: string, tenant = 'ntb') =>
  server.endpoint.storage.read(tenant, async (view) => (await view.rows([e])).get(e));

test('a file arrives whole, is read back byte for byte, and its entry is pulled again', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  expect((await fetchFile(officer, said)).status).toBe(404);
  const verifier = await server.device(VERIFIER.person);
  await verifier.pull();
  const before = await stored(said.e);
  await send(officer, bytes, said);
  const { body } = await verifier.page();
  expect(body.rows.map((row) => row.slice(0, 5))).toEqual([
    ['r', said.e, 'entry', before?.scope, (before?.ver ?? 0) + 1],
  ]);
  const read = await fetchFile(verifier, said);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  expect(read.headers.get('content-type')).toBe('image/jpeg');
  expect(read.headers.get('content-length')).toBe(String(bytes.byteLength));
  expect(read.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  expect(read.headers.get('x-content-type-options')).toBe('nosniff');
  expect(read.headers.get('cache-control')).toBe('no-store');
  expect(read.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''foto%20%27lapangan%27.jpg");
  expect((await fetchFile(verifier, said, 'HEAD')).status).toBe(200);
  const home = join(server.dataDir, 'evidence', 'ntb', said.evidence.sha.slice(0, 2), said.evidence.sha);
  expect(readFileSync(home).equals(bytes)).toBe(true);
});

test('an upload cut in the middle goes on where it stopped', async () => {
  const bytes = photo(300_000);
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  const { hostname, port } = new URL(server.url);
  await new Promise<void>((done) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [
          `PATCH ${at} HTTP/1.1`,
          `host: ${hostname}:${port}`,
          ...Object.entries(officer.sessionHeaders).map(([name, value]) => `${name}: ${value}`),
          'x-kinerja: 1',
          'tus-resumable: 1.0.0',
          'upload-offset: 0',
          'content-type: application/offset+octet-stream',
          `content-length: ${bytes.byteLength}`,
          '',
          '',
        ].join('\r\n'),
      );
      socket.write(bytes.subarray(0, 100_000), () => setTimeout(() => socket.destroy(), 100));
    });
    socket.on('close', () => done());
  });
  await new Promise((done) => setTimeout(done, 200));
  const offset = Number((await head(officer, at)).headers.get('upload-offset'));
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(bytes.byteLength);
  expect((await patch(officer, at, bytes.subarray(offset), offset)).status).toBe(204);
  const read = await fetchFile(officer, said);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
});

test('a finished upload still answers how far it came, because the last answer may have been lost', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  const created = await create(officer, said);
  expect(created.headers.get('cache-control')).toBe('no-store');
  const at = created.headers.get('location') ?? '';
  await patch(officer, at, bytes);
  const answer = await head(officer, at);
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([200, String(bytes.byteLength)]);
});

test('an endpoint that ended between the last piece and its check finishes when the device asks again', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  writeFileSync(join(server.dataDir, 'staging', at.split('/').at(-1) ?? ''), bytes);
  expect((await fetchFile(officer, said)).status).toBe(404);
  expect((await head(officer, at)).status).toBe(200);
  expect((await fetchFile(officer, said)).status).toBe(200);
});

test('a document keeps its type and is offered for saving, not shown in the page', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(500_000)]);
  const said = await attached(officer, bytes, { type: 'application/pdf' });
  await send(officer, bytes, said);
  const read = await fetchFile(officer, said);
  expect(read.headers.get('content-type')).toBe('application/pdf');
  expect(read.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
});

test('bytes that are not the declared ones are refused and deleted', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  const other = Buffer.concat([
    bytes.subarray(0, bytes.byteLength - 1),
    Buffer.from([bytes.at(-1) === 0 ? 1 : 0]),
  ]);
  expect((await patch(officer, at, other)).status).toBe(460);
  expect((await fetchFile(officer, said)).status).toBe(404);
  expect((await head(officer, at)).status).toBe(404);
  expect(readdirSync(join(server.dataDir, 'staging')).some((name) => at.endsWith(name))).toBe(false);
  await send(officer, bytes, said);
  expect((await fetchFile(officer, said)).status).toBe(200);
});

test('a file that only calls itself a photo is refused', async () => {
  const bytes = Buffer.from('<html><script>alert(1)</script></html>');
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  expect((await patch(officer, at, bytes)).status).toBe(460);
  expect(
    existsSync(join(server.dataDir, 'evidence', 'ntb', said.evidence.sha.slice(0, 2), said.evidence.sha)),
  ).toBe(false);
});

test('a file that is too large, of another type, or not the one that hangs on the entry cannot begin', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  expect((await create(officer, said, {}, 400 * 1024 + 1)).status).toBe(413);
  expect((await create(officer, said, {}, 26 * 1024 * 1024)).status).toBe(413);
  expect((await create(officer, said, { type: 'text/html' })).status).toBe(415);
  expect((await create(officer, said, { sha: 'a'.repeat(64) })).status).toBe(460);
  expect((await create(officer, said, {}, 10)).status).toBe(460);
  expect((await create(officer, said, { evidence: uuid(99_999) })).status).toBe(409);
  expect((await create(officer, said, { entity: uuid(99_999) })).status).toBe(409);
  const unsaid = await officer.fetch('/v1/evidence', {
    method: 'POST',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' },
  });
  expect(unsaid.status).toBe(400);
});

test('an upload nobody continues is let go after sixty days without a piece, not before', async () => {
  const { Deliveries } = await import('../../src/endpoint/evidence/evidence-delivery.ts');
  const bytes = photo();
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  const deliveries = new Deliveries(server.endpoint);
  const begun = server.clock.now;
  server.clock.now = begun + 59 * 86_400_000;
  await deliveries.sweep();
  server.clock.now = begun + 1;
  expect((await head(officer, at)).status).toBe(200);
  // The question is written down after its answer: it must not fall on a later day of this clock.
  const id = at.slice(at.lastIndexOf('/') + 1);
  const asked = async () => (await server.endpoint.storage.read('ntb', (view) => view.upload(id)))?.lastAt;
  await expect.poll(asked, { timeout: 10_000 }).toBe(begun + 1);
  server.clock.now = begun + 61 * 86_400_000;
  await deliveries.sweep();
  server.clock.now = begun;
  expect((await head(officer, at)).status).toBe(404);
});
