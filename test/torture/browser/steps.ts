import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PIN } from '../../support/screen-steps.ts';
import { PASSWORD } from '../../support/server.ts';

/** Everything a person can read on the page. */
export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits until the page says something. */
export async function says(page: Page, text: RegExp, patience = 60_000): Promise<void> {
  const until = Date.now() + patience;
  while (!text.test(await textOf(page))) {
    if (Date.now() > until) throw new Error(`The page never said ${text}; it says: ${await textOf(page)}`);
    await wait(25);
  }
}

const submit = (page: Page): Promise<void> => page.click('form button[type="submit"]');

async function fill(page: Page, selector: string, ...texts: readonly string[]): Promise<void> {
  await page.waitForSelector(selector);
  const fields = await page.$$(selector);
  for (const [i, text] of texts.entries()) await fields[i]?.type(text);
}

/** First sign-in on a new phone, up to the task list; the app is installed at the end. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.waitForSelector('select option[value="ntb"]');
  await page.select('select', 'ntb');
  await fill(page, 'input[autocomplete="username"]', username);
  await fill(page, 'input[autocomplete="current-password"]', PASSWORD);
  await submit(page);
  await fill(page, '.input--pin', PIN, PIN);
  await submit(page);
  await page.waitForSelector('.nav');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
  });
}

export async function unlock(page: Page): Promise<void> {
  await fill(page, '.input--pin', PIN);
  await submit(page);
  await page.waitForSelector('.nav');
}

/** The session may be lost with the browser; the password alone lets the queue go. */
export async function renewIfAsked(page: Page): Promise<void> {
  if (!/Masuk lagi untuk mengirim/.test(await textOf(page))) return;
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a')) if (link.textContent?.trim() === 'Masuk') link.click();
  });
  await fill(page, 'input[type="password"]', PASSWORD);
  await submit(page);
}

/** Goes to another screen as a link of the app does, without asking the network for the page. */
export const enter = (page: Page, address: string): Promise<void> =>
  page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

export const FIELD = '.number-field__input';
/** What the screen says once a value is in the queue on this device. */
export const QUEUED = /Berangkat sendiri saat ada sinyal/;

/** Addresses of the forms of as many made-up tasks. The list draws only the rows near the screen: it is read through. */
export async function taskAddresses(page: Page, count: number): Promise<string[]> {
  const found = new Set<string>();
  for (let idle = 0; found.size < count && idle < 20; idle += 1) {
    const before = found.size;
    for (const address of await drawnTasks(page)) found.add(address);
    if (found.size > before) idle = 0;
    await wait(100);
  }
  if (found.size < count) throw new Error(`The list shows ${found.size} of ${count} tasks.`);
  return [...found].slice(0, count);
}

/** Those on the page now, the last of which is brought to the top of the screen. */
const drawnTasks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll('main a[href$="/isi"]')].filter((link) =>
      link.textContent?.includes('UJI-'),
    );
    links.at(-1)?.scrollIntoView();
    return links.map((link) => link.getAttribute('href') ?? '');
  });

/** Presses the big button of the form. */
export const handIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent?.trim() === 'Siap dikirim') button.click();
  });
