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
let planner: Seat;
let verifier: Seat;
let head: Seat;

const OUT = join(tmpdir(), `perjanjian-${process.pid}.docx`);
/** What the imported plan and budget say of the year; nobody types it. */
const FIGURES = ['90 %', '85 indeks', '18 %', '95 %', 'Rp 132.500.000.000,00'];
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const SIGNED = Buffer.concat([PDF, Buffer.from('2 0 obj<</Type/Sig/ByteRange[0 9 9 9]>>endobj\n%%EOF\n')]);

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [planner, verifier, head] = await Promise.all([
    Seat.take({ url, kind: 'desktop', username: 'perencana' }),
    Seat.take({ url, kind: 'phone', username: 'verifikator' }),
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
  ]);
});

afterAll(async () => {
  for (const seat of [planner, verifier, head]) await seat?.discard();
  await site?.discard();
  rmSync(OUT, { force: true });
});

/** The Word file of a paper by the command line, beside the endpoint that goes on. */
const issued = (paper: string, ...more: readonly string[]) =>
  kinerja(
    site.dataDir,
    ...['document', paper, '--unit', 'DINKES', '--year', String(YEAR), '--out', OUT],
    ...['--tenant', 'rinjani', ...more],
  );

const paperText = async (page: Page): Promise<string> => (await page.locator('.paper').textContent()) ?? '';

/** Opens the agreement from its list, where it waits for this person. */
async function open(page: Page): Promise<void> {
  await page.getByText('Menunggu tanda tangan Anda').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: /Verifikator Dinas Kesehatan/ }).tap();
  await page.locator('.paper').waitFor();
}

test('a planner drafts an agreement from the imported plan; every figure of it is already there', async () => {
  const { page } = planner;
  await planner.goTo('Perjanjian');
  await page.getByText('Belum ada perjanjian untuk tahun ini').waitFor();
  await page.getByRole('button', { name: 'Susun perjanjian' }).click();
  await page.getByLabel('Pihak pertama').selectOption({ label: 'Verifikator Dinas Kesehatan · Baiq Nurul' });
  const second = page.getByLabel('Pihak kedua');
  await expect
    .poll(() => second.locator('option:checked').textContent())
    .toBe('Kepala Dinas Kesehatan · Hasan Basri');
  await page.getByRole('button', { name: 'Susun', exact: true }).press('Enter');
  await page.locator('.paper').waitFor();
  for (const figure of FIGURES) expect(await paperText(page)).toContain(figure);
  expect(await paperText(page)).toContain('KONSEP');
  for (const [label, text] of [
    ['Sikap', 'Jujur dan terbuka'],
    ['Perhatian', 'Imunisasi di desa terluar'],
    ['Tindakan', 'Kunjungan tiap bulan'],
  ] as const) {
    const field = page.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.blur();
  }
  await expect.poll(() => paperText(page)).toContain('Kunjungan tiap bulan');
  expect(await lookedOver(page, '/perjanjian-konsep')).toEqual([]);
  // What is printed are the pages of the paper: two of A4 upright, and the form on one sheet of A3.
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...printed.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  expect(sizes.map(([, w, h]) => [Math.round(Number(w)), Math.round(Number(h))])).toEqual([
    [595, 842],
    [595, 842],
    [1191, 842],
  ]);
});

test('the head of the office approves it on a tablet without a line, and the paper carries its code', async () => {
  await verifier.goTo('Saya');
  await verifier.goTo('Perjanjian');
  await open(verifier.page);
  await verifier.page.getByRole('button', { name: 'Tanda tangani sebagai pihak pertama' }).tap();
  await verifier.page.getByText('Menunggu pihak kedua').first().waitFor();
  await screenshot(verifier.page, 'perjanjian-pihak-pertama-telepon');

  await head.goTo('Perjanjian');
  await open(head.page);
  await head.cutNetwork();
  await screenshot(head.page, 'perjanjian-menunggu-tablet');
  const agree = head.page.getByRole('button', { name: 'Setujui sebagai pihak kedua' });
  await agree.focus();
  await head.page.keyboard.press('Enter');
  await head.page.locator('.paper svg').waitFor();
  expect(await lookedOver(head.page, '/perjanjian-berlaku')).toEqual([]);
});

test('back on the line anybody with the paper sees just what it shows, and the Word file says the same', async () => {
  const shown = await paperText(head.page);
  const address = (await head.page.locator('.paper__qr a').getAttribute('href')) ?? '';
  expect(address).toMatch(new RegExp(`^${site.url}/verifikasi/[0-9A-Z]{26}$`));
  expect((await fetch(address)).status).toBe(404);
  await head.restoreNetwork();
  await expect.poll(async () => (await fetch(address)).status, { timeout: 60_000, interval: 1000 }).toBe(200);

  const visitor = await planner.page.context().newPage();
  await visitor.goto(address);
  const article = visitor.locator('article');
  const cells = await article.locator('td, li').allTextContents();
  for (const text of cells.flatMap((line) => line.split(/, |: /))) expect(shown).toContain(text.trim());
  for (const figure of FIGURES) expect(await article.textContent()).toContain(figure);
  expect(await article.textContent()).not.toContain('Jujur dan terbuka');
  // Its own sheet is served beside it: the page is no bare text.
  expect(
    await visitor.evaluate(() => getComputedStyle(document.querySelector('article') as Element).borderRadius),
  ).toBe('12px');
  await screenshot(visitor, 'perjanjian-verifikasi-desktop');
  await visitor.close();

  const ran = await issued('agreement', '--name', 'jabatan-verifikator', '--site', site.url);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const { pages, above } = wordParts(OUT);
  expect(above).toBe('');
  for (const text of [...FIGURES, address, 'Baiq Nurul', 'Hasan Basri', 'Kunjungan tiap bulan'])
    expect(pages).toContain(text);
});

test('a PDF with a certified signature is matched by digest with the one that was to be signed', async () => {
  const { page } = head;
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
  await page.locator('input[type=file]').setInputFiles(file('pk.pdf', PDF));
  await page.getByText('pk.pdf').waitFor();
  await page.getByLabel('Jenis berkas').selectOption('certified');
  await page.locator('input[type=file]').setInputFiles(file('tanpa.pdf', PDF));
  await page.getByText('PDF ini tidak memuat tanda tangan elektronik').waitFor();
  await page.locator('input[type=file]').setInputFiles(file('pk-tte.pdf', SIGNED));
  await page.getByText('Cocok: berisi pk.pdf tanpa perubahan').waitFor();
  expect(await lookedOver(page, '/perjanjian-salinan')).toEqual([]);
});

test('a revision leaves the old agreement in force until it is signed, and on record', async () => {
  const { page } = planner;
  await page.getByText('Berlaku').first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Buat perubahan' }).click();
  await page.getByLabel('Sebab perubahan').selectOption('budget');
  await page.getByLabel('Alasan').fill('APBD perubahan');
  await page.getByRole('dialog').getByRole('button', { name: 'Buat perubahan' }).click();
  await page.getByText('Alasan perubahan: perubahan anggaran. APBD perubahan').waitFor();
  await page.getByRole('link', { name: /Awal tahun/ }).click();
  await page.getByText('Awal tahun · Berlaku', { exact: false }).first().waitFor();
});

test('an action plan takes its rows from the agreement of who leads, and asks only for what is due', async () => {
  const { page } = planner;
  await planner.goTo('Perjanjian');
  await page.getByRole('button', { name: 'Susun perjanjian' }).click();
  await page.getByLabel('Pihak pertama').selectOption({ label: 'Kepala Dinas Kesehatan · Hasan Basri' });
  await page.getByRole('button', { name: 'Susun', exact: true }).click();
  await page.locator('.paper').waitFor();
  await planner.goTo('Rencana aksi');
  await page.getByLabel('Unit').selectOption('DINKES');
  await page.getByRole('button', { name: 'Ambil baris dari perjanjian kinerja' }).click();
  const activities = page.getByRole('textbox', { name: 'Kegiatan yang dilakukan' });
  await expect.poll(() => activities.count()).toBe(4);
  for (let i = 0; i < 4; i += 1) {
    await activities.nth(i).fill(`Kunjungan desa ${i + 1}`);
    await activities.nth(i).blur();
  }
  await expect.poll(() => paperText(page)).toContain('Kunjungan desa 4');
  for (const figure of ['90', '85', '18', '95', 'Rp 132.500.000.000,00'])
    expect(await paperText(page)).toContain(figure);
  expect(await lookedOver(page, '/rencana-aksi-konsep')).toEqual([]);

  await head.goTo('Rencana aksi');
  await head.page.getByRole('button', { name: 'Setujui', exact: true }).tap({ timeout: 60_000 });
  await head.page.getByText('Rencana yang disetujui tidak diubah.', { exact: false }).waitFor();
  // What is measured once a year is due in its last quarter, and before that nobody is reminded of it.
  const due = new Date().getMonth() >= 9 ? 4 : 0;
  await expect.poll(() => head.page.getByRole('button', { name: 'Tandai selesai' }).count()).toBe(due);
  expect(await lookedOver(head.page, '/rencana-aksi-disetujui')).toEqual([]);
  await head.goTo('Setujui');
  await expect.poll(() => head.page.getByRole('link', { name: /Kunjungan desa/ }).count()).toBe(due);
  await screenshot(head.page, 'rencana-aksi-jatuh-tempo-tablet');

  await expect
    .poll(async () => await issued('action-plan'), { timeout: 60_000, interval: 2000 })
    .toMatchObject({ code: 0, err: '' });
  const { pages, xml } = wordParts(OUT);
  expect(xml).toContain('w:orient="landscape"');
  for (const text of ['Kunjungan desa 1', 'Hasan Basri', 'Rp 132.500.000.000,00'])
    expect(pages).toContain(text);
  for (const seat of [planner, verifier, head]) expect(seat.faults).toEqual([]);
});
