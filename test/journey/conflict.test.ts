import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { OPEN_PERIOD } from '../support/site-set.ts';

const REASON = 'Angka 17,4 sesuai berita acara penimbangan.';
const KEY = { indicator: 'STUNTING', unit: 'DINKES', area: '52', period: OPEN_PERIOD, disaggregation: '' };

let site: Site;
let first: Seat;
let second: Seat;
let head: Seat;

beforeAll(async () => {
  site = await Site.open();
  const { url } = site;
  [first, second, head] = await Promise.all([
    Seat.take({ url, kind: 'phone', username: 'petugas' }),
    Seat.take({ url, kind: 'phone', username: 'petugas2' }),
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
  ]);
});

afterAll(async () => {
  for (const seat of [first, second, head]) await seat?.discard();
  await site?.discard();
});

const stunting = (seat: Seat): Locator =>
  seat.page
    .getByRole('main')
    .getByRole('link', { name: /stunting/ })
    .first();

async function fillIn(seat: Seat, value: string): Promise<void> {
  await stunting(seat).tap({ timeout: 30_000 });
  await seat.page.getByRole('textbox', { name: /^Realisasi/ }).fill(value);
  await seat.page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await seat.page.getByRole('link', { name: 'Selesai' }).tap();
  await seat.page.getByRole('link', { name: '1 belum terkirim' }).waitFor();
}

async function reconnect(seat: Seat): Promise<void> {
  await seat.restoreNetwork();
  await seat.page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
}

async function entryNow(): Promise<Entry> {
  const fresh = await site.freshDevice('kepala');
  return fresh.rows.get(entryId('rinjani', KEY))?.body as Entry;
}

test('two officers fill in the same figure without a network, and neither knows of the other', async () => {
  for (const seat of [first, second]) await stunting(seat).waitFor({ timeout: 30_000 });
  await Promise.all([first.cutNetwork(), second.cutNetwork()]);
  await fillIn(first, '19,8');
  await fillIn(second, '17,4');
  await reconnect(first);
  await reconnect(second);
  const entry = await entryNow();
  const values = [
    entry.value.value,
    ...entry.candidates.filter(({ open }) => open).map(({ value }) => value),
  ];
  expect(values).toEqual([
    { kind: 'amount', amount: '19.8' },
    { kind: 'amount', amount: '17.4' },
  ]);
});

test('both officers see that two values stand, and nobody’s is gone', async () => {
  for (const seat of [first, second]) {
    await seat.goTo('Kiriman');
    await seat.page.getByText('Dua nilai').first().waitFor({ timeout: 30_000 });
  }
  await screenshot(second.page, 'petugas-kiriman-dua-nilai');
});

test('the head sees both values with their authors, and must choose and say why', async () => {
  const { page } = head;
  await page
    .getByRole('main')
    .getByRole('link', { name: /stunting/ })
    .first()
    .click({ timeout: 60_000 });
  const choices = page.getByRole('group', { name: 'Nilai yang dipakai' });
  await choices.waitFor();
  const told = await choices.innerText();
  for (const part of ['19,8', '17,4', 'Siti Rahmah', 'Lalu Ahmad']) expect(told).toContain(part);
  expect(await choices.getByRole('radio', { checked: true }).count()).toBe(0);
  await choices.getByText('Menghitung…').first().waitFor({ state: 'detached', timeout: 30_000 });
  await screenshot(page, 'kepala-dua-nilai');

  const reason = page.getByRole('textbox', { name: /^Alasan memilih/ });
  await page.getByRole('button', { name: 'Pakai nilai yang dipilih' }).click();
  await page.getByText('Pilih dulu salah satu nilai.').waitFor();
  await choices.getByRole('radio', { name: /17,4/ }).check();
  await page.getByRole('button', { name: /^Pakai nilai/ }).click();
  await page.getByText('Alasannya belum diisi.').waitFor();
  await reason.fill(REASON);
  await page.getByRole('button', { name: /^Pakai nilai/ }).click();
  await page.getByText('Keputusan tersimpan di perangkat ini.').first().waitFor();
});

test('the chosen value stands, and the other one stays in the record with who, and why it was not taken', async () => {
  // Every look is a new device of the account, and an account has room for 40.
  const chosen = async () => (await entryNow()).value.value;
  await expect.poll(chosen, { timeout: 30_000, interval: 1500 }).toEqual({ kind: 'amount', amount: '17.4' });
  const entry = await entryNow();
  expect(entry.candidates.filter(({ open }) => open)).toEqual([]);
  expect(entry.candidates.map(({ value, by }) => [value, by])).toContainEqual([
    { kind: 'amount', amount: '17.4' },
    'orang-petugas2',
  ]);
  expect(entry.trail.filter(({ command }) => command === 'realization.set').map(({ by }) => by)).toEqual([
    'orang-petugas',
    'orang-petugas2',
  ]);
  const decided = entry.trail.filter(({ command }) => command === 'conflict.resolve');
  expect(decided.map(({ by, reason }) => [by, reason])).toEqual([['orang-kepala', REASON]]);
});

test('nothing failed inside on the way', () => {
  expect([first, second, head].flatMap((seat) => seat.faults)).toEqual([]);
});
