import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { chromium } from './chromium.ts';

/** The three devices of the main job: the officer's phone, the head's tablet, the governor's desk. */
export const deviceKinds = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 1024, height: 768 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
  desktop: { viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 },
} as const;
export type DeviceKind = keyof typeof deviceKinds;

export type Device = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Give this to `openDevice` again to open the same device with all it has stored. */
  readonly profileDir: string;
  /** Battery out: the browser dies by SIGKILL without a chance to write anything. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Closes, then deletes everything the device has stored. */
  discard(): Promise<void>;
};

const flags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

async function launchOptions() {
  const { executablePath, env } = await chromium();
  return { executablePath, env, headless: true, args: ['--headless=new', ...flags] };
}

/** A browser without stored state, for a look at pages that need no device. */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch(await launchOptions());
}

/** How long a page is waited for, ms. */
const PATIENCE = 60_000;

/**
 * Opens a device with its own storage. `profileDir` brings back a device that was closed or killed;
 * `baseURL` lets pages be named by route; `dark` asks for the dark theme.
 */
export async function openDevice(asked: {
  readonly kind: DeviceKind;
  readonly profileDir?: string;
  readonly baseURL?: string;
  readonly dark?: boolean;
}): Promise<Device> {
  const profileDir = asked.profileDir ?? (await mkdtemp(join(tmpdir(), `kinerja-${asked.kind}-`)));
  const context = await driver.launchPersistentContext(profileDir, {
    ...(await launchOptions()),
    ...deviceKinds[asked.kind],
    ...(asked.baseURL === undefined ? {} : { baseURL: asked.baseURL }),
    colorScheme: asked.dark ? 'dark' : 'light',
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    acceptDownloads: true,
  });
  // A machine that does something else beside is no fault of the page.
  context.setDefaultTimeout(PATIENCE);
  const page = context.pages()[0] ?? (await context.newPage());
  const close = () => context.close();
  return {
    context,
    page,
    profileDir,
    kill: () => killBrowser(profileDir),
    close,
    discard: async () => {
      await close().catch(ignoreClosed);
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Cuts or restores the network of every page and worker of a device. */
export async function setOffline(context: BrowserContext, offline: boolean): Promise<void> {
  await context.setOffline(offline);
}

/** Writes what the page shows to dist/screens/<name>.png and returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = resolve('dist/screens', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}

function ignoreClosed(error: unknown): void {
  if (!(error instanceof Error && /closed/i.test(error.message))) throw error;
}

// Playwright names no process id for a persistent context, so the browser is known by the profile it was given.
function browserPids(profileDir: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => argumentsOf(entry).includes(`--user-data-dir=${profileDir}`))
    .map(Number);
}

function argumentsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // The process ended between the listing and the reading.
    return [];
  }
}

async function killBrowser(profileDir: string): Promise<void> {
  for (const pid of browserPids(profileDir)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  while (browserPids(profileDir).length > 0) await wait(20);
}
