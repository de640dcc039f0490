import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { SIDES, type Side } from '../place.ts';

/** Both together make the page isolated, which gives its workers a clock of five microseconds instead of a hundred. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A page on loopback with the worker scripts beside it, `/ours.js` and `/hyperformula.js`. */
export async function openSite(): Promise<{ readonly url: string; readonly close: () => void }> {
  const scripts = new Map<string, string>();
  for (const side of SIDES) scripts.set(`/${side}.js`, await bundled(side));
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url);
    response.writeHead(200, {
      ...ISOLATED,
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
    });
    response.end(script ?? '<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function bundled(side: Side): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL(`./${side}-worker.ts`, import.meta.url)),
        formats: ['es'],
        fileName: side,
      },
    },
  });
  const [first] = [made].flat() as Rollup.RollupOutput[];
  return first?.output[0].code ?? '';
}
