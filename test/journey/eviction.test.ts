import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let officer: Seat;
let head: Seat;

beforeAll(async () => {
  site = await Site.open();
  officer = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
  head = await Seat.take({ url: site.url, kind: 'tablet', username: 'kepala' });
});

afterAll(async () => {
  await officer?.discard();
  await head?.discard();
  await site?.discard();
});

test('a phone whose browser let go of the data says how much was unsent, to the officer and to the head', async () => {
  const { page } = officer;
  await officer.cutNetwork();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Indeks kepuasan/ })
    .first()
    .tap({ timeout: 30_000 });
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill('83,25');
  await page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await page.getByRole('link', { name: 'Selesai' }).tap();
  await page.getByRole('link', { name: '1 belum terkirim' }).waitFor();
  // What a browser short of space does; cookies and a few words of the site stay.
  const devtools = await page.context().newCDPSession(page);
  const storageTypes = 'indexeddb,cache_storage,service_workers';
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes });
  await officer.restoreNetwork();
  await page.goto('/');
  await officer.signIn();
  const notice = page.getByText('1 isian belum terkirim di perangkat ini hilang');
  await notice.first().waitFor({ timeout: 60_000 });
  await screenshot(page, 'petugas-isian-hilang');
  await head.page
    .getByText(/1 isian .* yang belum terkirim hilang dari perangkatnya/)
    .first()
    .waitFor({ timeout: 60_000 });
  await screenshot(head.page, 'kepala-isian-hilang');
  await page.getByRole('button', { name: 'Mengerti' }).tap();
  await notice.first().waitFor({ state: 'detached' });
  expect(officer.faults).toEqual([]);
});
