import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { kinerja } from '../support/command-line.ts';
import { lookedOver } from '../support/look-over.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { YEAR } from '../support/site-set.ts';
import { wordParts } from '../support/word-parts.ts';

let site: Site;
let head: Seat;
let evaluator: Seat;

const OUT = join(tmpdir(), `lkjip-${process.pid}.docx`);
const REPORTED = YEAR - 1;
/** What the data set says of the year; nobody types it. */
const FIGURES = ['80,2 %', 'Rp 117.500.000.000,00', '94 %'];

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [head, evaluator] = await Promise.all([
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
    Seat.take({ url, kind: 'desktop', username: 'evaluator' }),
  ]);
});

afterAll(async () => {
  for (const seat of [head, evaluator]) await seat?.discard();
  await site?.discard();
  rmSync(OUT, { force: true });
});

const paperText = async (page: Page): Promise<string> => (await page.locator('.paper').textContent()) ?? '';

async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
}

const drawn = (...more: string[]) =>
  kinerja(
    site.dataDir,
    ...['document', 'lkjip', '--unit', 'DINKES', '--year', String(REPORTED), '--out', OUT],
    ...['--tenant', 'rinjani', ...more],
  );

test('a head drafts the report on a tablet without a line; the figures are already there', async () => {
  const { page } = head;
  await head.goTo('LKjIP');
  await page.locator('.paper').waitFor({ timeout: 60_000 });
  await head.cutNetwork();
  for (const figure of FIGURES) expect(await paperText(page)).toContain(figure);
  expect(await paperText(page)).toContain('KONSEP');
  await page.getByText(/\d dari 9 terpenuhi/).waitFor();
  await write(page, 'Tugas dan fungsi', 'Dinas Kesehatan mengurus kesehatan.');
  await write(page, 'Isu strategis', 'Imunisasi di pulau kecil');
  await write(page, 'Rekomendasi perbaikan', 'Menambah posyandu keliling');
  await page.getByRole('button', { name: /Tulis sendiri Penutup/ }).tap();
  await write(page, 'Penutup', 'Penutup yang ditulis kepala dinas.');
  await expect.poll(() => paperText(page)).toContain('Penutup yang ditulis kepala dinas.');
  await page.getByText('Cakupan imunisasi dasar lengkap', { exact: true }).first().tap();
  await write(page, 'Sebab dan hambatan', 'Vaksin terlambat tiba');
  await write(page, 'Upaya dan tindak lanjut', 'Rantai dingin di pelabuhan');
  await write(page, 'Tolok ukur', '82,4');
  await write(page, 'Nama tolok ukur', `Nasional ${REPORTED}`);
  await write(page, 'Sumber tolok ukur', 'Kementerian Kesehatan');
  await expect.poll(() => paperText(page)).toContain('82,4 %');
  expect(await lookedOver(page, '/lkjip-konsep')).toEqual([]);
});

test('back on the line it goes to the auditor, who reviews the frozen figures, and the head issues them', async () => {
  await head.restoreNetwork();
  await head.page.getByRole('button', { name: 'Ajukan untuk direviu' }).tap();
  await head.page.getByText(/Angka dibekukan/).waitFor();
  await expect.poll(async () => (await drawn()).out, { timeout: 60_000 }).toContain('belum diterbitkan');

  const { page } = evaluator;
  await evaluator.visit(`/lkjip?unit=DINKES&tahun=${REPORTED}`);
  await page.getByLabel('Hasil reviu').selectOption('fair');
  await screenshot(page, 'lkjip-reviu-desktop');
  await page.getByRole('button', { name: 'Selesai direviu' }).click();
  await page.getByText('Sudah direviu').first().waitFor();

  await head.page.getByRole('button', { name: 'Terbitkan' }).tap({ timeout: 60_000 });
  await head.page.getByText('Terbit', { exact: false }).first().waitFor();
  await expect.poll(() => paperText(head.page)).not.toContain('KONSEP');
  expect(await lookedOver(head.page, '/lkjip-terbit')).toEqual([]);
});

test('the Word file says what the screen shows, with its data version on every page', async () => {
  await expect.poll(async () => (await drawn()).code, { timeout: 60_000 }).toBe(0);
  const { pages, above, below, pictures, xml } = wordParts(OUT);
  expect(above).toBe('');
  expect(below).toMatch(/versi data [0-9a-f]{12}/);
  for (const text of [
    ...FIGURES,
    'Penutup yang ditulis kepala dinas.',
    `82,4 % (Nasional ${REPORTED})`,
    'PERNYATAAN TELAH DIREVIU',
    'Yusuf Hamid',
    'Hasan Basri',
  ])
    expect(pages).toContain(text);
  expect(pictures.length).toBeGreaterThan(3);
  expect(xml).toContain('descr="Capaian Cakupan imunisasi dasar lengkap: ');
  for (const seat of [head, evaluator]) expect(seat.faults).toEqual([]);
});
