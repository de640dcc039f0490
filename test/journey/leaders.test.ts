import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookedOver } from '../support/look-over.ts';
import { goAndReturn } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { tellStory } from '../support/site-story.ts';

const PDF = { name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
const ASKED = 'Jelaskan cakupan yang belum mencapai target.';
/** A day that is never past. */
const DUE = `${new Date().getFullYear() + 1}-12-31`;

let site: Site;
let governor: Seat;
let head: Seat;

beforeAll(async () => {
  site = await Site.open();
  await tellStory(site);
  const { url } = site;
  [governor, head] = await Promise.all([
    Seat.take({ url, kind: 'tablet', username: 'gubernur' }),
    Seat.take({ url, kind: 'phone', username: 'kepala' }),
  ]);
});

afterAll(async () => {
  for (const seat of [governor, head]) await seat?.discard();
  await site?.discard();
});

async function open(seat: Seat, path: string): Promise<Page> {
  await seat.visit(path);
  return seat.page;
}

test('from the overview it is at most four taps to the official who answers', async () => {
  const { page } = governor;
  await page.getByText('86,4').first().waitFor({ timeout: 60_000 });
  let taps = 0;
  const tap = async (name: RegExp) => {
    taps += 1;
    await page.getByRole('link', { name }).first().tap();
  };
  await tap(/Masyarakat sehat dan cerdas/);
  await page.getByRole('heading', { name: 'Rantai tanggung jawab' }).waitFor();
  await page.getByText('Hasan Basri').first().waitFor();
  expect(taps).toBeLessThanOrEqual(4);
});

test('a directive given without a line is answered with evidence by the head, sent back, answered again and accepted', async () => {
  const page = await open(governor, '/indikator/IMUNISASI');
  await page.getByRole('link', { name: 'Beri arahan' }).waitFor({ timeout: 60_000 });
  await governor.cutNetwork();
  // With the keyboard alone.
  await page.getByRole('link', { name: 'Beri arahan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Isi arahan').focus();
  await page.keyboard.type(ASKED);
  await page.getByLabel('Paling lambat').fill(DUE);
  await goAndReturn(page);
  await expect.poll(() => page.getByLabel('Isi arahan').inputValue()).toBe(ASKED);
  await expect.poll(() => page.getByLabel('Paling lambat').inputValue()).toBe(DUE);
  await page.getByRole('button', { name: 'Beri arahan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Belum terkirim').first().waitFor();
  expect(await lookedOver(page, '/arahan-diberikan')).toEqual([]);
  await governor.restoreNetwork();

  const { page: phone } = head;
  await phone.getByText('Arahan untuk Anda').waitFor({ timeout: 60_000 });
  await head.cutNetwork();
  await phone.getByText(ASKED).tap();
  await phone.getByRole('textbox', { name: 'Jawaban' }).fill('Satu wilayah belum melapor.');
  await phone.getByRole('textbox', { name: 'Jawaban' }).blur();
  await phone.locator('input[type="file"]').first().setInputFiles(PDF);
  await phone.getByText('bukti.pdf').waitFor();
  expect(await lookedOver(phone, '/arahan-dijawab')).toEqual([]);
  await phone.getByRole('button', { name: 'Kirim jawaban' }).tap();
  await phone.getByText('Sudah dijawab').first().waitFor();
  await head.restoreNetwork();

  await page.getByText('Satu wilayah belum melapor.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Sebutkan wilayahnya.');
  await dialog.getByRole('button', { name: 'Kembalikan' }).click();
  await phone
    .getByText(/Sebutkan wilayahnya/)
    .first()
    .waitFor({ timeout: 60_000 });
  await phone.getByRole('textbox', { name: 'Jawaban' }).fill('Kabupaten Lembah belum melapor.');
  await phone.getByRole('textbox', { name: 'Jawaban' }).blur();
  await phone.getByRole('button', { name: 'Kirim jawaban' }).tap();
  await page.getByText('Kabupaten Lembah belum melapor.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Terima jawaban' }).click();
  await page.getByText('Selesai').first().waitFor();
});

test('a meeting is closed by its chair, and what was decided is a directive', async () => {
  const year = new Date().getFullYear();
  const page = await open(head, `/rapat/DINKES/${year}/q1`);
  await head.cutNetwork();
  // A card may have the name of its field.
  const field = (label: string) =>
    page.locator('input, textarea').and(page.getByLabel(label, { exact: true }));
  const write = async (label: string, text: string) => {
    await field(label).fill(text);
    await field(label).blur();
  };
  await write('Hari rapat', new Date().toISOString().slice(0, 10));
  await page.getByLabel('Pemimpin rapat').selectOption({ index: 1 });
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Tambah keputusan' }).tap();
  await write('Isi keputusan', 'Kumpulkan data setiap Senin.');
  await page.getByLabel('Kepada').selectOption({ index: 1 });
  await write('Paling lambat', DUE);
  expect(await lookedOver(page, '/rapat-keputusan')).toEqual([]);
  await page.getByRole('button', { name: 'Tutup rapat' }).tap();
  await page.getByText('Arahan dari rapat ini').waitFor();
  await page.getByRole('link', { name: /Kumpulkan data setiap Senin/ }).waitFor();
  await head.restoreNetwork();
  for (const seat of [governor, head]) expect(seat.faults).toEqual([]);
});

test('the brief fits on two sheets of A4, and the page of an institution tells what its devices hold back', async () => {
  const page = await open(governor, '/ringkas');
  await page.getByText('Yang berubah sejak').waitFor({ timeout: 60_000 });
  await page.getByText('86,4').first().waitFor();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  const institution = await open(governor, '/instansi/DINKES');
  await institution.getByText('Paling lama tanpa kabar').waitFor({ timeout: 60_000 });
});

test('what money brought and what moves together are read with the keyboard alone, and lead to a directive', async () => {
  const page = await open(governor, '/manfaat?tingkat=programme');
  const line = page.getByRole('button', { name: /Pemenuhan upaya kesehatan/ });
  await line.focus({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /Jelaskan Pemenuhan/ });
  await panel.getByText('Biaya per satuan hasil').first().waitFor();
  expect(await lookedOver(page, '/manfaat-dijelaskan')).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await open(governor, '/kaitan?satu=PELATIHAN&dua=PELATIHAN');
  await page.getByText('Keduanya naik dan turun bersama').waitFor({ timeout: 60_000 });
  await page
    .getByText(/Hubungan, bukan sebab/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Beri arahan tentang ini' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Isi arahan').waitFor();
});
