import { rmSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { nextRelease } from '../support/release.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let next: string;
let officer: Seat;

beforeAll(async () => {
  next = nextRelease();
  site = await Site.open();
  officer = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

afterAll(async () => {
  await officer?.discard();
  await site?.discard();
  rmSync(next, { recursive: true, force: true });
});

const field = (): Locator => officer.page.getByRole('textbox', { name: /^Realisasi/ });
const task = (): Locator =>
  officer.page
    .getByRole('main')
    .getByRole('link', { name: /Indeks kepuasan/ })
    .first();
const offer = (): Locator => officer.page.getByText('Versi baru siap');
const version = () =>
  officer.page.evaluate(() => (document.querySelector('script[type="module"]') as HTMLScriptElement).src);
const opened = () => officer.page.evaluate(() => performance.timeOrigin);

test('a new version that arrives while something is typed neither reloads the page nor stands in its way', async () => {
  const { page } = officer;
  await task().tap({ timeout: 30_000 });
  await field().fill('83,2');
  const before = await opened();
  await site.stop();
  await site.start(next);
  // What the browser does by itself once in a while, and at every visit.
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (!registration?.waiting) await new Promise((done) => setTimeout(done, 20));
  });
  await field().focus();
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  expect(await offer().count()).toBe(0);
  await expect.poll(() => field().inputValue()).toBe('83,25');
  expect(await opened()).toBe(before);
  expect(await version()).not.toContain('index-next-');
});

test('it is offered on the list, and the old version goes on as long as nobody accepts', async () => {
  const { page } = officer;
  const before = await opened();
  await page.getByRole('link', { name: 'Kembali' }).tap();
  await offer().waitFor();
  await screenshot(page, 'petugas-versi-baru');
  await task().tap();
  await expect.poll(() => field().inputValue()).toBe('83,25');
  expect(await opened()).toBe(before);
  await page.getByRole('link', { name: 'Kembali' }).tap();
});

test('accepted, it is installed, and what was typed is still there, in this window and in another one', async () => {
  const { page } = officer;
  const other = await page.context().newPage();
  await other.goto('/tugas');
  await unlockOnScreen(other);
  await other
    .getByRole('link', { name: /stunting/ })
    .first()
    .tap();
  const otherField = other.getByRole('textbox', { name: /^Realisasi/ });
  await otherField.fill('19,75');
  const otherOpened = await other.evaluate(() => performance.timeOrigin);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Pasang sekarang' }).tap();
  await page.locator('.input--pin').waitFor({ timeout: 30_000 });
  expect(await version()).toContain('index-next-');
  await unlockOnScreen(page);
  await task().tap();
  await expect.poll(() => field().inputValue()).toBe('83,25');
  await expect.poll(() => otherField.inputValue()).toBe('19,75');
  expect(await other.evaluate(() => performance.timeOrigin)).toBe(otherOpened);
  expect(officer.faults).toEqual([]);
});
