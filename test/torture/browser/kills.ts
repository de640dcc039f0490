import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { OFFICER } from '../../support/people.ts';
import type { Stage } from '../stage.ts';
import { type EngineName, Phone } from './engine.ts';
import { fieldOffice } from './field-office.ts';
import { amountsAt, notOnce } from './on-the-disk.ts';
import { FIELD, handIn, QUEUED, renewIfAsked, says, signIn, taskAddresses, textOf, unlock } from './steps.ts';

const DRAFTED = /Tersimpan otomatis di perangkat ini/;

interface Claims {
  /** Values the screen called saved before the battery went. */
  readonly drafted: number;
  readonly queued: number;
}

/**
 * An officer's browser dies again and again while a value is typed and while it is handed in. Whatever the screen had
 * called saved by then is in the form, or on the endpoint, afterwards.
 */
export async function browserKills(engine: EngineName, kills: number): Promise<Stage> {
  const forms = Math.ceil(kills / 2);
  const office = await fieldOffice(forms + 10);
  const phone = new Phone(engine);
  const faults: string[] = [];
  const said = new Map<string, string>();
  let claims: Claims = { drafted: 0, queued: 0 };
  try {
    const { url } = office.server;
    const page = await phone.open(url);
    await signIn(page, OFFICER.person);
    await says(page, /UJI-001/);
    const addresses = await taskAddresses(page, forms);
    await phone.kill();
    for (const [i, address] of addresses.entries()) {
      const value = String(10_000 + i);
      const drafted = await dieTyping(phone, url + address, value);
      const form = await opened(phone, url + address);
      if (drafted && (await valueIn(form)) !== value) faults.push(`draft ${value} is gone after a kill`);
      const queued = await dieSending(phone, form, value);
      if (queued) said.set(value, address);
      claims = { drafted: claims.drafted + Number(drafted), queued: claims.queued + Number(queued) };
    }
    faults.push(...(await missing(phone, url, office.dataDir, said)));
  } finally {
    await phone.kill();
    await office.discard();
    rmSync(phone.profile, { recursive: true, force: true });
  }
  const facts = [
    `${forms * 2} kills: ${forms} while typing, ${forms} while handing in`,
    `the screen had said "saved" before the kill for ${claims.drafted} drafts and ${claims.queued} values handed in`,
  ];
  return { name: `${engine} killed during saves`, facts, faults };
}

async function opened(phone: Phone, address: string): Promise<Page> {
  const page = await phone.open(address);
  await unlock(page);
  await page.waitForSelector(FIELD);
  return page;
}

const valueIn = (page: Page): Promise<string> =>
  page.$eval(FIELD, (field) => (field as HTMLInputElement).value.replace('.', ''));

/** Whether the screen said that the draft is saved before the end came. */
async function dieTyping(phone: Phone, address: string, value: string): Promise<boolean> {
  const page = await opened(phone, address);
  await page.type(FIELD, value);
  return readUntilKilled(phone, page, DRAFTED, Math.random() * 700);
}

async function dieSending(phone: Phone, page: Page, value: string): Promise<boolean> {
  if ((await valueIn(page)) !== value) {
    await page.$eval(FIELD, (field) => (field as HTMLInputElement).select());
    await page.type(FIELD, value);
  }
  await handIn(page);
  return readUntilKilled(phone, page, QUEUED, Math.random() * 300);
}

/** Reads the screen until the battery goes; only what was read before counts. */
async function readUntilKilled(phone: Phone, page: Page, promise: RegExp, life: number): Promise<boolean> {
  const end = Date.now() + life;
  let isSaid = false;
  while (Date.now() < end && !isSaid) {
    isSaid = promise.test(await textOf(page));
    if (!isSaid) await wait(5);
  }
  await phone.kill();
  return isSaid;
}

/** Lets the queue go and looks on the endpoint's disk for every value the screen had called saved. */
async function missing(
  phone: Phone,
  url: string,
  dataDir: string,
  said: ReadonlyMap<string, string>,
): Promise<string[]> {
  const page = await phone.open(`${url}/kiriman`);
  await unlock(page);
  await wait(2000);
  await renewIfAsked(page);
  await says(page, /Semua terkirim/, 120_000);
  return notOnce([...said.keys()], await amountsAt(dataDir));
}
