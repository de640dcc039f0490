import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/** Shows the parts while one works on them: `node test/ui/gallery-server.ts`. Never part of a build. */
const server = await createServer({
  configFile: false,
  root: new URL('../..', import.meta.url).pathname,
  plugins: [preact()],
  cacheDir: 'node_modules/.vite-gallery',
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 5199) },
});
await server.listen();
console.warn(`${server.resolvedUrls?.local[0]}test/ui/gallery.html?page=states&theme=light`);
