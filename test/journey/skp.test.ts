import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dossier, isDossier, textOf } from '../../src/domain/dossier/dossier.ts';
import { screenshot } from '../support/browser.ts';
import { lookedOver } from '../support/look-over.ts';
import { PIN, unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { SITE_PASSWORD, Site } from '../support/site.ts';

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
  await head.visit('/skp');
  await page.getByText('Orang yang Anda pimpin').waitFor({ timeout: 60_000 });
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
  await page.getByText(/Siti Rahmah belum punya profil di tablet ini/).waitFor();
  expect(await lookedOver(page, '/skp-dialog-tablet')).toEqual([]);
  await head.restoreNetwork();
});

test('the other confirms the same words as herself, without a network, and both see that it is complete', async () => {
  const { page } = officer;
  await officer.visit('/skp');
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

/** The head writes and confirms on the tablet, with the keyboard alone. */
async function writeDialogue(minutes: string): Promise<void> {
  const { page } = head;
  await page.getByRole('button', { name: 'Mulai dialog' }).press('Enter');
  await fill(head, 'Notulen', minutes);
  await page.getByRole('button', { name: 'Konfirmasi sebagai saya' }).press('Enter');
}

/** Gives the tablet with the minutes on it to the person; ends where she reads them under her own PIN. */
async function handOver(): Promise<void> {
  const { page } = head;
  await page.getByRole('button', { name: 'Serahkan tablet kepada Siti Rahmah' }).press('Enter');
  await page.getByLabel('PIN Siti Rahmah').waitFor();
  expect(await page.getByText('Notulen').count()).toBe(0);
  await unlockOnScreen(page);
  await page.getByText('Diserahkan kepada Anda oleh Hasan Basri').waitFor();
}

async function giveBack(): Promise<void> {
  const { page } = head;
  await page
    .getByRole('button', { name: /^Kunci dan kembalikan/ })
    .first()
    .press('Enter');
  await page.getByLabel('PIN Hasan Basri').waitFor();
  await unlockOnScreen(page);
}

/** What the endpoint shows a new device of the dialogue with these minutes. */
async function atEndpoint(minutes: string): Promise<Dossier | undefined> {
  const { rows } = await site.freshDevice('petugas');
  return [...rows.values()]
    .map(({ body }) => body as object)
    .filter(isDossier)
    .find((one) => textOf(one, 'minutes') === minutes);
}

/** The second person opens a profile on the tablet of the first, which takes a network once. */
async function profileForOfficer(): Promise<void> {
  const { page } = head;
  const back = page.url();
  await page.reload();
  await page.getByRole('button', { name: 'Masuk dengan akun lain' }).tap();
  await page.getByLabel('Pemerintah daerah').selectOption('rinjani');
  await page.getByLabel('Nama akun').fill('petugas');
  await page.getByLabel('Kata sandi').fill(SITE_PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).tap();
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByLabel('Ulangi PIN').fill(PIN);
  await page.getByRole('button', { name: 'Simpan PIN' }).tap();
  await page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
  await page.goto(back);
  await page.getByText('Hasan Basri').first().tap();
  await unlockOnScreen(page);
}

/** A change of person with a connection takes a sign-in (decision 0011). */
async function signInAgain(): Promise<void> {
  const { page } = head;
  await page.getByText('Masuk lagi untuk mengirim').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Masuk', exact: true }).click();
  await page.getByLabel('Kata sandi').fill(SITE_PASSWORD);
  await page.getByLabel('Kata sandi').press('Enter');
  await page.getByText('Masuk lagi untuk mengirim').waitFor({ state: 'detached', timeout: 60_000 });
  await page.goBack();
}

const AHEAD = 'Target semester dua dibagi menurut kabupaten.';

test('two people, one tablet, no network: the second reads what was sealed for her and confirms under her own PIN', async () => {
  const { page } = head;
  await profileForOfficer();
  await head.cutNetwork();
  await writeDialogue(AHEAD);
  await page.getByRole('button', { name: /Serahkan tablet/ }).waitFor();
  expect(await lookedOver(page, '/skp-serah-tablet')).toEqual([]);
  await handOver();
  await expect.poll(() => page.getByText(AHEAD).count()).toBe(1);
  expect(await lookedOver(page, '/skp-diserahkan')).toEqual([]);
  await page.getByRole('button', { name: 'Konfirmasi sebagai saya' }).press('Enter');
  await page
    .getByText(/Konfirmasi Anda tersimpan/)
    .first()
    .waitFor();
  // Hers leaves first: the endpoint keeps an answer to minutes it has not seen.
  await head.restoreNetwork();
  await page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
  expect(await atEndpoint(AHEAD)).toBeUndefined();
  await giveBack();
  await signInAgain();
  await page.getByText('Dikonfirmasi kedua pihak').nth(1).waitFor({ timeout: 60_000 });
  const both = await atEndpoint(AHEAD);
  expect(both?.status.value.state).toBe('confirmed');
  expect(both?.trail.filter(({ command }) => command.startsWith('dossier.step')).map(({ by }) => by)).toEqual(
    ['orang-petugas', 'orang-kepala'],
  );
});

test('minutes that were changed after they were handed over: the confirmation comes back with the reason, and she reads them anew', async () => {
  const { page } = head;
  await head.cutNetwork();
  await writeDialogue('Cuti diatur bergantian.');
  await handOver();
  await page.getByRole('button', { name: 'Konfirmasi sebagai saya' }).press('Enter');
  await page
    .getByText(/Konfirmasi Anda tersimpan/)
    .first()
    .waitFor();
  await giveBack();
  await page.getByRole('button', { name: 'Buka lagi' }).press('Enter');
  await page.getByRole('dialog').getByRole('textbox').fill('Ada yang kurang');
  await page.getByRole('dialog').getByRole('button', { name: 'Buka lagi' }).press('Enter');
  await fill(head, 'Notulen', 'Cuti diatur bergantian, dimulai bulan Juli.');
  await page.getByRole('button', { name: 'Konfirmasi sebagai saya' }).press('Enter');
  await head.restoreNetwork();
  await page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText('Siti Rahmah', { exact: true }).tap();
  await unlockOnScreen(page);
  await signInAgain();
  await page.getByText(/Isi di bawah ini bukan lagi isi yang dijawab/).waitFor({ timeout: 60_000 });
  await page.getByText('Cuti diatur bergantian, dimulai bulan Juli.').waitFor();
  await screenshot(page, 'skp-berubah-sejak');
  await head.goTo('Kiriman');
  await page.getByText('Isinya berubah setelah Anda lihat.').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Konfirmasi sebagai saya' }).press('Enter');
  await page.getByText('Dikonfirmasi kedua pihak').nth(2).waitFor();
});

test('who looked at the record is told to the person it is about', async () => {
  const { page } = officer;
  await officer.visit('/saya');
  await page
    .getByText(/Membuka catatan pribadi|Catatan pribadi tersalin/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect([head.faults, officer.faults]).toEqual([[], []]);
});
