import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { takePhoto } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { SITE_PASSWORD, Site } from '../support/site.ts';

/** Needs a piece of evidence. */
const FIGURE = 'Cakupan imunisasi';

let site: Site;
let seat: Seat;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  seat = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
  page = seat.page;
});

afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

const formOf = (indicator: string) =>
  page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(indicator) })
    .first();

test('an officer signs in once, and the tasks of the unit are on the device', async () => {
  await expect.poll(() => formOf(FIGURE).count(), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(new URL(page.url()).pathname).toBe('/tugas');
  expect(await page.getByText('Tingkat literasi siswa').count()).toBe(0);
  await screenshot(page, 'petugas-tugas');
});

test('half-typed work survives a killed browser with the server gone', async () => {
  await site.kill();
  await formOf(FIGURE).click();
  await page.locator('.number-field__input').fill('1.234,5');
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  await seat.kill();

  await seat.reopen();
  page = seat.page;
  await page.getByText('Isian belum selesai').waitFor();
  await formOf(FIGURE).click();
  await expect.poll(() => page.locator('.number-field__input').inputValue()).toBe('1.234,5');
});

test('a value that can be read two ways is said aloud, and text that is no number is refused at the field', async () => {
  const field = page.locator('.number-field__input');
  await field.fill('1.234');
  await page.getByText('Dibaca 1.234. Bila maksud Anda 1,234').waitFor();
  await field.fill('seribu');
  await page.getByText('Tulis angka saja').waitFor();
  await page.getByRole('button', { name: 'Siap dikirim' }).click();
  await page.getByRole('alert').waitFor();
  await field.fill('81,5');
  await screenshot(page, 'petugas-isi');
});

test('a submission without its evidence is refused on the device', async () => {
  await page.getByRole('button', { name: 'Siap dikirim' }).click();
  await page.getByText('Buktinya belum cukup.').waitFor();
});

test('value and photos are queued without a server, in words, and a photo is small', async () => {
  await takePhoto(page);
  // The second one is still being made small when the form is handed in.
  await takePhoto(page, 2000);
  await page.getByText('Foto bukti 1.jpg').waitFor({ timeout: 30_000 });
  const detail = await page.locator('.evidence__detail').first().innerText();
  const [, kilobytes] = /→ (\d+)\s?KB/.exec(detail) ?? [];
  expect(Number(kilobytes)).toBeGreaterThan(20);
  expect(Number(kilobytes)).toBeLessThanOrEqual(410);
  await page.getByRole('button', { name: 'Siap dikirim' }).click();
  await page.getByText('Berangkat sendiri saat ada sinyal.').waitFor();
  await page.getByRole('link', { name: 'Selesai' }).click();
  await page.getByRole('link', { name: /1 belum terkirim/ }).waitFor();
});

test('what is queued is listed with its value', async () => {
  await seat.goTo('Kiriman');
  await page.getByText('Belum sampai di server').waitFor();
  await expect.poll(() => page.getByText('81,5').count()).toBe(1);
  await screenshot(page, 'petugas-kiriman-luring');
});

test('the server comes back; the session was lost with the browser, and the password alone sends the work', async () => {
  await site.start();
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  // A killed browser may or may not have kept its cookie: a receipt, or the question to sign in again.
  const receipt = page.getByText(/Tanda terima KN-\d{6}/);
  const again = page.getByText('Masuk lagi untuk mengirim');
  await receipt.or(again).first().waitFor({ timeout: 60_000 });
  if (await again.isVisible()) {
    await page.getByRole('link', { name: 'Masuk' }).click();
    await page.getByLabel(/Kata sandi/).fill(SITE_PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.locator('.nav-link[href="/kiriman"]').click();
  }
  await receipt.waitFor({ timeout: 60_000 });
});

test('the photos follow the number, and the endpoint has the bytes the device named', async () => {
  await page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
  const waiting = page.getByText(/dilanjutkan bila putus|Menunggu bukti/);
  await expect.poll(() => waiting.count(), { timeout: 60_000 }).toBe(0);
  await screenshot(page, 'petugas-kiriman');
  await page
    .getByRole('link', { name: new RegExp(FIGURE) })
    .first()
    .click();
  // The receipt takes the place of the first words as soon as the entry is pulled again.
  const arrived = page.getByText(/sudah di server|KB · Tanda terima KN-\d{6}/);
  await expect.poll(() => arrived.count(), { timeout: 60_000 }).toBe(2);
  // The endpoint files evidence under the hash the device named before anything was sent.
  const folder = join(site.dataDir, 'evidence', 'rinjani');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 60);
  expect(names).toHaveLength(2);
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    expect(name.endsWith(createHash('sha256').update(bytes).digest('hex'))).toBe(true);
    expect(bytes.length).toBeLessThanOrEqual(400 * 1024);
  }
});

test('nothing on the officer’s pages breaks an accessibility rule, in either theme', async () => {
  await page.locator('.page-header__back').click();
  const broken: [string, unknown][] = [];
  for (const [colorScheme, lookedFor] of [
    ['light', 'everything'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    for (const route of ['/kiriman', '/angka', '/saya', '/tugas']) {
      await page.locator(`.nav-link[href="${route}"]`).click();
      await page.locator(`.nav-link[href="${route}"][aria-current]`).waitFor();
      await page.locator('main .row, main .card').first().waitFor();
      broken.push([`${route} ${colorScheme}`, await axeViolations(page, lookedFor)]);
    }
    await formOf('Indeks kepuasan').click();
    await page.locator('.number-field__input').waitFor();
    broken.push([`form ${colorScheme}`, await axeViolations(page, lookedFor)]);
    await page.locator('.page-header__back').click();
  }
  expect(broken.filter(([, found]) => (found as readonly unknown[]).length > 0)).toEqual([]);
});

test('by then each photo has a receipt of its own', async () => {
  await page.locator('.nav-link[href="/kiriman"]').click();
  await page.getByText('2 dari 2 bukti diterima').waitFor();
});

test('nothing failed inside on the way', () => {
  expect(seat.faults).toEqual([]);
});
