import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { unlockOnScreen } from '../../support/screen-steps.ts';
import { Seat } from '../../support/seat.ts';
import { Approvals, INDICATOR, openProvince, shownOf } from './province.ts';

/** Pause between approvals, ms: each is met by a page at rest. */
const APART = 300;

/**
 * From the moment the head's device begins to sign until the value stands in a painted frame of the governor's open
 * page in Chromium, ms: signature, push, judgement, storage, poke, pull, the governor's encrypted store, scoring and
 * drawing. The seconds in which a decision can be taken back come before. Both clocks are the machine's own.
 */
export async function latencies(count: number): Promise<readonly number[]> {
  const site = await openProvince(count);
  try {
    const governor = await Seat.take({ url: site.url, kind: 'desktop', username: 'gubernur' });
    try {
      const approvals = await Approvals.prepare(site, count);
      const { page } = governor;
      await page.goto(`/indikator/${INDICATOR}`);
      await unlockOnScreen(page);
      await page.getByRole('table', { name: 'Menurut wilayah' }).waitFor();
      const times: number[] = [];
      for (let i = 0; i < count; i += 1) {
        await pause(APART);
        const shown = await watched(page, shownOf(i));
        const begun = Date.now();
        await approvals.approve(i);
        times.push((await shown()) - begun);
      }
      return times;
    } finally {
      await governor.discard();
    }
  } finally {
    await site.discard();
  }
}

/** Has the page note when a text stands in it and has been painted; answers how to ask for the moment. */
async function watched(page: Page, text: string): Promise<() => Promise<number>> {
  await page.evaluate((wanted) => {
    const held = window as unknown as { seenAt: Promise<number> };
    held.seenAt = new Promise((done) => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('main')?.textContent?.includes(wanted)) return;
        look.disconnect();
        // The callback after the next frame runs when that frame has been handed over.
        requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now())));
      });
      look.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  }, text);
  return () => page.evaluate(() => (window as unknown as { seenAt: Promise<number> }).seenAt);
}
