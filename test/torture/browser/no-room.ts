import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { OFFICER } from '../../support/people.ts';
import type { Stage } from '../stage.ts';
import { Phone } from './engine.ts';
import { fieldOffice } from './field-office.ts';
import { amountsAt, notOnce } from './on-the-disk.ts';
import { enter, FIELD, handIn, QUEUED, renewIfAsked, says, signIn, taskAddresses, textOf } from './steps.ts';

/** Bytes the browser may still take: some values fit. */
const ROOM = 80_000;
/** The browser goes on with the room it counted before for so long, ms (Chromium, bucket space cache). */
const COUNTED = 35_000;
/** How long a screen may take to say that a value is saved, ms. */
const PATIENCE = 4000;

/**
 * The browser's room is used up to the byte, and values are handed in none the less. What the screen calls saved
 * reaches the endpoint; where nothing could be saved, the screen does not say so. (Firefox has no such switch.)
 */
export async function noRoom(rounds: number): Promise<Stage> {
  const office = await fieldOffice(rounds + 10);
  const phone = new Phone('chromium');
  const said: string[] = [];
  try {
    const { url } = office.server;
    const page = await phone.open(url);
    await signIn(page, OFFICER.person);
    await says(page, /UJI-001/);
    const addresses = await taskAddresses(page, rounds);
    const devtools = await page.createCDPSession();
    await page.setOfflineMode(true);
    await limit(page, devtools, url);
    await wait(COUNTED);
    for (const [i, address] of addresses.entries()) {
      const value = String(30_000 + i);
      if (await isSaved(page, address, value)) said.push(value);
    }
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: url });
    await page.setOfflineMode(false);
    await enter(page, '/kiriman');
    await wait(2000);
    await renewIfAsked(page);
    await says(page, /Semua terkirim/, 120_000);
    const faults = notOnce(said, await amountsAt(office.dataDir));
    const facts = [
      `${rounds} values handed in into ${ROOM / 1000} kB of room`,
      `the screen had said "saved" for ${said.length}`,
    ];
    return { name: 'chromium without room', facts, faults };
  } finally {
    await phone.kill();
    await office.discard();
    rmSync(phone.profile, { recursive: true, force: true });
  }
}

async function limit(page: Page, devtools: CDPSession, origin: string): Promise<void> {
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
}

async function isSaved(page: Page, address: string, value: string): Promise<boolean> {
  await enter(page, address);
  await page.waitForSelector(FIELD);
  await page.type(FIELD, value);
  await handIn(page);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(25))
    if (QUEUED.test(await textOf(page))) return true;
  return false;
}
