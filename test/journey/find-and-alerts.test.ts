import { generateKeyPairSync } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { axeViolations } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { YEAR } from '../support/site-set.ts';

let site: Site;
let officer: Seat;

beforeAll(async () => {
  site = await Site.open();
  await giveAdvice(site);
  officer = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

/** A recommendation whose day is over, for an officer to act on. */
async function giveAdvice(at: Site): Promise<void> {
  const [evaluator, asked] = await Promise.all(['evaluator', 'petugas'].map((who) => at.freshDevice(who)));
  if (!evaluator || !asked) throw new Error('Both are at work.');
  const key = { kind: 'recommendation', unit: 'DINKES', year: YEAR, name: 'saran-1' };
  const owner = asked.signedIn?.positions[0]?.id ?? '';
  const fields = { text: 'Susun SOP pelayanan imunisasi', owner, due: `${YEAR}-01-05` };
  const e = dossierId('rinjani', key);
  const answer = await evaluator.one(evaluator.mutation('dossier.set', { key, fields }, { e }));
  expect(answer.s).toBe('ok');
}

afterAll(async () => {
  await officer?.discard();
  await site?.discard();
});

const ALERT = `overdue-recommendation/recommendation/DINKES/${YEAR}/saran-1/${YEAR}-01-05`;

/** A headless browser has neither notifications nor a push service; both are stood in for at the page. */
async function permitMessages(page: Page): Promise<void> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const p256dh = Buffer.concat([Buffer.of(4), ...[x, y].map((part) => Buffer.from(part, 'base64url'))]);
  const auth = Buffer.alloc(16).toString('base64url');
  await page.evaluate(
    (keys) => {
      const endpoint = 'https://fcm.googleapis.com/fcm/send/journey';
      let made: unknown = null;
      Object.defineProperty(Notification, 'permission', { value: 'granted' });
      Object.assign(Notification, { requestPermission: async () => 'granted' });
      Object.assign(PushManager.prototype, {
        getSubscription: async () => made,
        subscribe: async () => {
          made = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => (made = null) };
          return made;
        },
      });
    },
    { p256dh: p256dh.toString('base64url'), auth },
  );
}

test('messages are turned on at a device, with quiet hours of the person’s own, and off again', async () => {
  const { page } = officer;
  await officer.goTo('Menu');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Peringatan/ })
    .click();
  await page.getByText(/^Peramban menolak pemberitahuan dari situs ini/).waitFor();
  await permitMessages(page);
  await page
    .getByText(/^Waktu tenang: pukul 20\.00–06\.00 WITA, serta Sabtu, Minggu, dan hari libur/)
    .waitFor();
  await page.getByRole('button', { name: 'Ubah waktu tenang' }).click();
  // Quiet nearly all day: nothing is sent from here.
  await page.getByLabel('Tenang mulai').selectOption('00.00');
  await page.getByLabel('sampai', { exact: true }).selectOption('23.30');
  await screenshot(page, 'pemberitahuan-waktu-telepon');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText(/^Waktu tenang: pukul 00\.00–23\.30/).waitFor();
  await page.getByRole('button', { name: 'Nyalakan di perangkat ini' }).click();
  await page.getByText('Di perangkat ini pemberitahuan menyala.').waitFor();
  await screenshot(page, 'pemberitahuan-telepon');
  await page.getByRole('button', { name: 'Matikan di perangkat ini' }).click();
  await page.getByText('Di perangkat ini pemberitahuan mati.').waitFor();
});

test('a pushed message is shown in words, and a tap on it opens what it is about without another unlocking', async () => {
  const { page } = officer;
  await officer.goTo('Tugas');
  const context = page.context();
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The app is installed.');
  await worker.evaluate(() => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    const { registration } = globalThis as unknown as { readonly registration: ServiceWorkerRegistration };
    registration.showNotification = async (...notice) => void shown.push(notice);
  });
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) found(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const href = `/peringatan?buka=${encodeURIComponent(ALERT)}`;
  const notice = {
    title: 'Rekomendasi belum ditindaklanjuti',
    body: 'Dinas Kesehatan. Tulis.',
    href,
    tag: href,
  };
  const data = JSON.stringify(notice);
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin: site.url,
    registrationId: await registered,
    data,
  });
  await expect
    .poll(() => worker.evaluate(() => Reflect.get(globalThis, 'shown')))
    .toEqual([[notice.title, expect.objectContaining({ body: notice.body, data: notice })]]);
  // The browser replaced the subscription by itself.
  await worker.evaluate(() => {
    dispatchEvent(Object.assign(new Event('pushsubscriptionchange'), { waitUntil: () => undefined }));
  });
  await expect
    .poll(() => worker.evaluate(() => Reflect.get(globalThis, 'shown')))
    .toEqual([
      expect.anything(),
      [
        'Pemberitahuan terputus',
        expect.objectContaining({ data: expect.objectContaining({ href: '/peringatan' }) }),
      ],
    ]);
  await worker.evaluate((data) => {
    const tap = Object.assign(new Event('notificationclick'), {
      notification: { data, close: () => undefined },
      waitUntil: () => undefined,
    });
    dispatchEvent(tap);
  }, notice);
  await page.getByText(/Tindak lanjutnya dijanjikan sampai 5\sJan/).waitFor();
  await screenshot(page, 'peringatan-dari-pemberitahuan-telepon');
  await officer.goTo('Tugas');
});

test('without signal and with keys alone an indicator is found by the beginnings of its words', async () => {
  const { page } = officer;
  await page.getByText('Indeks kepuasan').first().waitFor();
  await officer.cutNetwork();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /^Cari indikator/ });
  await field.waitFor();
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('KEPUAS ind');
  const option = page.getByRole('option', { name: /Indeks kepuasan/ }).first();
  await option.waitFor();
  await screenshot(page, 'cari-telepon');
  expect(await axeViolations(page)).toEqual([]);
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/indikator\//);
  await page.getByRole('heading', { level: 1, name: /Indeks kepuasan/ }).waitFor();
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('KEPUAS ind');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzz');
  await page.getByText('Tidak ada yang cocok dengan “zzz”').waitFor();
});

test('an alert is opened and set aside, and does not come back when the app is opened again', async () => {
  const { page } = officer;
  await officer.goTo('Menu');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Peringatan/ })
    .click();
  const lines = page.locator('.alert');
  await lines.first().waitFor();
  await screenshot(page, 'peringatan-telepon');
  const [before, title] = [await lines.count(), await lines.first().locator('summary strong').innerText()];
  await lines
    .first()
    .getByText(/Tindak lanjutnya dijanjikan sampai 5\sJan/)
    .waitFor();
  await lines.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await lines.first().getByText('Tulis tindak lanjut dan dampaknya').waitFor();
  await screenshot(page, 'peringatan-terbuka-telepon');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByLabel('Teks yang dapat diubah').inputValue())
    .toMatch(/^Yth\. .*mohon berkenan menindaklanjuti rekomendasi .*http/s);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => lines.count()).toBe(before - 1);
  await officer.kill();
  await officer.reopen('/peringatan', 'offline');
  const again = officer.page.locator('.alert');
  await expect.poll(() => again.count()).toBe(before - 1);
  expect((await again.allInnerTexts()).some((text) => text.includes(title))).toBe(false);
  expect(officer.faults).toEqual([]);
});
