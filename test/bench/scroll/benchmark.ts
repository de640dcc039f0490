import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { build } from 'vite';
import { openDevice } from '../../support/browser.ts';
import { type Benchmark, result } from '../result.ts';

/** Rows of a government with 48 units of ten indicators. */
const ROWS = 480;
/** About what a row takes, px. */
const ROW_HEIGHT = 57;
/** A tablet of an office against the machine of a builder. */
const SLOWDOWN = 4;
const RUNS = 3;
/** Flung, and moved on by a finger that reads, px a frame. */
const PACES = { 'scroll-card': 160, 'scroll-card-read': 48 } as const;

/**
 * Main thread per frame while a card of the size of a province is scrolled through on a slow tablet. The floor is an empty
 * page of that height, by turns with it.
 */
export const scrolling: Benchmark = {
  ids: Object.keys(PACES),
  run: async () => {
    const folder = await builtPage();
    const server = createServer((request, response) => answer(folder, request.url ?? '/', response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    try {
      const found = [];
      for (const [id, pace] of Object.entries(PACES)) {
        const times: number[] = [];
        const empty: number[] = [];
        for (let i = 0; i < RUNS; i += 1) {
          times.push(await frameTime(url, pace, 'draw', ROWS));
          empty.push(await frameTime(url, pace, 'drawNothing', ROWS * ROW_HEIGHT));
        }
        found.push(result(id, 'ms/frame', times, {}, empty));
      }
      return found;
    } finally {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function builtPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-scroll-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { __BUILD__: '"bench"', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('page/ours.tsx', import.meta.url)),
        output: {
          entryFileNames: 'ours.js',
          assetFileNames: 'ours[extname]',
          format: 'es',
          codeSplitting: false,
        },
      },
    },
  });
  writeFileSync(
    join(folder, 'ours.html'),
    '<!doctype html><title>ours</title><link rel="stylesheet" href="/ours.css"><script type="module" src="/ours.js"></script>',
  );
  return folder;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

function answer(folder: string, url: string, response: import('node:http').ServerResponse): void {
  const [, name = '', ending = ''] = /^\/(ours\.(html|css|js))$/.exec(url) ?? [];
  response.writeHead(name === '' ? 404 : 200, { 'content-type': TYPES[ending] ?? 'text/plain' });
  response.end(name === '' ? '' : readFileSync(join(folder, name)));
}

/** Work of the main thread in ms ÷ frames, without the first drawing. */
async function frameTime(
  url: string,
  pace: number,
  drawing: 'draw' | 'drawNothing',
  size: number,
): Promise<number> {
  const device = await openDevice({ kind: 'tablet' });
  try {
    await device.page.goto(`${url}/ours.html`);
    await device.page.waitForFunction(() => 'draw' in globalThis);
    const cdp = await device.context.newCDPSession(device.page);
    // Processor time of the thread, not of the clock: what else runs on the machine does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    const call = (name: 'draw' | 'drawNothing' | 'scrollThrough', given: number): Promise<number> =>
      device.page.evaluate(
        ([which, size]) =>
          (globalThis as unknown as Record<string, (given: number) => Promise<number>>)[which as string]?.(
            size as number,
          ) as Promise<number>,
        [name, given] as const,
      );
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await call(drawing, size);
    const before = await work();
    const frames = await call('scrollThrough', pace);
    return ((await work()) - before) / frames;
  } finally {
    await device.discard();
  }
}
