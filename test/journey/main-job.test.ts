import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { cameraPhoto, unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { sha256, shownBytes } from '../support/shown-bytes.ts';
import { Site } from '../support/site.ts';

const REASON = 'Angka pada foto 86,4, bukan 84,6.';
const ANSWER = 'Angka 84,6 dari rekap puskesmas, fotonya menyusul.';

let site: Site;
let officer: Seat;
let verifier: Seat;
let head: Seat;
let governor: Seat;
let photo: Buffer;
/** SHA-256 of the photo as the officer's phone keeps it. */
let kept: string;

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [officer, governor, verifier, head] = await Promise.all([
    Seat.take({ url, kind: 'phone', username: 'petugas' }),
    Seat.take({ url, kind: 'desktop', username: 'gubernur' }),
    Seat.take({ url, kind: 'tablet', username: 'verifikator' }),
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
  ]);
});

afterAll(async () => {
  for (const seat of [officer, verifier, head, governor]) await seat?.discard();
  await site?.discard();
});

const task = (name: string): Locator =>
  officer.page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(name) })
    .first();
const field = (): Locator => officer.page.getByRole('textbox', { name: /^Realisasi/ });
/** Types without touching the field: it must be ready by itself. */
async function typeAtOnce(text: string): Promise<void> {
  await officer.page.locator('input:focus').and(field()).waitFor();
  await officer.page.keyboard.type(text);
}
const queued = (): Locator => officer.page.getByText('Tersimpan. Berangkat sendiri saat ada sinyal.').first();
const waiting = (seat: Seat): Locator =>
  seat.page.getByRole('list', { name: 'Menunggu keputusan' }).getByRole('link', { name: /imunisasi/ });
const cell = (): Locator =>
  governor.page
    .getByRole('region', { name: 'Misi dan penanggung jawab' })
    .getByRole('link', { name: /imunisasi/ });
const photoOf = (seat: Seat): Locator => seat.page.getByRole('img', { name: 'Foto bukti: Foto bukti 1.jpg' });

/** Drawn, not only named: a photo whose bytes are missing has no width. */
const untilDrawn = (image: Locator) =>
  expect
    .poll(() => image.first().evaluate((one) => (one as HTMLImageElement).naturalWidth), { timeout: 30_000 })
    .toBeGreaterThan(100);

test('the governor’s page shows last year’s value, and stays open', async () => {
  await cell().waitFor({ timeout: 30_000 });
  await expect.poll(() => cell().innerText()).toContain('80,2');
  await screenshot(governor.page, 'gubernur-ikhtisar-sebelum');
});

test('an unfinished form with a photo survives a killed browser, with no server and no network', async () => {
  const { page } = officer;
  await task('Indeks kepuasan').waitFor({ timeout: 30_000 });
  await screenshot(page, 'petugas-tugas');
  photo = await cameraPhoto(page);
  await site.kill();
  await officer.cutNetwork();
  await task('Indeks kepuasan').tap();
  await typeAtOnce('83,25');
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  await officer.kill();

  await officer.reopen('/', 'offline');
  await task('Indeks kepuasan').tap();
  await expect.poll(() => field().inputValue()).toBe('83,25');
  const camera = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo };
  await officer.page.getByLabel('Ambil foto').setInputFiles(camera);
  await officer.page.getByText('Foto bukti 1.jpg').waitFor({ timeout: 30_000 });
  await officer.kill();

  await officer.reopen('/', 'offline');
  await expect.poll(() => task('Indeks kepuasan').innerText()).toContain('Isian belum selesai');
  await task('Indeks kepuasan').tap();
  await officer.page.getByText('Foto bukti 1.jpg').waitFor();
  await expect.poll(() => field().inputValue()).toBe('83,25');
});

test('value and photo are queued offline in six taps from the icon, digits aside', async () => {
  await officer.kill();
  let taps = 1; // the icon
  await officer.reopen('/', 'offline');
  const { page } = officer;
  const tap = async (target: Locator) => {
    await target.tap();
    taps += 1;
  };
  await tap(task('Cakupan imunisasi'));
  await typeAtOnce('84,6');
  const camera = page.waitForEvent('filechooser');
  await tap(page.getByLabel('Ambil foto'));
  taps += 2; // shutter and “use”, in the camera of the phone
  await (await camera).setFiles({ name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('Foto bukti 1.jpg').waitFor({ timeout: 30_000 });
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  await screenshot(page, 'petugas-isi');
  await tap(page.getByRole('button', { name: 'Siap dikirim' }));
  await queued().waitFor();
  expect(taps).toBeLessThanOrEqual(6);
});

test('what is queued survives a killed browser, and says where it is', async () => {
  await officer.kill();
  await officer.reopen('/kiriman', 'offline');
  const { page } = officer;
  await page.getByRole('heading', { name: 'Belum sampai di server' }).waitFor();
  await page.getByRole('link', { name: /Cakupan imunisasi.*84,6/s }).waitFor();
  await page.getByRole('link', { name: '1 belum terkirim' }).waitFor();
  await screenshot(page, 'petugas-kiriman-luring');
  await page.getByRole('link', { name: /Cakupan imunisasi/ }).tap();
  const thumbnail = page.locator('img.evidence__thumb');
  await untilDrawn(thumbnail);
  const bytes = await shownBytes(thumbnail);
  kept = sha256(bytes);
  expect(bytes.length).toBeLessThanOrEqual(400 * 1024);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
});

test('when the network returns a receipt appears', async () => {
  await site.start();
  await officer.restoreNetwork();
  await officer.page.getByRole('link', { name: 'Kembali' }).tap();
  await officer.goTo('Kiriman');
  const receipt = officer.page.getByText(/Tanda terima KN-\d{6}/);
  await officer.renewIfAsked(receipt);
  await officer.goTo('Kiriman');
  await receipt.first().waitFor({ timeout: 60_000 });
  await officer.page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
  await screenshot(officer.page, 'petugas-kiriman');
});

test('the verifier sees value and photo side by side, and returns it with a reason', async () => {
  await waiting(verifier).click({ timeout: 60_000 });
  const { page } = verifier;
  await untilDrawn(photoOf(verifier));
  await page
    .getByRole('article', { name: /imunisasi/ })
    .getByText('84,6', { exact: true })
    .first()
    .waitFor();
  await screenshot(page, 'verifikator-setujui');
  await page.getByRole('button', { name: 'Kembalikan dengan alasan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Kembalikan' }).click();
  await dialog.getByText('Alasannya belum diisi.').waitFor();
  await dialog.getByRole('textbox', { name: /^Alasan/ }).fill(REASON);
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await verifier.goTo('Kiriman');
  await verifier.goTo('Verifikasi');
  await waiting(verifier).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Kembalikan dengan alasan' }).click();
  await expect.poll(() => dialog.getByRole('textbox', { name: /^Alasan/ }).inputValue()).toBe(REASON);
  await dialog.getByRole('button', { name: 'Kembalikan' }).click();
  await page.getByText('Dikembalikan, tersimpan di perangkat ini.').first().waitFor();
});

test('the officer finds it on top with the reason, begins an answer that outlives the page, repairs instead, and sends it again', async () => {
  const { page } = officer;
  await officer.goTo('Tugas');
  await page.getByRole('heading', { name: /Perlu Anda perbaiki/ }).waitFor({ timeout: 60_000 });
  const first = page.getByRole('main').getByRole('listitem').first();
  await expect.poll(() => first.innerText()).toContain(REASON);
  await screenshot(page, 'petugas-tugas-dikembalikan');
  await first.getByRole('link').tap();
  await page.getByText(`“${REASON}”`).waitFor();
  await screenshot(page, 'petugas-kembali');
  const answer = page.getByRole('textbox', { name: 'Tanggapan Anda' });
  await page.getByRole('button', { name: 'Tanggapi tanpa mengubah angka' }).tap();
  await answer.fill(ANSWER);
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  await page.reload();
  await unlockOnScreen(page);
  await expect.poll(() => answer.inputValue(), { timeout: 30_000 }).toBe(ANSWER);
  await page.getByRole('button', { name: 'Perbaiki angka atau buktinya' }).tap();
  await page.getByText(`“${REASON}”`).waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: /^Catatan untuk verifikator/ }).inputValue())
    .toBe(ANSWER);
  await field().fill('86,4');
  await page.getByText('Foto bukti 1.jpg').waitFor();
  await page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await queued().waitFor();
  await page.getByRole('link', { name: 'Selesai' }).tap();
});

test('the verifier sees the new value and verifies it', async () => {
  const { page } = verifier;
  await waiting(verifier).filter({ hasText: '86,4' }).click({ timeout: 60_000 });
  await untilDrawn(photoOf(verifier));
  await page.getByRole('button', { name: 'Verifikasi', exact: true }).click();
  await page.getByText('Diverifikasi, tersimpan di perangkat ini.').first().waitFor();
});

test('the head approves on a tablet without a network, from the photo on the tablet', async () => {
  await waiting(head).filter({ hasText: '86,4' }).waitFor({ timeout: 60_000 });
  // What an open tablet has brought along by itself must be enough.
  await head.page.waitForTimeout(2000);
  await head.kill();
  await head.reopen('/setujui', 'offline');
  const { page } = head;
  await waiting(head).click();
  await untilDrawn(photoOf(head));
  await screenshot(page, 'kepala-setujui-luring');
  await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
  await page.getByText('Disahkan, tersimpan di perangkat ini.').first().waitFor();
  await head.kill();
  await head.reopen('/setujui', 'offline');
  await head.page.getByText('Baru diputuskan, belum terkirim (1)').waitFor();
  expect(await waiting(head).count()).toBe(0);
  await expect.poll(() => cell().innerText()).toContain('80,2');
});

test('the governor’s open page shows the new score without being reloaded', async () => {
  const { page } = governor;
  const opened = await page.evaluate(() => performance.timeOrigin);
  await head.restoreNetwork();
  await head.renewIfAsked(head.page.getByRole('link', { name: /Semua terkirim/ }));
  await cell().filter({ hasText: '86,4' }).waitFor({ timeout: 60_000 });
  const row = cell().locator('xpath=..');
  await expect.poll(() => row.innerText()).toContain('baru berubah');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
  await screenshot(page, 'gubernur-ikhtisar');
});

test('the explanation of the score leads to the photo, and its bytes are the same everywhere', async () => {
  const { page } = governor;
  await cell().click();
  await page.getByRole('button', { name: 'Jelaskan' }).click();
  const panel = page.getByRole('complementary', { name: 'Jelaskan angka ini' });
  await panel.getByText('96').first().waitFor();
  await untilDrawn(photoOf(governor));
  await screenshot(page, 'gubernur-jelaskan');
  const shown = await shownBytes(photoOf(governor));
  expect(sha256(shown)).toBe(kept);

  const fresh = await site.freshDevice('gubernur');
  const [entity] = [...fresh.rows].find(([, row]) => JSON.stringify(row.body).includes(kept)) ?? [''];
  const served = await fresh.fetch(`/v1/evidence/${entity}/${kept}`);
  expect(served.status).toBe(200);
  expect(sha256(new Uint8Array(await served.arrayBuffer()))).toBe(kept);

  const folder = join(site.dataDir, 'evidence', 'rinjani');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(kept),
  );
  expect(files.length).toBe(1);
  expect(sha256(readFileSync(join(folder, files[0] ?? '')))).toBe(kept);
});

test('nothing failed inside on the way', () => {
  expect([officer, verifier, head, governor].flatMap((seat) => seat.faults)).toEqual([]);
});
