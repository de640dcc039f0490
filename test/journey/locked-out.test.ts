import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestDevice } from '../support/device.ts';
import { lookedOver } from '../support/look-over.ts';
import { PIN, unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { SITE_PASSWORD, Site } from '../support/site.ts';

const NEW_PIN = '602214';

let site: Site;
let seat: Seat;

beforeAll(async () => {
  site = await Site.open();
  seat = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

/** Hands in a value while there is no network, so that it waits on the device. */
async function queueOffline(name: RegExp, value: string): Promise<void> {
  const { page } = seat;
  await seat.cutNetwork();
  await page.goto('/tugas');
  await unlockOnScreen(page, pin);
  await page.getByRole('main').getByRole('link', { name }).first().tap({ timeout: 30_000 });
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill(value);
  await page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await page.getByRole('link', { name: 'Selesai' }).waitFor();
  await page.goto('/tugas');
  await page.locator('.input--pin').waitFor();
}

async function signInAgain(): Promise<void> {
  const { page } = seat;
  await page.getByLabel('Kata sandi').fill(SITE_PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).tap();
}

async function chooseNewPin(): Promise<void> {
  const { page } = seat;
  await page.getByLabel('PIN', { exact: true }).fill(NEW_PIN);
  await page.getByLabel('Ulangi PIN').fill(NEW_PIN);
  await page.getByRole('button', { name: 'Simpan PIN' }).tap();
  await page.locator('.nav').waitFor({ state: 'attached' });
}

const allSent = () => seat.page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });

let pin = PIN;

test('ten wrong PINs end in a sign-in with the password, a new PIN, and nothing lost', async () => {
  const { page } = seat;
  await queueOffline(/Indeks kepuasan/, '83,25');
  for (let tries = 0; tries < 10; tries += 1) {
    await page.locator('.input--pin').fill('000000');
    await page.getByRole('button', { name: 'Buka kunci' }).tap();
    if (tries < 9) await page.getByText(`Tersisa ${9 - tries} percobaan`).waitFor();
  }
  await page.getByRole('heading', { name: /^PIN .* dihapus$/ }).waitFor();
  await page.getByText('1 isian belum terkirim').waitFor();
  expect(await lookedOver(page, '/pin-dihapus')).toEqual([]);
  await seat.restoreNetwork();
  await page.getByRole('button', { name: 'Masuk dengan kata sandi' }).tap();
  await signInAgain();
  await page.getByLabel('Ulangi PIN').waitFor();
  expect(await lookedOver(page, '/pilih-pin')).toEqual([]);
  await chooseNewPin();
  pin = NEW_PIN;
  await allSent();
  const bodies = JSON.stringify([...(await site.freshDevice('kepala')).rows.values()]);
  expect(bodies).toContain('"83.25"');
});

/** The endpoint comes back from a backup in which the device's share of the key is not. */
function loseEscrow(): void {
  const database = new DatabaseSync(join(site.dataDir, 'kinerja.db'));
  // The endpoint may be writing.
  database.exec('PRAGMA busy_timeout=5000; UPDATE device SET escrow = NULL');
  database.close();
}

test('a spare key lost at the endpoint is renewed with the PIN, and the unsent goes out', async () => {
  const { page } = seat;
  await queueOffline(/stunting/, '19,75');
  await seat.restoreNetwork();
  loseEscrow();
  await page.getByRole('button', { name: 'PIN terlupa' }).tap();
  await signInAgain();
  await page.getByRole('heading', { name: 'Kunci cadangan di server berganti' }).waitFor();
  await page.getByText('1 isian belum terkirim').waitFor();
  expect(await lookedOver(page, '/kunci-berganti')).toEqual([]);
  await page.getByLabel('PIN', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Buka dan sambungkan' }).tap();
  await page.getByText('PIN salah. Tersisa 9 percobaan.').waitFor();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Buka dan sambungkan' }).tap();
  await page.locator('.nav').waitFor({ state: 'attached' });
  await allSent();
});

test('with the PIN forgotten too, one begins anew beside the old store, which stays', async () => {
  const { page } = seat;
  await page.goto('/tugas');
  loseEscrow();
  await page.getByRole('button', { name: 'PIN terlupa' }).tap();
  await signInAgain();
  const before = await page.evaluate(async () => (await indexedDB.databases()).length);
  await page.getByRole('button', { name: 'Mulai dengan penyimpanan kosong' }).tap();
  await chooseNewPin();
  await page.getByRole('main').getByRole('link').first().waitFor({ timeout: 30_000 });
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(before + 1);
  expect(seat.faults).toEqual([]);
});

test('a person gives the account another password; this device stays open, and the old one opens nothing', async () => {
  const { page } = seat;
  const next = 'hujan turun di Sembalun';
  await page.goto('/saya');
  await unlockOnScreen(page, pin);
  await page.getByRole('button', { name: 'Ganti kata sandi' }).tap();
  const change = async (old: string, again: string) => {
    await page.getByLabel('Kata sandi sekarang').fill(old);
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(next);
    await page.getByLabel('Ulangi kata sandi baru').fill(again);
    await page.getByRole('button', { name: 'Ganti kata sandi' }).tap();
  };
  await change(SITE_PASSWORD, 'hujan turun di Sembalum');
  await page.getByText('Tidak sama dengan kata sandi baru di atas.').waitFor();
  await change('bukan yang ini', next);
  await page.getByText('Bukan kata sandi Anda sekarang.').waitFor();
  expect(await lookedOver(page, '/saya')).toEqual([]);
  await change(SITE_PASSWORD, next);
  await page.getByText(/^Kata sandi diganti/).waitFor();
  await page.getByRole('button', { name: 'Ganti PIN' }).waitFor();
  await allSent();
  const { url } = site;
  const stranger = await TestDevice.make({ url, tenant: 'rinjani', person: 'petugas', now: Date.now });
  expect((await stranger.enter(SITE_PASSWORD)).status).toBe(401);
  expect((await stranger.enter(next)).status).toBe(200);
});
