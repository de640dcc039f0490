import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { axeViolations } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let officer: Seat;
let verifier: Seat;

beforeAll(async () => {
  site = await Site.open();
  officer = await Seat.take({ url: site.url, kind: 'desktop', username: 'petugas' });
});

afterAll(async () => {
  for (const seat of [officer, verifier]) await seat?.discard();
  await site?.discard();
});

const line = (name: string): Locator => officer.page.getByRole('row', { name: new RegExp(name) });
const cell = (column: string, name: string): Locator =>
  officer.page.getByRole('textbox', { name: new RegExp(`^${column}, ${name}`) });
const focused = (): Promise<string | null> =>
  officer.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

/** What Ctrl+V does with cells copied in a spreadsheet. */
const paste = (into: Locator, text: string): Promise<void> =>
  into.evaluate((field, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test('a block from a spreadsheet fills many figures offline, and each cell says how it was understood', async () => {
  const { page } = officer;
  await page.getByRole('link', { name: 'Isi sekaligus' }).waitFor({ timeout: 30_000 });
  await site.kill();
  await officer.cutNetwork();
  await page.getByRole('link', { name: 'Isi sekaligus' }).click();
  const first = cell('Realisasi', 'Cakupan imunisasi');
  await first.focus();
  await paste(
    first,
    '86,4\tPosyandu keliling\t"Hujan,\nlongsor"\tPerahu\r\n83.25\r\nbelum ada\r\n92,5\tLelang selesai\r\n71\r\n',
  );
  await page.getByText('5 baris ditempel.').waitFor();
  await line('Indeks kepuasan').getByText('Dibaca 83,25').waitFor();
  await line('Prevalensi stunting').getByText('Tulis angka saja').waitFor();
  await line('Cakupan imunisasi').getByText('Perlu bukti dahulu').waitFor();
  await expect.poll(() => cell('Hambatan', 'Cakupan imunisasi').inputValue()).toBe('Hujan,\nlongsor');
  await page.getByRole('button', { name: 'Kirim 3 baris' }).waitFor();
});

test('keys walk the cells as in a spreadsheet', async () => {
  const { page } = officer;
  await cell('Realisasi', 'Cakupan imunisasi').focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^Realisasi, Indeks/);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/^Penyebab, Indeks/);
  await page.keyboard.type('Antrean');
  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^Hambatan, Indeks/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Enter');
  expect(await focused()).toMatch(/^Hambatan, Cakupan/);
});

test('everything typed survives a killed browser half a second later', async () => {
  await officer.page.waitForTimeout(500);
  await officer.kill();
  await officer.reopen('/isian', 'offline');
  await expect.poll(() => cell('Penyebab', 'Indeks kepuasan').inputValue()).toBe('Antrean');
  await expect.poll(() => cell('Realisasi', 'Prevalensi stunting').inputValue()).toBe('belum ada');
});

test('good rows leave as their own work, a bad one stays with its reason, evidence is added in its form', async () => {
  const { page } = officer;
  for (const kind of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: kind });
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `isian-desktop-${kind}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Kirim 3 baris' }).click();
  await page.getByText('3 baris masuk antrean kiriman. 2 baris tinggal').first().waitFor();
  await expect.poll(() => cell('Realisasi', 'Prevalensi stunting').inputValue()).toBe('belum ada');
  await line('Serapan').getByText('Di perangkat ini; berangkat sendiri').waitFor();
  await line('Cakupan imunisasi').getByRole('link', { name: 'Buka isiannya' }).click();
  await page.getByText('Buktinya').or(page.getByLabel('Ambil foto')).first().waitFor();
  await expect.poll(() => page.locator('.number-field__input').inputValue()).toBe('86,4');
});

test('a verifier decides several with one tap, each to be undone by itself; what has a finding is left for a look', async () => {
  await site.start();
  // Switched on again rather than left to the pauses of its attempts.
  await officer.kill();
  await officer.reopen('/kiriman');
  await officer.renewIfAsked(officer.page.getByText(/Tanda terima KN-/));
  verifier = await Seat.take({ url: site.url, kind: 'tablet', username: 'verifikator' });
  const { page } = verifier;
  await page.getByText('Menunggu 3').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pilih beberapa' }).tap();
  const choices = page.getByRole('checkbox', { name: /^Pilih / });
  await expect.poll(() => choices.count(), { timeout: 30_000 }).toBe(3);
  await screenshot(page, 'verifikasi-sekaligus-tablet');
  expect(await axeViolations(page)).toEqual([]);
  await verifier.cutNetwork();
  await page.getByRole('button', { name: 'Pilih semua yang boleh' }).tap();
  await page.getByRole('button', { name: 'Verifikasi 3 angka' }).tap();
  await page.getByText('3 angka diverifikasi').first().waitFor();
  await page.getByText('Baru diputuskan, belum terkirim (3)').waitFor();
  await page.getByRole('button', { name: 'Batalkan Serapan' }).tap();
  await page.getByText('Menunggu 1').waitFor();
  await page.getByText('Baru diputuskan, belum terkirim (2)').waitFor();
  await verifier.restoreNetwork();
  await verifier.renewIfAsked(page.getByRole('link', { name: /Semua terkirim/ }));
  const { rows } = await site.freshDevice('kepala');
  const states = [...rows.values()].map(({ body }) => (body as Partial<Entry>).status?.value?.state);
  expect(states.filter((state) => state === 'verified').length).toBe(2);
  expect(verifier.faults).toEqual([]);
});
