import type { Page } from 'playwright-core';
import { plantPlan } from '../../support/plant-plan.ts';
import { Seat } from '../../support/seat.ts';
import { Site } from '../../support/site.ts';
import { type Benchmark, type BenchmarkResult, result } from '../result.ts';

const NODES = 5000;
const SLOWDOWN = 4;
const PLAN = 'BESAR';

/**
 * The plan of a whole government, every branch open, in Chromium on a page slowed down four times: time between frames
 * (ms, 95th percentile of about 300) while it scrolls, and from a press to the frame that shows its effect for the zoom,
 * for opening every branch and for opening the panel of a node. No peer: no other planning tool is at hand to be asked.
 * Needs a build of the app (`npm run build`).
 */
export const planTree: Benchmark = {
  ids: ['tree-scroll', 'tree-zoom', 'tree-open', 'tree-panel'],
  async run(): Promise<readonly BenchmarkResult[]> {
    const site = await Site.open();
    try {
      await plantPlan(site, PLAN, NODES);
      const seat = await Seat.take({ url: site.url, kind: 'desktop', username: 'perencana' });
      try {
        return await measured(seat);
      } finally {
        await seat.discard();
      }
    } finally {
      await site.discard();
    }
  },
};

async function measured({ page }: Seat): Promise<readonly BenchmarkResult[]> {
  await page.goto(`/pohon?rencana=${PLAN}`);
  const { unlockOnScreen } = await import('../../support/screen-steps.ts');
  await unlockOnScreen(page);
  await page.getByRole('tree').getByRole('treeitem').first().waitFor({ timeout: 60_000 });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const open: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    open.push(await pressed(page, 'Buka semua cabang'));
    if (i < 2) await pressed(page, 'Tutup cabang bawah');
  }
  const scroll = await scrolled(page);
  console.error('frames', JSON.stringify(scroll), 'open', JSON.stringify(open));
  const zoom: number[] = [];
  for (const name of ['Perkecil gambar', 'Perkecil gambar', 'Perbesar gambar', 'Perbesar gambar'])
    zoom.push(await pressed(page, name));
  const panel: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    panel.push(await timed(page, () => page.keyboard.press('Enter')));
    await page.keyboard.press('Escape');
  }
  return [
    result('tree-scroll', 'ms/frame', [scroll.p95], {}, null),
    result('tree-zoom', 'ms', zoom, {}, null),
    result('tree-open', 'ms', open, {}, null),
    result('tree-panel', 'ms', panel, {}, null),
  ];
}

const pressed = (page: Page, name: string): Promise<number> =>
  timed(page, () => page.getByRole('button', { name }).press('Enter'));

/** From the key, as the page got it, to the end of the second frame after it. */
async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  // The page must be listening before the key is sent: keys overtake scripts on a slowed page.
  const taken = await page.evaluateHandle(() => ({
    time: new Promise<number>((done) => {
      const begin = (event: Event) => {
        const twice = () => requestAnimationFrame(() => done(performance.now() - event.timeStamp));
        requestAnimationFrame(twice);
      };
      window.addEventListener('keydown', begin, { capture: true, once: true });
    }),
  }));
  await act();
  return taken.evaluate(({ time }) => time);
}

const scrolled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ p50: number; p95: number; most: number; late: number }>((done) => {
        const box = document.querySelector('.tree') as HTMLElement;
        const frames: number[] = [];
        let before = performance.now();
        const step = (now: number) => {
          frames.push(now - before);
          before = now;
          box.scrollTop += 120;
          if (frames.length <= 300) return requestAnimationFrame(step);
          const sorted = frames.slice(1).sort((a, b) => a - b);
          const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
          const late = sorted.filter((one) => one > 34).length;
          done({ p50: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0, late });
          return 0;
        };
        requestAnimationFrame(step);
      }),
  );
