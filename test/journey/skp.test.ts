import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { lookedOver } from '../support/look-over.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let head: Seat;
let officer: Seat;

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [head, officer] = await Promise.all([
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
    Seat.take({ url, kind: 'phone', username: 'petugas' }),
  ]);
  for (const { page } of [head, officer]) page.setDefaultTimeout(15_000);
}, 180_000);
afterAll(async () => {
  for (const seat of [head, officer]) await seat?.discard();
  await site?.discard();
});

const fill = async (seat: Seat, label: string, text: string): Promise<void> => {
  const field = seat.page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
};

test('a head writes a dialogue on a tablet without a network and confirms it; the state says that one is missing', async () => {
  const { page } = head;
  await page.goto('/skp');
  await unlockOnScreen(page);
  await page.getByText('Orang di unit Anda').waitFor({ timeout: 60_000 });
  expect(await lookedOver(page, '/skp-kepala')).toEqual([]);
  await page.getByRole('link', { name: /Siti Rahmah/ }).tap();
  await page.getByRole('link', { name: 'Dialog', exact: true }).tap();
  await head.cutNetwork();
  await page.getByText('Belum ada dialog kinerja tahun ini.').waitFor();
  await page.getByRole('button', { name: 'Mulai dialog' }).press('Enter');
  await fill(head, 'Notulen', 'Membahas capaian triwulan dan data yang terlambat.');
  await page.getByRole('button', { name: 'Tambah keputusan' }).press('Enter');
  await fill(head, 'Keputusan 1', 'Data dikirim tanggal 5.');
  await page.getByRole('button', { name: 'Tambah tindak lanjut' }).press('Enter');
  await fill(head, 'Tindak lanjut 1', 'Hubungi kabupaten yang terlambat');
  const confirm = page.getByRole('button', { name: 'Konfirmasi sebagai saya' });
  await confirm.press('Enter');
  await page.getByText(/Masih kosong: Paling lambat/).waitFor();
  await page.getByLabel('Paling lambat (1)').fill('2030-01-31');
  await page.getByLabel('Paling lambat (1)').blur();
  await confirm.press('Enter');
  await page
    .getByText(/konfirmasi pihak lain belum ada/)
    .first()
    .waitFor();
  expect(await confirm.count()).toBe(0);
  expect(await lookedOver(page, '/skp-dialog-tablet')).toEqual([]);
  await head.restoreNetwork();
});

test('the other confirms the same words as herself, without a network, and both see that it is complete', async () => {
  const { page } = officer;
  await page.goto('/skp');
  await unlockOnScreen(page);
  await page
    .getByRole('link', { name: /SKP saya/ })
    .first()
    .tap();
  await page.getByRole('link', { name: 'Dialog', exact: true }).tap();
  const confirm = page.getByRole('button', { name: 'Konfirmasi sebagai saya' });
  await confirm.waitFor({ timeout: 60_000 });
  await officer.cutNetwork();
  await confirm.tap();
  await page.getByText('Dikonfirmasi kedua pihak').first().waitFor();
  await screenshot(page, 'skp-dialog-telepon');
  await officer.restoreNetwork();
  await head.page.getByText('Dikonfirmasi kedua pihak').first().waitFor({ timeout: 60_000 });
});

test('who looked at the record is told to the person it is about', async () => {
  const { page } = officer;
  await page.goto('/saya');
  await unlockOnScreen(page);
  await page
    .getByText(/Membuka catatan pribadi|Catatan pribadi tersalin/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect([head.faults, officer.faults]).toEqual([[], []]);
});
