import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let seat: Seat;

beforeAll(async () => {
  site = await Site.open();
  seat = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas', room: ROOM });
});

afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

async function open(name: RegExp): Promise<void> {
  await seat.page.getByRole('main').getByRole('link', { name }).first().tap({ timeout: 30_000 });
}

async function handIn(): Promise<void> {
  await seat.page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await seat.page.getByRole('link', { name: 'Selesai' }).tap();
}

const valuesAtEndpoint = async () => {
  const { rows } = await site.freshDevice('kepala');
  const entries = [...rows.values()].filter(({ type }) => type === 'entry');
  return JSON.stringify(entries.map(({ body }) => (body as Entry).value.value));
};

/** What the browser gives this site, bytes: enough for the app, values and receipts, whatever its own books need. */
const ROOM = 12 * 1024 * 1024;
/** A scanned document that has no place beside them. */
const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(ROOM, 7)]);

/** Does not wait for the next turn of the exchange. */
async function lookNow(): Promise<void> {
  await seat.goTo('Saya');
  await seat.page.getByRole('button', { name: 'Perbarui data sekarang' }).tap();
}

/** As an administrator does while the endpoint stands still. */
async function setRightEnd(to: number | null): Promise<void> {
  await site.stop();
  const { storage } = openEndpoint(site.dataDir);
  const position = await storage.read('rinjani', async (view) => {
    const rows = await view.rowsOfType('position');
    return rows.map(({ body }) => body as Position).find(({ id }) => id === 'jabatan-petugas');
  });
  if (!position) throw new Error('The officer has no position.');
  await saveStaff(storage, 'rinjani', { people: [], positions: [{ ...position, to }], logins: [] });
  await storage.close();
  await site.start();
}

test('what came too late waits for the head; what the endpoint refuses is mended on the screen and goes again', async () => {
  const { page } = seat;
  await seat.cutNetwork();
  await open(/Indeks kepuasan/);
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill('82,5');
  await handIn();
  // Well after the act, as the endpoint estimates it, and well before the arrival.
  const end = Date.now() + 5000;
  await setRightEnd(end);
  await wait(Math.max(0, end + 1000 - Date.now()));
  await seat.goTo('Tugas');
  await open(/stunting/);
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill('19,75');
  await handIn();
  await seat.restoreNetwork();
  await lookNow();
  await seat.goTo('Kiriman');
  const waiting = page.locator('.notice', { hasText: 'Isian ini menunggu keputusan kepala unit.' });
  await waiting.filter({ hasText: '82,5' }).first().waitFor({ timeout: 60_000 });
  expect(await waiting.getByRole('button', { name: 'Perbaiki' }).count()).toBe(0);
  await page.getByText('Jabatan Anda tidak berhak melakukan ini.').first().waitFor();
  await page.getByText('19,75').first().waitFor();
  await screenshot(page, 'ditolak-phone');
  expect(await valuesAtEndpoint()).not.toContain('"19.75"');
  await setRightEnd(null);
  await lookNow();
  await page.getByRole('radio', { name: /Petugas pengisi/ }).waitFor({ timeout: 60_000 });
  await seat.goTo('Kiriman');
  await page.getByRole('button', { name: 'Perbaiki' }).first().tap();
  const field = page.getByRole('textbox', { name: /^Realisasi/ });
  await field.waitFor({ timeout: 30_000 });
  await expect.poll(() => field.inputValue()).toBe('19,75');
  await field.fill('19,5');
  await handIn();
  await expect.poll(valuesAtEndpoint, { timeout: 60_000, interval: 2000 }).toContain('"19.5"');
  await seat.goTo('Kiriman');
  await page.getByText('1 pernah ditolak, sudah Anda ganti').waitFor({ timeout: 30_000 });
  expect(await page.locator('.notice', { hasText: '19,75' }).count()).toBe(0);
  // What waits for the head is told, and is nothing to do.
  await expect.poll(() => waiting.count()).toBeGreaterThan(0);
  expect(await page.getByText('Perlu tindakan').count()).toBe(0);
  await screenshot(page, 'ditolak-lalu-diganti-phone');
});

test('a full device keeps no file, says so, and still takes and sends the value', async () => {
  const { page } = seat;
  await seat.goTo('Tugas');
  await open(/Indeks kepuasan/);
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill('83,25');
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  const file = { name: 'rekap.pdf', mimeType: 'application/pdf', buffer: scan };
  await page.locator('input[type=file]:not([capture])').setInputFiles(file);
  await page.getByRole('alert').getByText('Berkas ini belum tersimpan').waitFor({ timeout: 20_000 });
  await page.getByText('Perangkat penuh. Angka 83,25 sudah aman.').waitFor();
  await screenshot(page, 'penuh-phone');
  await handIn();
  await expect.poll(valuesAtEndpoint, { timeout: 40_000, interval: 2000 }).toContain('"83.25"');
  expect(seat.faults).toEqual([]);
});
