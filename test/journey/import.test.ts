import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asXlsx, layoutMerges, layoutRows } from '../sheets/rebuild.ts';
import { type Broken, lookedOver } from '../support/look-over.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

const LAYOUT = '06-iku.csv';

let site: Site;
let seat: Seat;
let file: string;

beforeAll(async () => {
  site = await Site.open();
  seat = await Seat.take({ url: site.url, kind: 'desktop', username: 'perencana' });
  file = join(site.dataDir, 'iku.xlsx');
  writeFileSync(file, await asXlsx(layoutRows(LAYOUT), layoutMerges(LAYOUT)));
}, 180_000);
afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

const main = () => seat.page.locator('main');
const shown = () => main().innerText();

async function choose(path: string, kind: string): Promise<void> {
  await seat.page.locator('input[type=file]').setInputFiles(path);
  await seat.page.getByLabel('Isi tabel').selectOption({ label: kind });
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
  await page.getByRole('link', { name: 'Laju pertumbuhan ekonomi' }).click();
  await expect.poll(shown).toMatch(/9/);

  await seat.goTo('Impor');
  await page.getByRole('button', { name: 'Batalkan impor' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan impor' }).click();
  await expect.poll(shown, { timeout: 30_000 }).toContain('Dibatalkan');
});

test('without a network the file is still read and compared, and applying says what it waits for', async () => {
  await seat.cutNetwork();
  await choose(file, 'Target');
  await expect.poll(shown).toMatch(/Baru \d+/);
  await seat.page.getByRole('button', { name: 'Terapkan semuanya' }).click();
  await expect.poll(shown).toContain('Belum ada sambungan ke server');
  await seat.restoreNetwork();
});
