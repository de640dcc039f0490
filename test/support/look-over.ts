import type { Page } from 'playwright-core';
import { axeBeside } from './axe.ts';
import { deviceKinds, screenshot } from './browser.ts';

/** A colour on its way from one theme to the other is nobody's colour. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });

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

/** Colours do not depend on the room: the dark theme is gone through once, where lines break most. */
const themesAt = (kind: string) => (kind === 'phone' ? (['light', 'dark'] as const) : (['light'] as const));

/** What axe finds on the page at every size, and in the dark; a screenshot of each size is kept. */
export async function lookedOver(page: Page, where: string): Promise<Broken[]> {
  const broken: Broken[] = [];
  const unmarked = await unmarkedResults(page);
  if (unmarked.length > 0) broken.push([`${where} unread rules`, unmarked]);
  const own = page.viewportSize();
  const axe = await axeBeside(page);
  for (const [kind, { viewport }] of Object.entries(deviceKinds)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of themesAt(kind)) {
      await page.emulateMedia({ colorScheme });
      await untilStill(page);
      const found = await axe.violations();
      if (found.length > 0) broken.push([`${where} ${kind} ${colorScheme}`, found]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await screenshot(
      page,
      `rute${where.replace(/[/?=:]+/g, '-').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'x')}-${kind}`,
    );
  }
  await axe.leave();
  if (own) await page.setViewportSize(own);
  return broken;
}
