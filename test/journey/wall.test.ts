import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeBeside } from '../support/axe.ts';
import { launchBrowser, screenshot } from '../support/browser.ts';
import { kinerja } from '../support/command-line.ts';
import { Site } from '../support/site.ts';
import { STAFF } from '../support/site-set.ts';

let site: Site;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([Site.open(), launchBrowser()]);
  const viewport = { width: 1920, height: 1080 };
  page = await (await browser.newContext({ baseURL: site.url, viewport, locale: 'id-ID' })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.discard();
});

const command = (...words: string[]) => kinerja(site.dataDir, ...words, '--tenant', 'rinjani');

test('a screen is paired by a code, shows missions and places, says when it is stale, and goes dark when revoked', async () => {
  const code = (await command('wall', 'add', 'Ruang rapat')).out.trim().split('\n').at(-1) ?? '';
  await page.clock.install();
  await page.goto('/layar');
  await page.getByLabel('Kode').fill('SALAH');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Kode tidak dikenal' }).waitFor();
  await page.getByLabel('Kode').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Misi', exact: true }).waitFor();
  await page.locator('.contact').filter({ hasText: 'terhubung' }).waitFor();
  const axe = await axeBeside(page);
  expect(await axe.violations()).toEqual([]);
  await axe.leave();
  await screenshot(page, 'layar-misi');
  const text = await page.locator('body').innerText();
  for (const [, name] of STAFF) expect(text).not.toContain(name);
  await page.clock.runFor(30_000);
  await page.getByRole('heading', { name: 'Kabupaten/kota dan OPD' }).waitFor();
  await screenshot(page, 'layar-tempat');
  await page.context().setOffline(true);
  await page.clock.runFor(120_000);
  await page.locator('.stale').getByText('Sambungan terputus').waitFor();
  await screenshot(page, 'layar-basi');
  await page.context().setOffline(false);
  await page.clock.runFor(10_000);
  await page.locator('body:not(.stale)').waitFor();
  const id = (await command('wall', 'list')).out.trim().split(/\s+/)[1] ?? '';
  expect((await command('wall', 'revoke', id)).out).toContain('dicabut');
  await page.clock.runFor(70_000);
  await page.getByLabel('Kode').waitFor();
});
