import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownText } from '../../src/domain/sheets/workbook.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import { asXlsx, layoutMerges, layoutRows } from '../sheets/rebuild.ts';
import { type Broken, lookedOver } from '../support/look-over.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

const LAYOUT = '06-iku.csv';

let site: Site;
let seat: Seat;
let admin: Seat;
let file: string;
let people: string;

/** The second row names no known unit, the third no role. */
const PEOPLE = [
  'NIP;Nama Pegawai;Jabatan;Unit Kerja;TMT;Peran',
  "'197001011995031001;Lalu Wirawan;Analis Kesehatan;Dinas Kesehatan;1 Maret 2022;petugas",
  "'198002022005012002;Baiq Hartini;Penyuluh;Balai Tak Dikenal;2 Januari 2023;petugas",
  "'199003032015012003;Ni Luh Sari;Perawat;Dinas Kesehatan;2 Januari 2024;",
].join('\n');

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [seat, admin] = await Promise.all([
    Seat.take({ url, kind: 'desktop', username: 'perencana' }),
    Seat.take({ url, kind: 'tablet', username: 'admin' }),
  ]);
  people = join(site.dataDir, 'pegawai.csv');
  writeFileSync(people, PEOPLE);
  file = join(site.dataDir, 'iku.xlsx');
  writeFileSync(file, await asXlsx(layoutRows(LAYOUT), layoutMerges(LAYOUT)));
}, 180_000);
afterAll(async () => {
  for (const one of [seat, admin]) await one?.discard();
  await site?.discard();
});

const shown = () => seat.page.locator('main').innerText();

async function choose(path: string, kind: string): Promise<void> {
  await seat.page.locator('input[type=file]').setInputFiles(path);
  await seat.page.getByLabel('Isi tabel').selectOption({ label: kind });
}

async function cellsOf(path: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readWorkbook(readFileSync(path));
  return sheets[0]?.rows.map((row) => row.map((cell) => shownText(cell))) ?? [];
}

async function faultsOfScreen(name: string): Promise<readonly Broken[]> {
  return lookedOver(seat.page, name);
}

test('a planner imports a decree of indicators: bad cells by address, another mapping, all of it, and back', async () => {
  const { page } = seat;
  await seat.goTo('Impor');
  await choose(file, 'Indikator');
  await expect.poll(shown).toMatch(/N11\s+Unit “BAPPEDA” tidak dikenal/);
  expect(await page.getByRole('button', { name: 'Terapkan semuanya' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  expect(await faultsOfScreen('impor-sel-ditolak')).toEqual([]);

  await page.getByLabel('Arti kolom N').selectOption({ label: 'Tidak dipakai' });
  await page.getByLabel('Unit', { exact: true }).selectOption('DINKES');
  await expect.poll(shown).toContain('Baru 6');
  await page.getByRole('button', { name: 'Terapkan semuanya' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(shown, { timeout: 30_000 }).toContain('6 baris disimpan');

  await choose(file, 'Target');
  await expect.poll(shown).toMatch(/Baru \d+/);
  await page.getByRole('button', { name: 'Terapkan semuanya' }).click();
  await expect.poll(shown, { timeout: 30_000 }).toMatch(/baris disimpan/);
  expect(await faultsOfScreen('impor-riwayat')).toEqual([]);

  await seat.goTo('Indikator');
  await page.getByRole('searchbox').fill('pertumbuhan');
  await expect.poll(shown).toContain('Laju pertumbuhan ekonomi');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh XLSX' }).click(),
  ]);
  const cells = await cellsOf(await saved.path());
  const text = cells.map((row) => row.join('|')).join('\n');
  expect(text).toMatch(
    /^Indikator\n.*pertumbuhan.*\n[\s\S]*\nLaju pertumbuhan ekonomi.*LAJU-PERTUMBUHAN-EKONOMI[\s\S]*\n1 baris/,
  );
  await page.getByRole('link', { name: 'Laju pertumbuhan ekonomi' }).click();
  await expect.poll(shown).toMatch(/2029\s+belum ada\s+9,00[\s\S]*2025\s+belum ada\s+7,00/);

  await seat.goTo('Impor');
  await page.getByRole('button', { name: 'Batalkan impor' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan impor' }).click();
  await expect.poll(shown, { timeout: 30_000 }).toContain('Dibatalkan');
  await seat.goTo('Indikator');
  await page.getByRole('link', { name: 'Laju pertumbuhan ekonomi' }).click();
  await expect.poll(shown, { timeout: 30_000 }).not.toMatch(/2029\s+belum ada\s+9,00/);
  await seat.goTo('Impor');
});

test('an administrator imports a list of people: bad cells by address, the whole list, its form remembered, and back', async () => {
  const { page } = admin;
  const put = () => page.locator('input[type=file]').setInputFiles(people);
  const see = () => page.locator('main').innerText();
  await admin.goTo('Impor');
  await put();
  await expect
    .poll(see)
    .toMatch(/D3\s+Unit “Balai Tak Dikenal” tidak dikenal[\s\S]*A4\s+Perannya tidak disebut/);
  await expect.poll(() => page.getByLabel('Isi tabel').inputValue()).toBe('people');
  const apply = page.getByRole('button', { name: 'Terapkan semuanya' });
  expect(await apply.getAttribute('aria-disabled')).toBe('true');
  expect(await lookedOver(page, 'impor-pegawai-ditolak')).toEqual([]);

  await page.getByLabel('Unit', { exact: true }).selectOption('DINKES');
  await page.getByLabel('Peran', { exact: true }).selectOption('officer');
  // Three people and the post of each.
  await expect.poll(see).toContain('Baru 6');
  expect(await lookedOver(page, 'impor-pegawai')).toEqual([]);
  await apply.tap();
  await expect.poll(see, { timeout: 30_000 }).toMatch(/6 baris disimpan[\s\S]*pegawai\.csv · Daftar pegawai/);

  const line = page.getByRole('listitem').filter({ hasText: 'pegawai.csv' });
  await line.getByRole('button', { name: 'Batalkan impor' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan impor' }).tap();
  await line.getByText('Dibatalkan').waitFor({ timeout: 30_000 });
  // What was taken back is no longer called stored.
  await expect.poll(see).not.toContain('baris disimpan');
  await put();
  await expect.poll(see).toContain('Arti kolom diingat');
  await page.getByLabel('Unit', { exact: true }).selectOption('DINKES');
  await page.getByLabel('Peran', { exact: true }).selectOption('officer');
  await expect.poll(see, { timeout: 30_000 }).toMatch(/Baru 6\s+Berubah 0\s+Sama 0/);
});

test('without a network the file is still read and compared, and applying says what it waits for', async () => {
  await seat.cutNetwork();
  await choose(file, 'Target');
  await expect.poll(shown).toMatch(/Baru \d+/);
  await seat.page.getByRole('button', { name: 'Terapkan semuanya' }).click();
  await expect.poll(shown).toContain('Belum ada sambungan ke server');
  await seat.restoreNetwork();
});

/** A flat table as the national budget application prints it: one row an account, 36 columns. */
function largeTable(rows: number): string {
  const [header = [], first = []] = layoutRows('01-sipd-dpa-datar.csv');
  const at = (name: string) => header.indexOf(name);
  const lines = Array.from({ length: rows }, (_, i) => {
    const cells = [...first];
    const sub = String((i % 90) + 10);
    const activity = String((Math.floor(i / 90) % 90) + 10);
    cells[at('Nomor')] = String(i + 1);
    cells[at('Kode Kegiatan')] = `4.01.05.1.${activity}`;
    cells[at('Kode Sub Kegiatan')] = `4.01.05.1.${activity}.${sub}`;
    cells[at('Nilai Rincian')] = String(1_000_000 + i);
    return cells;
  });
  return [header, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
}

test('fifty thousand rows are read and compared while the page answers, and the reading can be given up', async () => {
  const { page } = seat;
  const large = join(site.dataDir, 'dpa.csv');
  writeFileSync(large, largeTable(50_000));
  await seat.goTo('Impor');
  await page.locator('input[type=file]').setInputFiles(large);
  await page.getByRole('button', { name: 'Batalkan pembacaan' }).click();
  await page.getByText(/Pilih berkas XLSX/).waitFor();

  const started = performance.now();
  await page.locator('input[type=file]').setInputFiles(large);
  const longest = page.evaluate<number>(longestPause).catch(() => Number.POSITIVE_INFINITY);
  // 8.191 programmes, activities and sub-activities, each with its ceiling and the cash plan of its twelve months.
  await page.getByRole('button', { name: /^Baru \d+\.\d{3}$/ }).waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - started) / 1000;
  const pause = await longest;
  console.warn(
    `50.000 rows: preview after ${seconds.toFixed(1)} s, longest pause of the page ${pause.toFixed(0)} ms`,
  );
  // Machines are shared: what counts is that the page does not wait for the reading.
  expect(pause).toBeLessThan((seconds * 1000) / 3);
});

/** The longest time between two turns of the page's own thread until the preview stands, ms. */
const longestPause = `new Promise((done) => {
  let [last, worst] = [performance.now(), 0];
  const tick = () => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    if (document.querySelector('.segmented')) done(worst);
    else setTimeout(tick, 10);
  };
  tick();
})`;
