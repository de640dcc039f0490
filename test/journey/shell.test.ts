import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, openDevice } from '../support/browser.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

let folder: string;
let server: Server;
let baseURL: string;
let answering = true;
let device: Device;

function built(path: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-shell-'));
  cpSync('dist/app', folder, { recursive: true });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const body = built(path === '/' ? 'index.html' : path);
    if (!answering) request.destroy();
    else if (!body) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  device = await openDevice({ kind: 'phone', baseURL });
  await installed(device.page);
});

afterAll(async () => {
  await device?.discard();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function installed(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
  });
}

/** Puts a new build in the place of the old: the entry script has another name, and the old one is gone. */
function release(): { readonly before: string; readonly after: string } {
  const before = readdirSync(join(folder, 'assets')).find((name) => /^index-.*\.js$/.test(name)) ?? '';
  const after = before.replace('index-', 'index-next-');
  renameSync(join(folder, 'assets', before), join(folder, 'assets', after));
  for (const file of ['index.html', 'sw.js']) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replaceAll(before, after).replace(/("?revision"?:")/, '$1next'));
  }
  return { before: `/assets/${before}`, after: `/assets/${after}` };
}

test('every route opens without a server, except those that carry figures', async () => {
  answering = false;
  for (const route of ['/', '/tugas', '/setujui', '/ikhtisar', '/misi/3', '/tugas/1/isi']) {
    const response = await device.page.goto(route);
    expect([route, response?.status(), await device.page.locator('#app').count()]).toEqual([route, 200, 1]);
  }
  expect(
    await device.page.evaluate(() =>
      fetch('/v1/pull').then(
        () => 'answered',
        () => 'no answer',
      ),
    ),
  ).toBe('no answer');
  await expect(device.page.goto('/v1/health')).rejects.toThrow();
  answering = true;
});

test('a start that takes long says what it waits for, and what is safe', async () => {
  const device = await openDevice({ kind: 'phone', baseURL });
  const withoutProgram = device.page;
  await withoutProgram.route('**/assets/gate-screen-*.js', () => undefined);
  const withoutStorage = await device.context.newPage();
  await withoutStorage.addInitScript(() => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await Promise.all([withoutProgram, withoutStorage].map((page) => page.goto('/', { waitUntil: 'commit' })));
  await withoutProgram.getByText('Menunggu berkas program').waitFor();
  await withoutStorage.getByText('Menunggu penyimpanan peramban').waitFor();
  await withoutStorage.getByText('Isian Anda tidak tersentuh').first().waitFor();
  await device.discard();
});

test('a new version waits until asked, and a page opened before it still finds its own files', async () => {
  const page = await device.context.newPage();
  await page.goto('/');
  const { before, after } = release();
  const waits = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (!registration?.waiting) await new Promise((done) => setTimeout(done, 20));
    return registration.active !== null && registration.waiting !== registration.active;
  });
  expect(waits).toBe(true);

  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const waiting = registration?.waiting;
    waiting?.postMessage('skip-waiting');
    while (waiting?.state !== 'activated') await new Promise((done) => setTimeout(done, 20));
  });
  answering = false;
  const status = (path: string) => page.evaluate((asked) => fetch(asked).then(({ status }) => status), path);
  expect([await status(before), await status(after)]).toEqual([200, 200]);
  answering = true;
});
