import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { openDevice } from '../support/browser.ts';

const SIDES = ['ours', 'pouchdb', 'rxdb'] as const;
export type Side = (typeof SIDES)[number];

/** Bundles the page of each side, found in a folder, into one folder, minified as for release. */
export async function buildPages(from: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-pages-'));
  for (const side of SIDES) {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        rollupOptions: {
          input: join(from, `${side}.ts`),
          output: { entryFileNames: `${side}.js`, format: 'es', codeSplitting: false },
        },
      },
    });
    writeFileSync(
      join(folder, `${side}.html`),
      `<!doctype html><title>${side}</title><script type="module" src="/${side}.js"></script>`,
    );
  }
  return folder;
}

export interface Asked {
  readonly origin: string;
  readonly side: Side;
  /** How many times slower the page's processor is made. */
  readonly slowdown?: number;
}

/** Opens a fresh browser profile on the disk, runs the page's work once and throws the profile away. */
export async function measure<T>(
  { origin, side, slowdown = 1 }: Asked,
  ...args: readonly unknown[]
): Promise<T> {
  const device = await openDevice({ kind: 'desktop' });
  try {
    await device.page.goto(`${origin}/${side}.html`);
    await device.page.waitForFunction(() => 'run' in globalThis);
    const cdp = await device.context.newCDPSession(device.page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return (await device.page.evaluate(
      (given) => (globalThis as unknown as { run: (...args: unknown[]) => Promise<unknown> }).run(...given),
      [...args],
    )) as T;
  } finally {
    await device.discard();
  }
}

export interface Site {
  readonly url: string;
  stop(): void;
}

/** Serves the pages, and the documents in pages to the one that brings no server of its own. */
export async function servePeers(folder: string, documents: readonly object[]): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/documents') {
      const after = Number(searchParams.get('after'));
      const page = documents.slice(after, after + Number(searchParams.get('limit')));
      const checkpoint = { after: after + page.length };
      const text = JSON.stringify({
        documents: page.map((one) => ({ ...one, _deleted: false })),
        checkpoint,
      });
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(text));
      return;
    }
    const isPage = SIDES.some((side) => pathname === `/${side}.html` || pathname === `/${side}.js`);
    response.writeHead(isPage ? 200 : 404, {
      'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
    });
    response.end(isPage ? readFileSync(join(folder, pathname)) : '');
  });
  const listening = await new Promise<Server>((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
  return {
    url: `http://localhost:${(listening.address() as AddressInfo).port}`,
    stop: () => server.close(),
  };
}

export const removePages = (folder: string): void => rmSync(folder, { recursive: true, force: true });
