import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { deviceKinds, screenshot } from './browser.ts';

/**
 * Classes shown without a word that their rule was never read in the regulation. All rules of the shipped packs are
 * unread; the mark stands in the same row, or in the card around it. A class that is only a legend has no threads.
 */
const unmarkedResults = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main .class-chip:not(.class-0)')
    .evaluateAll((chips) =>
      chips
        .filter((chip) => !(chip.closest('.card') ?? chip.closest('main'))?.querySelector('.tag--unverified'))
        .map((chip) => chip.closest('.card, section, div')?.textContent?.slice(0, 80) ?? ''),
    );

export type Broken = readonly [where: string, found: unknown];

/** Of a page at a new size; drawings follow it a frame or two later, or more on a busy machine. */
const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, {
      timeout: SETTLED,
    })
    .then(
      () => false,
      () => true,
    );

const SETTLED = 3000;

/** What a finger has to hit in one go, px (48 px, `ux/` design language). */
const TOUCH = 48;

/** Buttons, choices and whatever folds that are lower than a finger needs. */
const tooLow = (page: Page): Promise<readonly string[]> =>
  page.locator('button, summary, select').evaluateAll(
    (all, least) =>
      all
        .map((one) => ({ height: one.getBoundingClientRect().height, text: one.textContent?.slice(0, 40) }))
        .filter(({ height }) => height > 0 && height < least)
        .map(({ height, text }) => `${text}: ${height} px`),
    TOUCH - 0.5,
  );

/**
 * What axe finds on the page at the size it is visited at, light and dark (the roles visit at three sizes), and what is
 * too wide at any size or too low for a finger. A screenshot of the size is kept; of every size with `SCREENS=all`.
 */
export async function lookedOver(page: Page, where: string): Promise<Broken[]> {
  const broken: Broken[] = [];
  const unmarked = await unmarkedResults(page);
  if (unmarked.length > 0) broken.push([`${where} unread rules`, unmarked]);
  const own = page.viewportSize();
  // The themes are one document in other colours.
  for (const [colorScheme, lookedFor] of [
    ['dark', 'colours'],
    ['light', 'everything'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await axeViolations(page, lookedFor);
    if (found.length > 0) broken.push([`${where} ${colorScheme}`, found]);
  }
  for (const [kind, { viewport, hasTouch }] of Object.entries(deviceKinds)) {
    await page.setViewportSize(viewport);
    if (await isWiderThanScreen(page)) broken.push([`${where} ${kind}`, 'wider than the screen']);
    const low = hasTouch ? await tooLow(page) : [];
    if (low.length > 0) broken.push([`${where} ${kind} too low to touch`, low]);
    if (viewport.width === own?.width || process.env.SCREENS === 'all')
      await screenshot(page, `${fileName(where)}-${kind}`);
  }
  if (own) await page.setViewportSize(own);
  return broken;
}

const fileName = (where: string): string =>
  `rute${where.replace(/[/?=:]+/g, '-').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'x')}`;
