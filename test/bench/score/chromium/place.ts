import { launchBrowser } from '../../../support/browser.ts';
import type { Place } from '../place.ts';
import { openSite } from './site.ts';

/** Dedicated workers of one page in a real Chromium. */
export async function chromiumPlace(): Promise<Place> {
  const site = await openSite();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(site.url);
  return {
    async start(side) {
      const worker = await page.evaluateHandle(
        (script) => new Worker(script, { type: 'module' }),
        `/${side}.js`,
      );
      return {
        ask: <T>(round: number) =>
          worker.evaluate(
            (one, asked) =>
              new Promise<T>((resolve, reject) => {
                one.onmessage = ({ data }) => resolve(data);
                one.onerror = ({ message }) => reject(new Error(message));
                one.postMessage(asked);
              }),
            round,
          ) as Promise<T>,
        stop: () => worker.evaluate((one) => one.terminate()),
      };
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}
