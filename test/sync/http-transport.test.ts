import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { PushRequest } from '../../src/protocol/push.ts';
import { httpTransport } from '../../src/sync/http-transport.ts';
import { SessionTransport } from '../../src/sync/session-transport.ts';
import { draftOf } from '../store/device.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Serve = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

/** An HTTP server on this machine; returns its address. */
async function serve(answer: Serve): Promise<string> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    answer(request, Buffer.concat(parts), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.closeAllConnections());
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const request = (count: number): PushRequest => ({
  proto: 1,
  rid: 'r'.repeat(22),
  timeline: 't',
  now: 1,
  prev: '',
  sig: 's',
  pending: 0,
  nextRseq: count + 1,
  muts: Array.from({ length: count }, (_, i) => ({ ...draftOf(i + 1), rseq: i + 1 })),
});

const PULL = { proto: 1, timeline: 't', cursor: '0', scopeHash: '', limit: 5 } as const;
const REPLY = { timeline: 't', ack: 1, head: 1, durableSeq: 0, now: 1, results: [] };

test('a long request travels compressed, a short one plain, both with the header no foreign page can set', async () => {
  const seen: unknown[] = [];
  const base = await serve(({ headers }, body, response) => {
    const isPacked = headers['content-encoding'] === 'gzip';
    const text = isPacked ? gunzipSync(body).toString() : body.toString();
    seen.push([isPacked, headers['x-kinerja'], headers['content-type'], JSON.parse(text)]);
    response.end(JSON.stringify(REPLY));
  });
  const transport = httpTransport({ base });
  expect(await transport.push(request(20))).toEqual({ kind: 'reply', reply: REPLY });
  await transport.push(request(0));
  expect(seen).toEqual([
    [true, '1', 'application/json', request(20)],
    [false, '1', 'application/json', request(0)],
  ]);
});

test('a push goes short where that is known, and whole to an endpoint from before it, asked once', async () => {
  const seen: unknown[] = [];
  const base = await serve(({ headers }, body, response) => {
    const isPacked = headers['content-encoding'] === 'gzip';
    const { proto } = JSON.parse((isPacked ? gunzipSync(body) : body).toString());
    seen.push(proto);
    if (proto === 2) response.writeHead(426).end('{"code":"update-needed"}');
    else response.end(JSON.stringify(REPLY));
  });
  const transport = httpTransport({ base }, 'ntb');
  expect(await transport.push(request(2))).toEqual({ kind: 'reply', reply: REPLY });
  expect(await transport.push(request(2))).toEqual({ kind: 'reply', reply: REPLY });
  expect(seen).toEqual([2, 1, 1]);
});

test.for([
  [401, {}, '{"code":"signed-out"}', { kind: 'signed-out' }],
  [426, {}, '', { kind: 'update-needed' }],
  [429, { 'Retry-After': '12' }, '', { kind: 'busy', retryAfter: 12 }],
  [503, {}, '<html>', { kind: 'busy', retryAfter: null }],
  [503, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }, '', { kind: 'busy', retryAfter: null }],
  [413, {}, '<html>', { kind: 'refusal', refusal: { code: 'too-large' } }],
  [409, {}, '{"code":"gap","expect":3}', { kind: 'refusal', refusal: { code: 'gap', expect: 3 } }],
  [409, {}, '{"code":"fork","at":3}', { kind: 'refusal', refusal: { code: 'fork', at: 3 } }],
  [403, {}, '{"code":"user-mismatch"}', { kind: 'refusal', refusal: { code: 'user-mismatch' } }],
  [403, {}, '{"code":"foreign-request"}', { kind: 'broken', status: 403 }],
  [400, {}, '{"code":"bad-envelope"}', { kind: 'broken', status: 400 }],
  [502, {}, 'Bad gateway', { kind: 'broken', status: 502 }],
  [200, {}, '<html>hotel network</html>', { kind: 'broken', status: 200 }],
  [200, {}, '{"timeline":"t"}', { kind: 'broken', status: 200 }],
  [302, { Location: '/sign-in' }, '', { kind: 'unreachable' }],
] as const)('status %d %j %s', async ([status, headers, body, answer]) => {
  const base = await serve((_, __, response) => response.writeHead(status, headers).end(body));
  expect(await httpTransport({ base }).push(request(1))).toEqual(answer);
});

test('an answer that was cut off is broken, not an empty one', async () => {
  const base = await serve((_, __, response) => {
    response.writeHead(200, { 'Content-Length': '500' });
    response.write('{"timeline":"t","cursor":"5","more":fal');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await httpTransport({ base }).pull(PULL)).toEqual({ kind: 'broken', status: 200 });
});

test('an endpoint that says nothing is given up after a while', async () => {
  const base = await serve(() => {});
  expect(await httpTransport({ base, timeout: 50 }).pull(PULL)).toEqual({ kind: 'unreachable' });
});

test('nobody listening is unreachable', async () => {
  expect(await httpTransport({ base: 'http://127.0.0.1:1' }).pull(PULL)).toEqual({ kind: 'unreachable' });
});

test('a wrong password is a refusal, an expired session is not', async () => {
  const base = await serve(({ url }, _, response) => {
    const code = url === '/v1/sign-in' ? 'wrong-credentials' : 'signed-out';
    response.writeHead(401).end(JSON.stringify({ code }));
  });
  const session = new SessionTransport({ base });
  const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const;
  const device = { id: 'device-1', publicKey };
  expect(await session.signIn({ tenant: 'ntb', username: 'u', password: 'p', device })).toEqual({
    kind: 'refusal',
    refusal: { code: 'wrong-credentials' },
  });
  expect(await session.me()).toEqual({ kind: 'signed-out' });
  expect(await session.putEscrow('x')).toEqual({ kind: 'signed-out' });
});
