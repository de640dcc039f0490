import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Seat } from '../support/seat.ts';
import { SITE_PASSWORD, SITE_TENANTS, Site, type SiteTenant } from '../support/site.ts';

/** Typed by the first person: in a note that was sent, in a draft that was not, and what came from the endpoint. */
const SENT = 'rahasia-terkirim-7Qx2vK9w';
const DRAFTED = 'rahasia-konsep-4Tz8mB1r';
const READ = SITE_TENANTS.rinjani.vision;
/** Put beside them without any protection, to prove that the search would find what lies open. */
const OPEN = 'terbuka-untuk-semua-5Hn3cD6j';

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

async function fillIn(name: RegExp, value: string, remark: string): Promise<void> {
  const { page } = seat;
  await page.getByRole('main').getByRole('link', { name }).first().tap({ timeout: 30_000 });
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill(value);
  await page.getByRole('textbox', { name: /^Catatan untuk verifikator/ }).fill(remark);
}

/** Texts that some file of the browser’s profile holds, in either of the two ways a browser writes text. */
function foundOnDisk(texts: readonly string[]): string[] {
  const files = readdirSync(seat.profileDir, { recursive: true, encoding: 'utf8' })
    .map((path) => join(seat.profileDir, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  const contents = files.map((path) => readFileSync(path));
  return texts.filter((text) =>
    contents.some((bytes) => bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le')),
  );
}

/** Everything a script of this origin can read from the stores of the browser, as text. */
const readAll = async (): Promise<string> =>
  seat.page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const text = (value: unknown): string => {
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value.buffer as ArrayBuffer);
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (Array.isArray(value)) return value.map(text).join(' ');
      if (typeof value === 'object' && value !== null) return Object.values(value).map(text).join(' ');
      return String(value);
    };
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        parts.push(...(await done(rows.getAll())).map(text), ...(await done(rows.getAllKeys())).map(text));
      }
      database.close();
    }
    return parts.join('\n');
  });

async function signInAs(username: string, tenant: SiteTenant): Promise<void> {
  const { page } = seat;
  await page.goto('/');
  await page.getByRole('button', { name: 'Masuk dengan akun lain' }).click();
  await page.getByLabel('Pemerintah daerah').selectOption(tenant);
  await page.getByLabel('Nama akun').fill(username);
  await page.getByLabel('Kata sandi').fill(SITE_PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByLabel('PIN', { exact: true }).fill('314159');
  await page.getByLabel('Ulangi PIN').fill('314159');
  await page.getByRole('button', { name: 'Simpan PIN' }).click();
  await page.getByRole('navigation').first().waitFor();
}

test('what a person types, sends and reads lies nowhere on the disk in clear', async () => {
  const { page } = seat;
  await fillIn(/Indeks kepuasan/, '83,25', SENT);
  await page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await page.getByRole('link', { name: 'Selesai' }).tap();
  await page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });
  await fillIn(/stunting/, '19,75', DRAFTED);
  await page.getByText(/Tersimpan otomatis di perangkat ini/).waitFor();
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pembanding', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kotak');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kotak', 'readwrite', { durability: 'strict' });
          writing.objectStore('kotak').put({ text }, 1);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    OPEN,
  );
  await seat.kill();
  expect(foundOnDisk([SENT, DRAFTED, READ, OPEN])).toEqual([OPEN]);
});

test('a person of another government sees nothing of the first one’s, on screen or in the stores', async () => {
  await seat.reopen('/tugas');
  await seat.page.getByRole('main').getByText('Isian belum selesai').waitFor();
  await signInAs('petugas', 'tambora');
  const { page } = seat;
  await page
    .getByRole('main')
    .getByRole('link', { name: /Indeks kepuasan/ })
    .first()
    .waitFor({ timeout: 30_000 });
  // The published figures of the two governments differ: 81,6 there, 70,6 here.
  const tasks = await page.getByRole('main').innerText();
  expect(tasks).toContain('70,6');
  expect(tasks).not.toContain('81,6');
  expect(tasks).not.toContain('Isian belum selesai');
  await seat.goTo('Kiriman');
  await page.getByText('Belum ada yang Anda kirim dari akun ini.').waitFor();
  const readable = await readAll();
  expect(readable).toContain(OPEN);
  for (const text of [SENT, DRAFTED, READ, SITE_TENANTS.tambora.vision]) expect(readable).not.toContain(text);
});

test('a colleague of the same unit sees what was sent, never what is only drafted', async () => {
  await signInAs('petugas2', 'rinjani');
  const { page } = seat;
  const list = page.getByRole('main');
  await list
    .getByRole('link', { name: /Indeks kepuasan/ })
    .first()
    .waitFor({ timeout: 30_000 });
  expect(await list.getByText('Isian belum selesai').count()).toBe(0);
  await list
    .getByRole('link', { name: /stunting/ })
    .first()
    .tap();
  const field = page.getByRole('textbox', { name: /^Realisasi/ });
  await field.waitFor();
  expect(await field.inputValue()).toBe('');
});

test('while the store is locked, a request with the cookie that is still there is refused', async () => {
  const { page } = seat;
  await page.goBack();
  await seat.goTo('Saya');
  await page.getByRole('button', { name: 'Kunci layar' }).tap();
  await page.locator('.input--pin').waitFor();
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).toContain('__Host-kinerja');
  expect(await page.evaluate(async () => (await fetch('/v1/me')).status)).toBe(401);
});

test('the PIN of one person does not open the work of another', async () => {
  const { page } = seat;
  await page.getByRole('radio', { name: /Siti Rahmah.*Rinjani/ }).check();
  await page.getByLabel(/^PIN Siti Rahmah/).fill('314159');
  await page.getByRole('button', { name: 'Buka kunci', exact: true }).last().click();
  await page.getByText(/PIN salah\. Tersisa \d+ percobaan\./).waitFor();
});

test('on a device of its own each tenant signs in to its own figures only', async () => {
  const other = await site.freshDevice('gubernur', 'tambora');
  const bodies = JSON.stringify([...other.rows.values()]);
  expect(bodies).toContain(SITE_TENANTS.tambora.vision);
  for (const text of [READ, SENT]) expect(bodies).not.toContain(text);
});

test('nothing failed inside on the way', () => {
  expect(seat.faults).toEqual([]);
});
