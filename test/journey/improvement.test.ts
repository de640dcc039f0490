import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { YEAR } from '../support/site-set.ts';
import { tellStory } from '../support/site-story.ts';

let site: Site;
let head: Seat;
let planner: Seat;

beforeAll(async () => {
  site = await Site.open();
  await tellStory(site);
  head = await Seat.take({ url: site.url, kind: 'tablet', username: 'kepala' });
  planner = await Seat.take({ url: site.url, kind: 'desktop', username: 'perencana' });
}, 180_000);
afterAll(async () => {
  for (const seat of [head, planner]) await seat?.discard();
  await site?.discard();
});

async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).blur();
}

test('a head without a network sees a signal, tests a hypothesis against it, decides, and the planner reads it', async () => {
  const { page } = head;
  await head.cutNetwork();
  await page.goto('/sinyal');
  await unlockOnScreen(page);
  const line = page.getByRole('link', { name: /Cakupan imunisasi.*sinyal/ });
  await line.focus();
  await page.keyboard.press('Enter');
  await page.getByText(`Sinyal sejak ${YEAR}`).waitFor();
  await page.getByText('Titik terakhir di atas batas wajar.').waitFor();
  const chart = page.getByRole('img', { name: /Cakupan imunisasi/ });
  await chart.focus();
  await page.keyboard.press('End');
  await page
    .getByText(/86,4.*sinyal/)
    .first()
    .waitFor();
  await screenshot(page, 'sinyal-grafik-tablet');

  await page.getByRole('button', { name: 'Mulai siklus perbaikan' }).click();
  await write(page, 'Judul', 'Imunisasi dari rumah ke rumah');
  await write(page, /Hipotesis/, 'Bila kader datang ke rumah, maka cakupan naik.');
  await page.getByLabel('Arah yang diharapkan').selectOption('up');
  await write(page, 'Besar perubahan yang diharapkan', '5');
  await write(page, 'Tanggal mulai', `${YEAR}-01-01`);
  await write(page, 'Tanggal tinjauan', `${YEAR}-06-30`);
  await page.getByLabel('Yang diubah').selectOption('activity');
  await page.getByRole('button', { name: 'Mulai siklus' }).click();
  await page.getByText(/Lengkapi dahulu: Penanggung jawab/).waitFor();
  await page.getByLabel('Penanggung jawab').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Mulai siklus' }).click();
  await page.getByText(/Siklus sudah mulai/).waitFor();
  await page.getByText(/Sinyal: sesudah mulai/).waitFor();
  await page.getByText(/Searah dengan yang diharapkan. Besarnya mencapai/).waitFor();
  await page.getByText('n = 7').waitFor();
  await page.getByText('Ini hubungan, bukan sebab.').waitFor();
  expect(await page.getByLabel(/Hipotesis/).count()).toBe(0);

  await write(page, 'Yang dilakukan', 'Kader berkunjung ke 40 dusun.');
  // Half a text, and the page goes: by a gesture back, and by another app in front of it.
  const learned = page.getByLabel('Yang dipelajari');
  await learned.fill('Cakupan naik');
  const here = page.url();
  await head.visit('/perbaikan');
  await learned.waitFor({ state: 'detached' });
  await head.visit(new URL(here).pathname);
  await expect.poll(() => learned.inputValue()).toBe('Cakupan naik');
  await learned.fill('Cakupan naik di dusun');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });
  await page.waitForTimeout(500);
  await page.reload();
  await unlockOnScreen(page);
  await expect.poll(() => learned.inputValue()).toBe('Cakupan naik di dusun');
  await write(page, 'Yang dipelajari', 'Cakupan naik di dusun yang dikunjungi.');
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/Alasan/)
    .fill('Dijadikan kebiasaan.');
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan' }).click();
  await page.getByText('Keputusan: Ditetapkan').waitFor();
  await page.getByText(/sinyal \(n = 7 sebelum, 1 sesudah\)/).waitFor();
  await screenshot(page, 'perbaikan-tablet');

  await head.visit('/sinyal/IMUNISASI');
  await page.getByRole('button', { name: 'Bekukan batas' }).click();
  await page
    .getByText(/batas dibekukan/)
    .first()
    .waitFor();

  await head.restoreNetwork();
  await planner.visit('/perbaikan');
  await planner.page.getByRole('link', { name: /Imunisasi dari rumah ke rumah/ }).click({ timeout: 60_000 });
  await planner.page.getByText('Keputusan: Ditetapkan').waitFor();
  await planner.page.getByText('Alasan: Dijadikan kebiasaan.').waitFor();
  await screenshot(planner.page, 'perbaikan-desktop');
  expect([head.faults, planner.faults]).toEqual([[], []]);
});
