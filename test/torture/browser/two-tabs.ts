import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { OFFICER } from '../../support/people.ts';
import type { Stage } from '../stage.ts';
import { type EngineName, Phone } from './engine.ts';
import { fieldOffice } from './field-office.ts';
import { amountsAt, notOnce } from './on-the-disk.ts';
import { enter, FIELD, handIn, QUEUED, renewIfAsked, says, signIn, taskAddresses, unlock } from './steps.ts';

/** Two tabs of one browser hand in values at the same time, and the browser is killed while both do. */
export async function twoTabs(engine: EngineName, rounds: number): Promise<Stage> {
  const office = await fieldOffice(rounds * 2 + 10);
  const phone = new Phone(engine);
  const said: string[] = [];
  try {
    const { url } = office.server;
    const page = await phone.open(url);
    await signIn(page, OFFICER.person);
    await says(page, /UJI-001/);
    const addresses = await taskAddresses(page, rounds * 2);
    await phone.kill();
    const tabs = [await phone.open(url), await phone.tab(url)];
    for (const tab of tabs) await unlock(tab);
    for (let round = 0; round < rounds; round += 1) {
      const saved = tabs.map((tab, i) =>
        save(tab, url + addresses[round * 2 + i], String(20_000 + round * 2 + i)),
      );
      for (const value of await Promise.all(saved)) said.push(value);
    }
    await phone.kill();
    const again = await phone.open(`${url}/kiriman`);
    await unlock(again);
    await wait(2000);
    await renewIfAsked(again);
    await says(again, /Semua terkirim/, 120_000);
    const faults = notOnce(said, await amountsAt(office.dataDir));
    return { name: `${engine}, two tabs at once`, facts: [`${said.length} values from two tabs`], faults };
  } finally {
    await phone.kill();
    await office.discard();
    rmSync(phone.profile, { recursive: true, force: true });
  }
}

async function save(tab: Page, address: string, value: string): Promise<string> {
  await enter(tab, new URL(address).pathname);
  await tab.waitForSelector(FIELD);
  await tab.type(FIELD, value);
  await handIn(tab);
  await says(tab, QUEUED);
  return value;
}
