import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { enterPin, unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let officer: Seat;

beforeAll(async () => {
  site = await Site.open();
  officer = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

afterAll(async () => {
  await officer?.discard();
  await site?.discard();
});

/** What a version from the future would do to this person's store. */
const touchStore = (deed: 'raise version' | 'raise epoch') =>
  officer.page.evaluate(async (what) => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('kinerja:'));
    const { name = '', version = 1 } = found ?? {};
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, what === 'raise version' ? version + 10 : undefined);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (what === 'raise epoch') {
      await new Promise((done) => {
        db.transaction('meta', 'readwrite').objectStore('meta').put({ k: 'schema', epoch: 999 }).onsuccess =
          done;
      });
    }
    db.close();
  }, deed);

test('a window whose store a newer version has taken over says so, and that everything is saved', async () => {
  const { page } = officer;
  await page.getByRole('main').getByRole('link').first().waitFor({ timeout: 30_000 });
  await touchStore('raise version');
  await page.getByText('Versi baru terbuka di jendela lain').waitFor();
  await screenshot(page, 'versi-baru-di-jendela-lain');
  await page.getByRole('button', { name: 'Muat ulang' }).tap();
  await unlockOnScreen(page);
  await page.getByRole('main').getByRole('link').first().waitFor({ timeout: 30_000 });
});

test('a program older than the store does not open it, asks for an update, and changes nothing', async () => {
  const { page } = officer;
  await touchStore('raise epoch');
  await page.reload();
  await enterPin(page);
  await page.getByText('Perbarui aplikasi').first().waitFor();
  await page.getByText(/versi aplikasi yang lebih baru, jadi versi ini tidak membukanya/).waitFor();
  await screenshot(page, 'perbarui-aplikasi');
  expect(officer.faults).toEqual([]);
});
