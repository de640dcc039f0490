import { readFile } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import { createServer, type ViteDevServer } from 'vite';
import { ntbRows } from './ntb-facts.ts';

/** The five screens over the published figures, without endpoint and store. */
export async function deskServer(): Promise<ViteDevServer> {
  const rows = JSON.stringify(await ntbRows());
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    root: new URL('../../..', import.meta.url).pathname,
    cacheDir: 'node_modules/.vite-desk',
    server: { host: '127.0.0.1', port: 0 },
    worker: { format: 'es' },
    plugins: [
      preact(),
      {
        name: 'desk',
        configureServer: ({ middlewares, transformIndexHtml }) => {
          middlewares.use(async (request, response, next) => {
            const path = new URL(request.url ?? '/', 'http://desk').pathname;
            if (path === '/facts.json') response.setHeader('content-type', 'application/json').end(rows);
            else if (/^\/(ikhtisar|misi|indikator|kartu-skor)/.test(path)) {
              const page = await readFile(new URL('./desk.html', import.meta.url), 'utf8');
              response.setHeader('content-type', 'text/html').end(await transformIndexHtml(path, page));
            } else next();
          });
        },
      },
    ],
  });
  await server.listen();
  return server;
}
