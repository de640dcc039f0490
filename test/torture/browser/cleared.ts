import { rmSync } from 'node:fs';
import { OFFICER } from '../../support/people.ts';
import type { Stage } from '../stage.ts';
import { Phone } from './engine.ts';
import { fieldOffice } from './field-office.ts';
import { amountsAt } from './on-the-disk.ts';
import { enter, FIELD, handIn, QUEUED, says, signIn, taskAddresses } from './steps.ts';

/** What a browser short of space takes, and what a person takes who clears the data of the site. */
const TAKEN = ['indexeddb,cache_storage,service_workers', 'all'] as const;

/**
 * The data of the site are cleared while values wait in the queue. They are gone; what is asked for is that nobody is
 * left to believe otherwise: the number is told at the next sign-in where the browser still knows it or the endpoint
 * had counted it, and nothing is on the endpoint that had not been sent.
 */
export async function cleared(waiting: number): Promise<Stage> {
  const faults: string[] = [];
  for (const taken of TAKEN) faults.push(...(await clearedOf(taken, waiting)));
  const facts = TAKEN.map((taken) => `${waiting} values in the queue when the browser let go of ${taken}`);
  return { name: 'chromium cleared with a queue', facts, faults };
}

async function clearedOf(taken: (typeof TAKEN)[number], waiting: number): Promise<string[]> {
  const office = await fieldOffice(waiting + 10);
  const phone = new Phone('chromium');
  try {
    const { url } = office.server;
    const page = await phone.open(url);
    await signIn(page, OFFICER.person);
    await says(page, /UJI-001/);
    const addresses = await taskAddresses(page, waiting);
    await page.setOfflineMode(true);
    for (const [i, address] of addresses.entries()) {
      await enter(page, address);
      await page.waitForSelector(FIELD);
      await page.type(FIELD, String(40_000 + i));
      await handIn(page);
      await says(page, QUEUED);
    }
    await enter(page, '/tugas');
    await says(page, new RegExp(`${waiting} belum terkirim`));
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', { origin: url, storageTypes: taken });
    await page.setOfflineMode(false);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await signIn(page, OFFICER.person);
    await says(page, /UJI-001/);
    const isKnown = taken !== 'all';
    const told = new RegExp(`${waiting} isian belum terkirim di perangkat ini hilang`);
    if (isKnown) await says(page, told);
    const there = (await amountsAt(office.dataDir)).filter((one) => one.startsWith('400'));
    return there.length > 0 ? [`${there.join(' ')} are on the endpoint and were called unsent`] : [];
  } finally {
    await phone.kill();
    await office.discard();
    rmSync(phone.profile, { recursive: true, force: true });
  }
}
