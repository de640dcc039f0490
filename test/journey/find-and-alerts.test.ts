import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
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

test('without signal and with keys alone an indicator is found by the beginnings of its words', async () => {
  const { page } = officer;
  await page.getByText('Indeks kepuasan').first().waitFor();
  await officer.cutNetwork();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /^Cari indikator/ });
  await field.waitFor();
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('KEPUAS ind');
  const option = page.getByRole('option', { name: /Indeks kepuasan/ }).first();
  await option.waitFor();
  await screenshot(page, 'cari-telepon');
  expect(await axeViolations(page)).toEqual([]);
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/indikator\//);
  await page.getByRole('heading', { level: 1, name: /Indeks kepuasan/ }).waitFor();
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('KEPUAS ind');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzz');
  await page.getByText('Tidak ada yang cocok dengan “zzz”').waitFor();
});

test('an alert is opened and set aside, and does not come back when the app is opened again', async () => {
  const { page } = officer;
  await officer.goTo('Menu');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Peringatan/ })
    .click();
  const lines = page.locator('.alert');
  await lines.first().waitFor();
  await screenshot(page, 'peringatan-telepon');
  const [before, title] = [await lines.count(), await lines.first().locator('summary').innerText()];
  await lines.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByText('sudah lewat dan belum ada angka').first().waitFor();
  await screenshot(page, 'peringatan-terbuka-telepon');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByLabel('Teks yang dapat diubah').inputValue())
    .toMatch(/^Yth\. .*mohon berkenan mengisi realisasi .*http/s);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => lines.count()).toBe(before - 1);
  await officer.kill();
  await officer.reopen('/peringatan', 'offline');
  const again = officer.page.locator('.alert');
  await expect.poll(() => again.count()).toBe(before - 1);
  const plain = title.replace(/\s*Baru$/, '');
  expect((await again.allInnerTexts()).some((text) => text.includes(plain))).toBe(false);
  expect(officer.faults).toEqual([]);
});
