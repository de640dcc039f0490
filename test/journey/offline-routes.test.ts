import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeviceKind, deviceKinds } from '../support/browser.ts';
import { type Broken, lookedOver } from '../support/look-over.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { type Story, tellStory } from '../support/site-story.ts';
import type { Role } from '../support/visited-route.ts';
import { ROUTES } from '../support/visited-routes.ts';

const HOMES: Readonly<Record<Role, readonly [kind: DeviceKind, username: string, home: RegExp]>> = {
  officer: ['phone', 'petugas', /Perlu Anda perbaiki/],
  head: ['tablet', 'kepala', /Menunggu/],
  governor: ['desktop', 'gubernur', /86,4/],
};

/** A hard reload asks for the PIN again; the service worker answers all addresses with one page by one rule. */
const RELOADED_EVERY = 4;

/** Where every other role begins, and what must be there. */
const OTHERS: readonly (readonly [username: string, shows: RegExp])[] = [
  ['verifikator', /Menunggu/],
  ['perencana', /Masyarakat sehat/],
  ['evaluator', /Masyarakat sehat/],
  ['kepegawaian', /Siap luring/],
  ['admin', /Siap luring/],
];

let site: Site;
let story: Story;
const seats = new Map<Role, Seat>();

beforeAll(async () => {
  site = await Site.open();
  story = await tellStory(site);
});

afterAll(async () => {
  for (const seat of seats.values()) await seat.discard();
  await site?.discard();
});

async function untilShown(page: Page, shows: RegExp): Promise<void> {
  const text = () => page.locator('body').innerText();
  await expect.poll(text, { timeout: 30_000 }).toMatch(shows);
  // What is still being computed or fetched is not yet what a person looks at.
  await expect.poll(text, { timeout: 15_000 }).not.toMatch(/Membuka data|Menghitung…/);
}

test('the list of routes here is the list of routes of the app', () => {
  const folder = resolve('src/ui');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const inApp = sources.flatMap((text) =>
    [...text.matchAll(/<Route (?:path="([^"]+)"|default)/g)].map(([, path]) => path ?? '*'),
  );
  expect(inApp.length).toBeGreaterThan(10);
  expect(new Set(ROUTES.map(({ route }) => route))).toEqual(new Set(inApp));
});

for (const role of Object.keys(HOMES) as Role[]) {
  test(`every route of the ${role} opens without a network, some after a hard reload, and axe finds nothing`, async () => {
    const [kind, username, home] = HOMES[role];
    const seat = await Seat.take({ url: site.url, kind, username });
    seats.set(role, seat);
    const { page } = seat;
    await untilShown(page, home);
    await seat.cutNetwork();
    const broken: Broken[] = [];
    for (const [i, visited] of ROUTES.filter((one) => one.role === role).entries()) {
      const path = visited.at(story);
      if (i % RELOADED_EVERY === 0) {
        await page.goto(path);
        await unlockOnScreen(page);
      } else await seat.visit(path);
      await untilShown(page, visited.shows);
      broken.push(...(await lookedOver(page, path)));
      await page.setViewportSize(deviceKinds[kind].viewport);
    }
    expect(broken).toEqual([]);
    expect(seat.faults).toEqual([]);
  });
}

test('every other role opens without a network where it begins', async () => {
  for (const [username, shows] of OTHERS) {
    const seat = await Seat.take({ url: site.url, kind: 'tablet', username });
    await untilShown(seat.page, shows);
    await seat.cutNetwork();
    await seat.page.goto('/');
    await unlockOnScreen(seat.page);
    await untilShown(seat.page, shows);
    expect([username, seat.faults]).toEqual([username, []]);
    await seat.discard();
  }
});

test('with the server gone as well, the app opens and says since when it has heard nothing', async () => {
  await site.kill();
  const seat = seats.get('officer') as Seat;
  await seat.restoreNetwork();
  await seat.page.goto('/tugas');
  await unlockOnScreen(seat.page);
  await untilShown(seat.page, /Tanpa sinyal sejak|Server belum menjawab/);
});

test('nothing stands in the way of anybody before the store is open', async () => {
  const { page } = seats.get('officer') as Seat;
  await page.goto('/');
  await page.getByRole('button', { name: 'Buka kunci' }).waitFor();
  const broken = await lookedOver(page, '/kunci');
  await page.getByRole('button', { name: 'Masuk dengan akun lain' }).click();
  await page.getByText('Daftar pemerintah daerah belum termuat').waitFor();
  broken.push(...(await lookedOver(page, '/masuk')));
  expect(broken).toEqual([]);
});
