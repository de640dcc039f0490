import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { OFFICER } from '../../support/people.ts';
import { nextRelease } from '../../support/release.ts';
import type { Stage } from '../stage.ts';
import { type EngineName, Phone } from './engine.ts';
import { fieldOffice } from './field-office.ts';
import { amountsAt, notOnce } from './on-the-disk.ts';
import { enter, FIELD, handIn, QUEUED, renewIfAsked, says, signIn, taskAddresses, unlock } from './steps.ts';

/**
 * A new version of the app is installed in one tab while another goes on with the old one, whose files the server no
 * longer has. Both hand in values, and the browser is killed; everything that was called saved arrives.
 */
export async function oldTab(engine: EngineName, rounds: number): Promise<Stage> {
  const next = nextRelease();
  const office = await fieldOffice(rounds * 2 + 10);
  const phone = new Phone(engine);
  const said: string[] = [];
  try {
    const page = await phone.open(office.server.url);
    await signIn(page, OFFICER.person);
    await says(page, /UJI-001/);
    const addresses = await taskAddresses(page, rounds * 2);
    const { url } = await office.release(next);
    await install(page);
    const renewed = await phone.tab(url);
    await unlock(renewed);
    for (let round = 0; round < rounds; round += 1) {
      for (const [i, tab] of [page, renewed].entries()) {
        const value = String(50_000 + round * 2 + i);
        await tab.bringToFront();
        await enter(tab, addresses[round * 2 + i] ?? '');
        await tab.waitForSelector(FIELD);
        await tab.type(FIELD, value);
        await handIn(tab);
        await says(tab, QUEUED);
        said.push(value);
      }
    }
    const scripts = await Promise.all([page, renewed].map(scriptOf));
    await phone.kill();
    const again = await phone.open(`${url}/kiriman`);
    await unlock(again);
    await wait(2000);
    await renewIfAsked(again);
    await says(again, /Semua terkirim/, 120_000);
    const faults = notOnce(said, await amountsAt(office.dataDir));
    if (scripts[0] === scripts[1]) faults.push('both tabs ran the same version');
    const facts = [`${said.length} values from a tab with the old version and one with the new`];
    return { name: `${engine}, an update with an old tab open`, facts, faults };
  } finally {
    await phone.kill();
    await office.discard();
    for (const folder of [phone.profile, next]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The browser fetches the new version, and it takes over without asking the old tab. */
const install = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (!registration?.waiting) await new Promise((done) => setTimeout(done, 20));
    registration.waiting.postMessage('skip-waiting');
    while (registration.waiting) await new Promise((done) => setTimeout(done, 20));
  });

const scriptOf = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector('script[type="module"]') as HTMLScriptElement).src);
