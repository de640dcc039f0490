import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let head: Seat;
let colleague: Seat;

beforeAll(async () => {
  site = await Site.open();
  head = await Seat.take({ url: site.url, kind: 'tablet', username: 'kepala' });
  colleague = await Seat.take({ url: site.url, kind: 'phone', username: 'verifikator' });
}, 180_000);
afterAll(async () => {
  for (const seat of [head, colleague]) await seat?.discard();
  await site?.discard();
});

const inDays = (days: number): string =>
  new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

test('a head without a network lets the verifier act for some days, the verifier has the position, and loses it when it is ended', async () => {
  const { page } = head;
  await head.goTo('Saya');
  await head.cutNetwork();
  await page.getByRole('button', { name: 'Limpahkan' }).click();
  await page.getByText('Pilih rekan dan hari terakhirnya.').waitFor();
  await page.getByLabel('Kepada').selectOption({ index: 1 });
  await page.getByLabel(/Mulai/).fill('');
  await page.getByLabel('Sampai dengan').fill(inDays(120));
  await page.getByRole('button', { name: 'Limpahkan' }).click();
  await page.getByText(/Paling lama 92 hari/).waitFor();
  const options = await page.getByLabel('Kepada').locator('option').allInnerTexts();
  const verifier = options.find((text) => text.includes('Verifikator')) ?? '';
  await page.getByLabel('Kepada').selectOption({ label: verifier });
  await page.getByLabel('Sampai dengan').fill(inDays(5));
  await page.getByRole('button', { name: 'Limpahkan' }).click();
  await page.getByText(/Di perangkat ini, berlaku setelah/).waitFor();
  await screenshot(page, 'pelimpahan-tablet');
  await colleague.goTo('Saya');
  expect(await colleague.page.getByRole('radio', { name: /a\.n\. Kepala OPD/ }).count()).toBe(0);
  await head.restoreNetwork();
  await colleague.page
    .getByRole('radio', { name: /a\.n\. Kepala OPD/ })
    .waitFor({ state: 'attached', timeout: 60_000 });
  await colleague.page.getByText(/Anda bertindak a\.n\./).waitFor();
  await screenshot(colleague.page, 'pelimpahan-phone');
  await page.getByRole('button', { name: 'Akhiri' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click();
  await colleague.page
    .getByRole('radio', { name: /a\.n\. Kepala OPD/ })
    .waitFor({ state: 'detached', timeout: 60_000 });
  expect([head.faults, colleague.faults]).toEqual([[], []]);
});
