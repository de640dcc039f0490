// Memory of the wall display over a month of updates (28,800 = one each 90 seconds for 30 days), run fast in Chromium.
// Needs a build. `node test/bench/wall-memory.ts` prints bytes of the heap after garbage collection, every tenth of the way.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { WallBoard } from '../../src/protocol/wall.ts';
import { launchBrowser } from '../support/browser.ts';

const UPDATES = 28_800;
const TENTHS = 10;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const card = (n: number) => ({
  mark: String(n),
  title: `Misi ${n}`,
  label: 'Persentase penduduk miskin',
  value: '11,38',
  unit: '%',
  trend: 'better' as const,
  period: 'September 2025',
  points: [14.6, 13.9, 13.8, 12.9, 11.4],
});

const BOARD: WallBoard = {
  government: 'Provinsi',
  vision: 'Visi',
  example: true,
  clock: { zone: 'WITA', hoursEast: 8 },
  seq: 0,
  pages: [
    { kind: 'cards', title: 'Misi', cards: [1, 2, 3, 4, 5, 6, 7, 8].map(card) },
    {
      kind: 'places',
      title: 'Persentase penduduk miskin, %',
      whole: 'Maret 2024',
      tiles: Array.from({ length: 10 }, (_, i) => ({
        name: `Kabupaten ${i}`,
        value: '12,1',
        column: i % 5,
        row: i > 4 ? 1 : 0,
        class: i % 4,
      })),
      reports: { title: 'Laporan', done: 41, part: 5, none: 2 },
    },
  ],
};

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = path === '/layar' ? '/layar.html' : path;
    return route.fulfill({
      body: readFileSync(join('dist/app', file)),
      contentType: TYPES[extname(file)] ?? 'text/plain',
    });
  });
  // The board answers at once, a new one each time, and no timer waits: what is left is the work of the page itself.
  await page.addInitScript((board) => {
    localStorage.setItem('kinerja-layar', 'x');
    const [later, every] = [window.setTimeout, window.setInterval];
    window.setTimeout = ((run: () => void) => later(run, 0)) as never;
    window.setInterval = ((run: () => void) => every(run, 10)) as never;
    const counted = window as unknown as { updates: number };
    counted.updates = 0;
    window.fetch = async (asked) => {
      if (!String(asked).endsWith('/board')) return new Promise(() => undefined);
      counted.updates += 1;
      return Response.json({ ...(board as object), seq: counted.updates });
    };
  }, BOARD as never);
  await page.goto('http://wall.invalid/layar');
  const session = await page.context().newCDPSession(page);
  for (let tenth = 1; tenth <= TENTHS; tenth += 1) {
    const until = (UPDATES * tenth) / TENTHS;
    await page.waitForFunction(
      (count) => (window as unknown as { updates: number }).updates >= count,
      until,
      { timeout: 600_000, polling: 200 },
    );
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    process.stdout.write(`${[until, usedSize, nodes].join('\t')}\n`);
  }
} finally {
  await browser.close();
}
