import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchBrowser, screenshot } from '../support/browser.ts';
import { lookedOver } from '../support/look-over.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { STAFF } from '../support/site-set.ts';

let site: Site;
let browser: Browser;
let page: Page;
let admin: Seat;
beforeAll(async () => {
  [site, browser] = await Promise.all([Site.open(), launchBrowser()]);
  admin = await Seat.take({ url: site.url, kind: 'desktop', username: 'admin' });
  const viewport = { width: 1920, height: 1080 };
  page = await (await browser.newContext({ baseURL: site.url, viewport, locale: 'id-ID' })).newPage();
});
afterAll(async () => {
  await admin?.discard();
  await browser?.close();
  await site?.discard();
});

/** The code that an administrator is shown for a new screen, with the keyboard alone. */
async function newCode(): Promise<string> {
  const { page: desk } = admin;
  await admin.visit('/layar-pemantau');
  await desk.getByLabel('Nama layar').fill('Ruang rapat');
  await desk.keyboard.press('Enter');
  await desk.getByText('Kode untuk Ruang rapat').waitFor();
  expect(await lookedOver(desk, '/layar-pemantau')).toEqual([]);
  return desk.locator('.wall-code').innerText();
}

async function takeBack(): Promise<void> {
  const { page: desk } = admin;
  await desk.reload();
  await unlockOnScreen(desk);
  await desk.getByText(/Terakhir terhubung/).waitFor();
  await desk.getByRole('button', { name: 'Cabut' }).press('Enter');
  await desk.getByRole('dialog').getByRole('button', { name: 'Cabut' }).press('Enter');
  await desk.getByText('Belum ada layar').waitFor();
}

/** Missions of NTB as they are worded in its plan: what has to be read across the room. */
const LONG = [
  'Kesejahteraan masyarakat melalui pertumbuhan ekonomi inklusif dan berkelanjutan',
  'Daya saing pertanian, perikanan, dan industri berbasis lokal',
];

/** What is cut off with seven missions of long names, on a screen that has lost its line. */
const cutOff = (wall: Page): Promise<readonly string[]> =>
  wall.evaluate((names) => {
    const list = document.querySelector('.cards') as Element;
    const shown = [...list.children].map((card) => card.cloneNode(true));
    const contact = document.querySelector('#contact') as Element;
    const said = contact.textContent;
    list.classList.remove('few');
    while (list.childElementCount < 7) list.append((list.firstElementChild as Element).cloneNode(true));
    list.querySelectorAll('.title').forEach((title, i) => {
      title.textContent = names[i % names.length] ?? '';
    });
    document.body.classList.add('stale');
    contact.textContent =
      'Angka per 10.42\u00a0WITA. Sambungan terputus. Layar menampilkan angka terakhir yang disahkan.';
    const cut = [...list.querySelectorAll('.title')].filter((one) => one.scrollHeight > one.clientHeight + 9);
    const isLow = document.documentElement.scrollHeight > innerHeight;
    list.classList.add('few');
    list.replaceChildren(...shown);
    document.body.classList.remove('stale');
    contact.textContent = said;
    return [...cut.map((one) => one.textContent ?? ''), ...(isLow ? ['the foot of the screen'] : [])];
  }, LONG);

test('a screen is paired by a code, shows missions and places, says when it is stale, and goes dark when revoked', async () => {
  const code = await newCode();
  await page.clock.install();
  await page.goto('/layar');
  await page.getByLabel('Kode').fill('SALAH');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Kode tidak dikenal' }).waitFor();
  await page.getByLabel('Kode').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Misi', exact: true }).waitFor();
  await page.locator('.contact').filter({ hasText: 'terhubung' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'layar-misi');
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    expect(await cutOff(page)).toEqual([]);
  }
  const text = await page.locator('body').innerText();
  for (const [, name] of STAFF) expect(text).not.toContain(name);
  await page.clock.runFor(30_000);
  await page.getByRole('heading', { name: 'Program unggulan' }).waitFor();
  await page.clock.runFor(30_000);
  await page.getByRole('heading', { name: 'Kabupaten/kota dan OPD' }).waitFor();
  await screenshot(page, 'layar-tempat');
  await page.clock.runFor(30_000);
  await page.getByRole('heading', { name: /Kelas kartu skor/ }).waitFor();
  await screenshot(page, 'layar-kelas');
  await page.context().setOffline(true);
  await page.clock.runFor(120_000);
  await page.locator('.stale').getByText('Sambungan terputus').waitFor();
  await screenshot(page, 'layar-basi');
  await page.context().setOffline(false);
  await page.clock.runFor(10_000);
  await page.locator('body:not(.stale)').waitFor();
  await takeBack();
  await page.clock.runFor(70_000);
  await page.getByLabel('Kode').waitFor();
});
