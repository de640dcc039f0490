import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { lookedOver } from '../support/look-over.ts';
import { Site } from '../support/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([Site.open(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.discard();
});

/** Bytes of a first view before they are squeezed, everything it asks for included. */
const MOST = 50_000;

test('anybody reads what is published, without script, from mission to map, by keyboard, in under 50 kB', async () => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => sizes.push(answer.body().then((body) => body.byteLength)));
  await page.goto('/publik', { waitUntil: 'load' });
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  expect(await context.cookies()).toEqual([]);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Langsung ke isi');
  await page.getByRole('link', { name: 'Prevalensi stunting' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Prevalensi stunting' }).waitFor();
  await page.getByRole('link', { name: 'Data terbuka' }).click();
  await page.getByRole('heading', { level: 1, name: 'Data terbuka' }).waitFor();
  await context.close();
});

test('every public page is readable at every size, in the dark too', async () => {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const home = '/publik/rinjani';
  for (const path of ['', '/indikator', '/indikator/PELATIHAN', '/wilayah', '/wilayah/52', '/data']) {
    await page.goto(`${home}${path}`, { waitUntil: 'load' });
    expect(await lookedOver(page, `${home}${path}`)).toEqual([]);
  }
  await context.close();
});
