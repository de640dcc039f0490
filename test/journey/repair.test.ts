import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { kinerja } from '../support/command-line.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let officer: Seat;

beforeAll(async () => {
  site = await Site.open();
  officer = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

afterAll(async () => {
  await officer?.discard();
  await site?.discard();
});

const field = (): Locator => officer.page.getByRole('textbox', { name: /^Realisasi/ });
const task = (name: RegExp): Locator => officer.page.getByRole('main').getByRole('link', { name }).first();

/** The files of the program on the device are overwritten, as a half-finished cleaning would leave them. */
const breakProgram = () =>
  officer.page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        if (/\/assets\/index-.*\.js$/.test(pathname)) {
          const headers = { 'content-type': 'text/javascript' };
          await cache.put(request, new Response('throw new Error("half")', { headers }));
        }
      }
    }
  });

const programFiles = () =>
  officer.page.evaluate(async () => {
    const names = await caches.keys();
    return (
      await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
    ).reduce((sum, count) => sum + count, 0);
  });

test('the unsent leaves the phone as a file that the administrator imports, and is counted once', async () => {
  const { page } = officer;
  await officer.cutNetwork();
  await task(/Indeks kepuasan/).tap({ timeout: 30_000 });
  await field().fill('83,25');
  await page.getByRole('button', { name: /Siap dikirim/ }).tap();
  await page.getByRole('link', { name: 'Selesai' }).tap();
  await page.getByRole('link', { name: '1 belum terkirim' }).tap();
  await page.getByRole('button', { name: 'Ekspor salinan' }).scrollIntoViewIfNeeded({ timeout: 30_000 });
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ekspor salinan' }).tap(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^kiriman-petugas-\d{8}-\d{4}\.kinerja$/);
  await page.getByText(/^1 isian dan 0 bukti disalin/).waitFor();
  expect(await page.getByText('Kinerja sedang dibuka').isVisible()).toBe(false);
  await screenshot(page, 'petugas-ekspor-salinan');
  const path = join(site.dataDir, saved.suggestedFilename());
  await saved.saveAs(path);
  // Two digits alone turn up among sealed bytes by chance.
  expect(['83,25', '83.25'].filter((value) => readFileSync(path).includes(value))).toEqual([]);
  await site.stop();
  const ran = await kinerja(site.dataDir, 'rescue', 'import', path);
  expect([ran.code, ran.err]).toEqual([0, '']);
  await site.start();
  const other = await site.freshDevice('petugas');
  const values = [...other.rows.values()].filter(({ body }) => JSON.stringify(body).includes('"83.25"'));
  expect(values.length).toBe(1);
});

test('without a connection the repair deletes nothing and says so', async () => {
  const { page } = officer;
  const before = await programFiles();
  await page.goto('/perbaiki.html');
  await page.getByRole('button', { name: 'Perbaiki sekarang' }).tap();
  await page.getByText(/tidak ada yang dihapus/).waitFor({ timeout: 30_000 });
  await screenshot(page, 'perbaiki-tanpa-sinyal');
  expect(await programFiles()).toBe(before);
});

test('a program that no longer starts is renewed, and what was unsent is still there and arrives', async () => {
  const { page } = officer;
  await breakProgram();
  await page.goto('/');
  const way = page.getByRole('link', { name: 'perbaiki aplikasi' });
  await way.waitFor({ timeout: 30_000 });
  await expect.poll(() => way.isVisible(), { timeout: 15_000 }).toBe(true);
  await screenshot(page, 'program-tidak-mulai');
  await officer.restoreNetwork();
  await way.tap();
  await page.getByRole('button', { name: 'Perbaiki sekarang' }).waitFor();
  await screenshot(page, 'perbaiki');
  await page.getByRole('button', { name: 'Perbaiki sekarang' }).tap();
  await page.locator('.input--pin').waitFor({ timeout: 30_000 });
  await unlockOnScreen(page);
  await page.goto('/kiriman');
  await unlockOnScreen(page);
  await officer.renewIfAsked(page.getByText(/Tanda terima KN-/));
  await page
    .getByText(/Tanda terima KN-/)
    .first()
    .waitFor({ timeout: 60_000 });
  const other = await site.freshDevice('petugas');
  const values = [...other.rows.values()].filter(({ body }) => JSON.stringify(body).includes('"83.25"'));
  expect(values.length).toBe(1);
});
