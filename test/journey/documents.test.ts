import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let officer: Seat;
let head: Seat;

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [officer, head] = await Promise.all([
    Seat.take({ url, kind: 'phone', username: 'petugas' }),
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
  ]);
});

afterAll(async () => {
  for (const seat of [officer, head]) await seat?.discard();
  await site?.discard();
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('an officer records a document without signal, its head registers it on a tablet', async () => {
  const { page } = officer;
  await officer.cutNetwork();
  await officer.goTo('Saya');
  await officer.goTo('Dokumen');
  await page.getByText('Belum ada dokumen yang dicatat').waitFor();
  await screenshot(page, 'dokumen-kosong-telepon');
  await page.getByRole('button', { name: 'Catat dokumen' }).tap();
  await page.getByLabel('Jenis dokumen').selectOption('renstra');
  for (const [label, text] of [
    ['Judul', 'Renstra Dinas Kesehatan 2025–2029'],
    ['Nomor', '12 Tahun 2025'],
    ['Tanggal ditetapkan', '2025-08-01'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).blur();
  }
  const file = { name: 'renstra.pdf', mimeType: 'application/pdf', buffer: PDF };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('renstra.pdf').waitFor();
  await screenshot(page, 'dokumen-isi-telepon');
  await page.getByRole('link', { name: 'Kembali' }).first().tap();
  await page.getByText('Belum terkirim; tersimpan di perangkat ini').first().waitFor();
  await screenshot(page, 'dokumen-daftar-telepon');
  await officer.restoreNetwork();

  await head.goTo('Dokumen');
  const line = head.page.getByRole('link', { name: /Renstra Dinas Kesehatan/ });
  await line.waitFor({ timeout: 60_000 });
  await line.tap();
  const register = head.page.getByRole('button', { name: 'Daftarkan' });
  await register.waitFor();
  await screenshot(head.page, 'dokumen-periksa-tablet');
  // The file may still be on its way: until it is there nothing is signed.
  await expect
    .poll(
      async () => {
        if (await register.isVisible()) await register.tap();
        return officer.page.getByText('Terdaftar').count();
      },
      { timeout: 90_000, interval: 2000 },
    )
    .toBeGreaterThan(0);
  await head.page.getByText('Dokumen yang terdaftar tidak diubah.', { exact: false }).waitFor();
  await screenshot(head.page, 'dokumen-terdaftar-tablet');
  expect(officer.faults).toEqual([]);
  expect(head.faults).toEqual([]);
});
