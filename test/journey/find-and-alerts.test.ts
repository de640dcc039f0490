import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { axeViolations } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { YEAR } from '../support/site-set.ts';

let site: Site;
let officer: Seat;

beforeAll(async () => {
  site = await Site.open();
  await giveAdvice(site);
  officer = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

/** A recommendation whose day is over, for an officer to act on. */
async function giveAdvice(at: Site): Promise<void> {
  const [evaluator, asked] = await Promise.all(['evaluator', 'petugas'].map((who) => at.freshDevice(who)));
  if (!evaluator || !asked) throw new Error('Both are at work.');
  const key = { kind: 'recommendation', unit: 'DINKES', year: YEAR, name: 'saran-1' };
  const owner = asked.signedIn?.positions[0]?.id ?? '';
  const fields = { text: 'Susun SOP pelayanan imunisasi', owner, due: `${YEAR}-01-05` };
  const e = dossierId('rinjani', key);
  const answer = await evaluator.one(evaluator.mutation('dossier.set', { key, fields }, { e }));
  expect(answer.s).toBe('ok');
}

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
  await page.getByText(/Tindak lanjutnya dijanjikan sampai 5\sJan/).waitFor();
  await screenshot(page, 'peringatan-terbuka-telepon');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByLabel('Teks yang dapat diubah').inputValue())
    .toMatch(/^Yth\. .*mohon berkenan menindaklanjuti rekomendasi .*http/s);
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
