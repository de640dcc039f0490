import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import type { TestDevice } from '../support/device.ts';
import { lookedOver } from '../support/look-over.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { type REGENCIES, regencyCode } from '../support/site-set.ts';
import { decide, keyOf, must } from '../support/site-story.ts';

let site: Site;
let governor: Seat;
let page: Page;
let officer: TestDevice;
let verifier: TestDevice;
let head: TestDevice;

beforeAll(async () => {
  site = await Site.open();
  [governor, officer, verifier, head] = await Promise.all([
    Seat.take({ url: site.url, kind: 'tablet', username: 'gubernur' }),
    site.freshDevice('petugas'),
    site.freshDevice('verifikator'),
    site.freshDevice('kepala'),
  ]);
  page = governor.page;
});
afterAll(async () => {
  await governor?.discard();
  await site?.discard();
});

/** Filled in, checked and signed by three other people, while the governor only looks. */
async function approved(place: (typeof REGENCIES)[number], text: string): Promise<void> {
  const key = keyOf('PELATIHAN', regencyCode(place));
  await must(officer.one(officer.set(text, key)));
  await decide(officer, key, 'submission.submit');
  await decide(verifier, key, 'submission.verify');
  await decide(head, key, 'submission.approve');
}

const said = () => page.getByRole('status').filter({ hasText: 'Angka baru' });

test('a tile map is read by keyboard, period by period, and arrives where a value was signed', async () => {
  await governor.visit('/peta-petak');
  const tile = page.getByRole('list', { name: /menurut letaknya/ }).getByRole('link', { name: /^Lembah/ });
  await tile.filter({ hasText: '70' }).waitFor();
  const period = page.getByRole('slider', { name: /^Periode/ });
  await period.press('Home');
  await tile.filter({ hasText: '60' }).waitFor();
  await period.press('End');
  await tile.filter({ hasText: '▲ naik 10' }).waitFor();
  await approved('Lembah', '77');
  await approved('Pesisir', '78');
  // The year that is open has a place on the slider once its first value is here.
  await page.locator('.period-slider input[max="2"]').press('End');
  await tile.filter({ hasText: '77' }).waitFor();
  await page.getByRole('row', { name: /Lembah.*77/ }).waitFor();
  await tile.press('Enter');
  const chosen = page.getByRole('complementary', { name: 'Kabupaten Lembah' });
  for (const fact of ['77 orang', '100 orang', '70 orang'])
    await chosen.getByText(fact, { exact: true }).first().waitFor();
  await chosen.getByRole('img', { name: 'dari 60 orang ke 77 orang' }).waitFor();
  expect(await lookedOver(page, '/peta-petak?wilayah')).toEqual([]);
  await chosen.getByRole('link', { name: 'Buka angka wilayah ini' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Tenaga kesehatan terlatih' }).waitFor();
  await page.getByRole('link', { name: 'Peta', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Peta petak' }).waitFor();
});

test('on an open indicator page the figure that arrives is marked in words, said once, and the mark goes', async () => {
  await page.goBack();
  const row = page.getByRole('row', { name: /Bukit/ });
  await row.waitFor();
  expect(await row.innerText()).not.toContain('baru berubah');
  await approved('Bukit', '79');
  await row.filter({ hasText: /79.*baru berubah/s }).waitFor();
  await said().filter({ hasText: 'Tenaga kesehatan terlatih, Kabupaten Bukit' }).waitFor();
  await screenshot(page, 'indikator-baru-berubah');
  await row.filter({ hasNotText: 'baru berubah' }).waitFor();
});

test('on an open scorecard the row that changes is marked, and no other', async () => {
  await governor.visit('/kartu-skor?unit=DINKES');
  const row = page.locator('.score-row').filter({ hasText: /Muara/ });
  await row.waitFor();
  await approved('Muara', '80');
  await row.filter({ hasText: 'baru berubah' }).waitFor();
  await expect.poll(() => page.locator('.fresh-mark').count()).toBe(1);
  await screenshot(page, 'kartu-skor-baru-berubah');
});

test('nothing failed inside on the way', () => {
  expect(governor.faults).toEqual([]);
});
