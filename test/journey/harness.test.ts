import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openDevice, setOffline } from '../support/browser.ts';

const strictPolicy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types kinerja";
const workerScript =
  "onmessage = () => fetch('/now').then(() => postMessage('reached'), () => postMessage('cut off'));";
const serviceWorkerScript = `
  self.onactivate = (event) => event.waitUntil(clients.claim());
  self.onmessage = (event) => fetch('/now').then(() => 'reached', () => 'cut off').then((word) => event.source.postMessage(word));`;
const pageScript = `
  const policy = trustedTypes.createPolicy('kinerja', { createScriptURL: (url) => url });
  const worker = new Worker(policy.createScriptURL('/worker.js'), { type: 'module' });
  const answer = (target, ask) => new Promise((done) => { target.onmessage = (event) => done(event.data); ask(); });
  window.askPage = () => fetch('/now').then(() => 'reached', () => 'cut off');
  window.askWorker = () => answer(worker, () => worker.postMessage('now'));
  window.askServiceWorker = async () => {
    const { active } = await navigator.serviceWorker.ready;
    return answer(navigator.serviceWorker, () => active.postMessage('now'));
  };
  navigator.serviceWorker.register(policy.createScriptURL('/service-worker.js'));`;
const files: Record<string, [string, string]> = {
  '/': [
    'text/html',
    '<!doctype html><html lang="id"><title>Uji</title><main><h1>Uji</h1><img src="/x.png"></main><script src="/page.js"></script>',
  ],
  '/page.js': ['text/javascript', pageScript],
  '/worker.js': ['text/javascript', workerScript],
  '/service-worker.js': ['text/javascript', serviceWorkerScript],
  '/now': ['text/plain', 'now'],
};

let server: Server;
let baseURL: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type, 'content-security-policy': strictPolicy }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a device whose battery dies still has what it stored', async () => {
  const before = await openDevice({ kind: 'phone', baseURL });
  await before.page.goto('/');
  await before.page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('kept', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('drafts', 'readwrite', { durability: 'strict' });
          writing.objectStore('drafts').put('11,38', 'value');
          writing.oncomplete = () => done();
          writing.onerror = () => failed(writing.error);
        };
      }),
  );
  await before.kill();

  const after = await openDevice({ kind: 'phone', baseURL, profileDir: before.profileDir });
  await after.page.goto('/');
  const kept = await after.page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('kept', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').get('value');
          reading.onsuccess = () => done(reading.result);
        };
      }),
  );
  expect(kept).toBe('11,38');
  await after.discard();
});

test('an offline device reaches nothing, from a page, a worker or a service worker', async () => {
  const device = await openDevice({ kind: 'tablet', baseURL });
  await device.page.goto('/');
  const ask = (name: string) => device.page.evaluate(`window.${name}()`);
  const askAll = async () => [await ask('askPage'), await ask('askWorker'), await ask('askServiceWorker')];
  expect(await askAll()).toEqual(['reached', 'reached', 'reached']);
  await setOffline(device.context, true);
  expect(await askAll()).toEqual(['cut off', 'cut off', 'cut off']);
  await setOffline(device.context, false);
  expect(await askAll()).toEqual(['reached', 'reached', 'reached']);
  await device.discard();
});

test('axe reports a missing text alternative under a policy that lets no page load axe', async () => {
  const device = await openDevice({ kind: 'desktop', baseURL, dark: true });
  await device.page.goto('/');
  const refused = await device.page.evaluate(
    "new Promise((done) => setTimeout(() => { try { new Worker('/worker.js'); done(false); } catch { done(true); } }))",
  );
  expect(refused).toBe(true);
  expect((await axeViolations(device.page)).map(({ rule }) => rule)).toContain('image-alt');
  expect(
    await device.page.evaluate(() => [
      navigator.language,
      matchMedia('(prefers-color-scheme: dark)').matches,
    ]),
  ).toEqual(['id-ID', true]);
  await device.discard();
});
