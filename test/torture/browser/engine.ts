import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { chromium } from '../../support/chromium.ts';

export const ENGINES = ['chromium', 'firefox'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Where Debian's package puts it. */
export const FIREFOX = '/usr/bin/firefox-esr';

const PHONE = { width: 390, height: 844 } as const;

/** A phone with one of the two engines. Its profile outlives any number of killed browsers. */
export class Phone {
  readonly engine: EngineName;
  readonly profile: string;
  #browser: Browser | null = null;

  constructor(engine: EngineName) {
    this.engine = engine;
    this.profile = mkdtempSync(join(tmpdir(), `kinerja-${engine}-`));
  }

  /** Switches it on and opens an address. */
  async open(url: string): Promise<Page> {
    this.#browser = await puppeteer.launch(await launchOf(this.engine, this.profile));
    const [first] = await this.#browser.pages();
    const page = first ?? (await this.#browser.newPage());
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** One more tab of the browser that is open. */
  async tab(url: string): Promise<Page> {
    if (!this.#browser) throw new Error('The phone is off.');
    const page = await this.#browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Battery out: every process of the browser ends by SIGKILL. */
  async kill(): Promise<void> {
    this.#browser?.process()?.kill('SIGKILL');
    for (;;) {
      const left = processesOn(this.profile);
      if (left.length === 0) break;
      for (const pid of left) killQuietly(pid);
      await wait(10);
    }
    this.#browser = null;
  }
}

async function launchOf(engine: EngineName, userDataDir: string): Promise<LaunchOptions> {
  const common = { userDataDir, headless: true, defaultViewport: PHONE } as const;
  if (engine === 'firefox') {
    const env = { ...process.env, LANG: 'en_US.UTF-8', MOZ_DISABLE_CONTENT_SANDBOX: '1' };
    return { ...common, browser: 'firefox', executablePath: FIREFOX, env };
  }
  const { executablePath, env } = await chromium();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', ...root];
  return { ...common, browser: 'chrome', executablePath, env, args };
}

/** Processes that name the profile among their arguments. */
const processesOn = (profile: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && argumentsOf(name).includes(profile))
    .map(Number);

function argumentsOf(pid: string): string {
  const file = `/proc/${pid}/cmdline`;
  try {
    return existsSync(file) ? readFileSync(file, 'latin1') : '';
  } catch {
    // The process ended between the question and the reading.
    return '';
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
