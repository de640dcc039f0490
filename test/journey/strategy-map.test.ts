import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookedOver } from '../support/look-over.ts';
import { goAndReturn, unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let planner: Seat;

beforeAll(async () => {
  site = await Site.open();
  planner = await Seat.take({ url: site.url, kind: 'desktop', username: 'perencana' });
}, 180_000);
afterAll(async () => {
  await planner?.discard();
  await site?.discard();
});

test('a planner without a network draws an arrow by keyboard, and it is there after a reload', async () => {
  const { page } = planner;
  await page.getByRole('link', { name: 'Peta strategi' }).click();
  const picture = page.getByRole('group', { name: 'Peta strategi' });
  await picture.getByRole('button').first().waitFor();
  await planner.cutNetwork();
  for (const name of ['Serapan anggaran kesehatan', 'Tingkat literasi siswa'])
    await page.getByLabel('Taruh indikator di peta').selectOption({ label: name });
  await expect.poll(() => picture.getByRole('button').count()).toBe(3);
  await picture.locator('button[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary').filter({ has: page.getByLabel('Menuju') });
  await panel.getByLabel('Menuju').selectOption('S1.1.1');
  await panel.getByLabel(/Jeda/).selectOption('1');
  await panel.getByLabel('Penjelasan').fill('Anggaran yang terserap menjadi layanan');
  await goAndReturn(page);
  await picture.locator('button[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => panel.getByLabel('Penjelasan').inputValue())
    .toBe('Anggaran yang terserap menjadi layanan');
  await panel.getByRole('button', { name: 'Simpan' }).click();
  await expect.poll(() => panel.innerText()).toMatch(/Menggerakkan.*belum cukup data · n = 0 titik/s);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.reload();
  await unlockOnScreen(page);
  await picture.getByRole('button', { name: /Digerakkan 1, menggerakkan 0/ }).waitFor();
  await expect
    .poll(() => page.locator('main').innerText())
    .toMatch(/1 panah belum cukup data.*Hubungan, bukan sebab/s);
});

test('the map, its list, an arrow and an explained figure have nothing axe minds, at every size', async () => {
  const { page } = planner;
  const broken = [];
  for (const [query, shows] of [
    ['?pilih=SERAPAN%3ES1.1.1', 'Yang dibandingkan'],
    ['?tampilan=daftar', 'Panah dan hasil ujinya'],
  ] as const) {
    await planner.visit(`/peta${query}`);
    await page.getByText(shows).first().waitFor();
    broken.push(...(await lookedOver(page, `/peta${query.replace(/%3E/, '-')}`)));
  }
  expect(broken).toEqual([]);
  expect(planner.faults).toEqual([]);
});

test('a head on a tablet draws an arrow on the map of the own unit, and takes it away again', async () => {
  await planner.restoreNetwork();
  const head = await Seat.take({ url: site.url, kind: 'tablet', username: 'kepala' });
  const { page } = head;
  await head.visit('/peta');
  await page.getByRole('heading', { name: 'Peta strategi Dinas Kesehatan' }).waitFor();
  await page.getByRole('button', { name: /Serapan anggaran kesehatan/ }).click();
  await page.getByLabel('Menuju').selectOption('S1.1.1');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Buka panah' }).click();
  await page.getByRole('button', { name: 'Hapus panah' }).click();
  await page.getByText('Belum ada panah.', { exact: false }).waitFor();
  expect(head.faults).toEqual([]);
  await head.discard();
});
